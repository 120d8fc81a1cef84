package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.fixture.BehindTheWall;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.junit.jupiter.api.Test;

/** The counts of a generated year against a count of its acts that knows no SQL. */
@QuarkusTest
class ActCountsTest {

  private static final String AGENCY = "hillside";
  private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate UP_TO = LocalDate.of(2022, 12, 31);
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @Inject ActCounts counts;
  @Inject BehindTheWall wall;
  @Inject DataSource database;

  @Test
  void everyCountIsThatOfTheActsOfTheYearAsTheyWereKnown() {
    var year =
        wall.in(
            AGENCY,
            () -> {
              try (Connection connection = database.getConnection()) {
                var generated = new GeneratedYear(connection, AGENCY, 20221);
                generated.write(LocalDate.of(2021, 10, 1), 500, 500);
                return generated;
              }
            });
    var today = LocalDate.now(ZONE);
    compare(year, today);
    compare(year, LocalDate.of(2023, 1, 5));
    compare(year, LocalDate.of(2022, 7, 1));
    var known = counted(LocalDate.of(2022, 7, 1)).counts();
    assertThat(known).as("it is a year with something in it").doesNotContainValue(0L);
    assertThat(known).isNotEqualTo(counted(today).counts());
  }

  private void compare(GeneratedYear year, LocalDate asOf) {
    var counted = counted(asOf);
    var expected = new HashMap<String, Long>();
    year.known(FROM, UP_TO, asOf)
        .filter(a -> !a.act().equals("DENIED"))
        .forEach(a -> expected.merge(a.act(), 1L, Long::sum));
    for (var count : ReportCount.values()) {
      if (counted.counts().containsKey(count)
          && count != ReportCount.DENIED
          && count != ReportCount.LATE) {
        assertThat(counted.counts().get(count))
            .as("%s as of %s", count, asOf)
            .isEqualTo(expected.getOrDefault(count.name(), 0L));
      }
    }
    var denials = denials(year, asOf);
    assertThat(counted.counts()).containsEntry(ReportCount.DENIED, (long) denials.size());
    var reasons = new HashMap<String, Long>();
    denials.values().forEach(a -> a.reasons().forEach(r -> reasons.merge(r, 1L, Long::sum)));
    assertThat(counted.reasons()).isEqualTo(reasons);
    assertThat(counted.counts()).containsEntry(ReportCount.LATE, late(year, asOf));
  }

  private static Map<UUID, GeneratedYear.Act> denials(GeneratedYear year, LocalDate asOf) {
    var last = new HashMap<UUID, GeneratedYear.Act>();
    year.known(FROM, UP_TO, asOf)
        .filter(a -> a.act().equals("DENIED"))
        .forEach(
            a ->
                last.merge(
                    a.caseId(), a, (x, y) -> x.recordedAt().isAfter(y.recordedAt()) ? x : y));
    return last;
  }

  /** That an answer was given was written down today, whatever its day. */
  private static long late(GeneratedYear year, LocalDate asOf) {
    boolean answersKnown = asOf.equals(LocalDate.now(ZONE));
    return year.dues.stream()
        .filter(due -> !due.on().isBefore(FROM) && !due.on().isAfter(UP_TO))
        .filter(due -> due.on().isBefore(asOf))
        .filter(
            due ->
                due.givenAwayOn() == null
                    || due.on().isBefore(due.givenAwayOn())
                    || due.givenAwayOn().isAfter(asOf))
        .filter(due -> !answersKnown || due.metOn() == null || due.metOn().isAfter(due.on()))
        .count();
  }

  private ActCounts.Counted counted(LocalDate asOf) {
    var known = asOf.plusDays(1).atStartOfDay(ZONE).toInstant();
    return wall.in(
        AGENCY,
        () ->
            counts.count(
                new ActCounts.Question(
                    new AgencyId(AGENCY), CertificationKind.U_I918B, FROM, UP_TO, asOf, known)));
  }

  /** Whoever changes a statement gives it another version: filed reports say which one counted. */
  @Test
  void theStatementsAreThoseOfTheirVersion() throws SQLException {
    assertThat(FiledReports.hash(ActCounts.ACTS + ActCounts.DENIALS + ActCounts.LATE))
        .as("version %s", ActCounts.VERSION)
        .startsWith("1fc47bc42db5");
  }
}

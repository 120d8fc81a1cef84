package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkReportsTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));

  /** What stands in the sums and is not in the tables, or the other way round. */
  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "open tasks",
          "select step, count(*) as n from queue_task where state = 'OPEN' group by step"
              + " except select key, sum(amount) from report_work where figure = 'OPEN' group by key",
          "done tasks",
          "select closed_by, count(*) as n from queue_task where state = 'DONE' group by closed_by"
              + " except select key, sum(amount) from report_work where figure = 'DONE' group by key",
          "dues",
          "select due_on, count(*) from (select case_id, min(due_on) as due_on,"
              + " max(stopped_on) as met from case_clock join case_file f using (case_id)"
              + " where purpose = 'RESPONSE' and f.state not in ('CANCELLED', 'TRANSFERRED')"
              + " group by case_id) d where met is null group by due_on"
              + " except select day, sum(amount) from report_work where figure = 'DUE' group by day",
          "crimes",
          "select crime, count(*) as n from case_file join incident using (case_id),"
              + " unnest(crimes) crime where received_on is not null group by crime"
              + " except select key, sum(amount) from report_work where figure = 'CRIME' group by key",
          "languages",
          "select notice_language, count(*) as n from case_file where received_on is not null"
              + " and purged_at is null and agency_id = 'sfpd' group by notice_language"
              + " except select key, sum(amount) from report_work where figure = 'LANGUAGE'"
              + " and agency_id = 'sfpd' group by key");

  @Inject BehindTheWall wall;
  @Inject EntityManager entities;
  @Inject FigureFold fold;

  @Test
  void tellsWhatIsOpenWhatWasAnsweredAndWhatComesDue() {
    var before = work("");
    CaseWalk.inReview();
    CaseWalk.certified();
    CaseWalk.denied();
    var after = work("");

    assertThat(after.getInt("answers.given") - before.getInt("answers.given")).isEqualTo(2);
    assertThat(after.getInt("answers.onTimePercent")).isBetween(0, 100);
    assertThat(sum(after, "open.open") - sum(before, "open.open")).isPositive();
    assertThat(sum(after, "steps.done") - sum(before, "steps.done")).isGreaterThan(8);
    assertThat(sum(after, "workload.done")).isEqualTo(sum(after, "steps.done"));
    assertThat(after.getList("ahead")).hasSize(30);
    assertThat(sum(after, "reasons.count") - sum(before, "reasons.count")).isPositive();
    assertThat(sum(after, "languages.count") - sum(before, "languages.count")).isEqualTo(3);
    assertThat(sum(after, "crimes.count") - sum(before, "crimes.count")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void theSumsAreThoseOfTheTablesFoldedOrNot() {
    CaseWalk.certified();
    CaseWalk.denied();
    agree("before they are folded");
    fold.fold();
    agree("after they are folded");
  }

  private void agree(String when) {
    DIFFERENCES.forEach(
        (what, sql) ->
            assertThat(
                    wall.<List<?>>in(
                        "sfpd",
                        () -> entities.createNativeQuery(sql, Object[].class).getResultList()))
                .as("%s %s", what, when)
                .isEmpty());
  }

  @Test
  void aPeriodOfLongAgoIsEmptyAndAnImpossibleOneIsRefused() {
    var old = work("?from=2019-01-01&to=2019-12-31");

    assertThat(old.getInt("answers.given")).isZero();
    assertThat(old.<Object>get("answers.onTimePercent")).isNull();
    assertThat(old.getList("steps")).isEmpty();
    assertThat(refused("?from=2026-02-01&to=2026-01-31")).contains("ends before it begins");
    assertThat(refused("?from=1999-01-01")).contains("2007-10-17");
    var page = Caller.as("supervisor").call().accept("text/html");
    assertThat(page.get("/reports/work?from=2026-02-01&to=2026-01-31").asString())
        .contains("ends before it begins");
    assertThat(refused("?from=" + TODAY + "&to=never")).contains("\"status\":400");
    assertThat(refused("?from=" + TODAY + "&to=%2B999999999-12-31")).contains("too far ahead");
  }

  private static String refused(String period) {
    return Caller.as("supervisor").get("/api/reports/work" + period).asString();
  }

  private static JsonPath work(String period) {
    var answer = Caller.as("supervisor").get("/api/reports/work" + period);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static int sum(JsonPath work, String figure) {
    return work.getList(figure, Integer.class).stream().mapToInt(Integer::intValue).sum();
  }
}

package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.OtherStates;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables that agencies gave to the public or to the press, told again by the statements that count
 * for the law, from made-up requests of the same shape: Los Angeles from January to July 2025,
 * Oakland in 2017, the Sheriff of Alameda County in 2017, and Santa Ana in 2023, whose 372 requests
 * went 40, 30 and 30 in a hundred to a signature, to another agency and to a denial.
 */
@QuarkusTest
class PublishedTablesTest {

  private static final String REQUESTS =
      """
      insert into case_file (case_id, agency_id, case_number, kind, state, state_since, jurisdiction,
        opened_at, received_on, in_removal_proceedings, notice_language, version)
      select gen_random_uuid(), :agency, :agency || '-' || lpad(cast(i as text), 6, '0'), 'U_I918B',
        'REQUESTED', d + time '20:00' at time zone 'UTC', 'us-ca', d + time '20:00' at time zone 'UTC', d,
        false, 'es', 0
      from (select i, cast(:from as date) + mod(i, cast(:to as date) - cast(:from as date) + 1) as d
        from generate_series(1, :size) i) one
      """;

  /** The requests after so many others. */
  private static final String NEXT =
      """
       from (select * from case_file where agency_id = :agency order by case_number
        offset :after limit :size) f
      """;

  private static final String SIGNATURES =
      """
      insert into signature (case_id, agency_id, official, signed_on, edition, recorded_at)
      select case_id, agency_id, 'chief', least(received_on + 20, cast(:to as date)), '01/20/25', now()
      """
          + NEXT;

  private static final String DECISIONS =
      """
      insert into decision (id, case_id, agency_id, decision, reasons, content, made_by, made_at, made_on)
      select gen_random_uuid(), case_id, agency_id, 'DENY', '{REFUSED_REASONABLE_REQUEST}', '', 'chief',
        now(), least(received_on + 20, cast(:to as date))
      """
          + NEXT;

  private static final String APPEALS =
      """
      insert into aftermath (id, case_id, agency_id, kind, happened_on, recorded_by, recorded_at)
      select gen_random_uuid(), case_id, agency_id, 'APPEAL', cast(:to as date), 'reviewer', now()
      """
          + NEXT;

  private static final String STATES =
      "update case_file c set state = '%s', state_since = cast(:to as date) + time '20:00' at time zone"
          + " 'UTC'"
          + NEXT
          + " where c.case_id = f.case_id";

  @Inject ActCounts counts;
  @Inject BehindTheWall wall;
  @Inject OtherStates states;
  @Inject EntityManager entities;

  @ParameterizedTest
  @CsvSource({
    "lapd,    2025-01-01, 2025-07-31, 1973, 1524, 438, 60,   0",
    "oakland, 2017-01-01, 2017-12-31,  940,  796, 144,  0,   0",
    "alameda, 2017-01-01, 2017-12-31,   70,   59,  10,  0,   0",
    "santa,   2023-01-01, 2023-12-31,  372,  149, 111,  0, 112"
  })
  void aPublishedTableIsToldAgain(
      String name,
      LocalDate from,
      LocalDate to,
      int received,
      int signed,
      int denied,
      int appealed,
      int transferred)
      throws SQLException {
    String agency = "tables-" + name;
    states.agency(agency, "T" + name.toUpperCase(), "us-ca", "America/Los_Angeles");
    wall.run(
        agency,
        () -> {
          write(REQUESTS, agency, from, to, 0, received);
          write(SIGNATURES, agency, from, to, 0, signed);
          write(DECISIONS, agency, from, to, signed, denied);
          write(STATES.formatted("DENIED"), agency, from, to, signed, denied);
          write(APPEALS, agency, from, to, signed, appealed);
          write(STATES.formatted("TRANSFERRED"), agency, from, to, signed + denied, transferred);
        });

    var told = counted(agency, from, to);

    assertThat(told)
        .containsEntry(ReportCount.REQUESTED, (long) received)
        .containsEntry(ReportCount.SIGNED, (long) signed)
        .containsEntry(ReportCount.DENIED, (long) denied)
        .containsEntry(ReportCount.APPEALED, (long) appealed)
        .containsEntry(ReportCount.TRANSFERRED, (long) transferred);
    assertThat(counted(agency, to.plusDays(1), to.plusYears(1)).values())
        .as("nothing of it is told of the year after")
        .containsOnly(0L);
    assertThat(
            Caller.wearing("auditor", agency, Role.AUDITOR)
                .get("/api/reports/requests?from=%s&to=%s".formatted(from, to))
                .<Integer>path("received"))
        .isEqualTo(received);
  }

  private Map<ReportCount, Long> counted(String agency, LocalDate from, LocalDate to) {
    return wall.in(
            agency,
            () ->
                counts.count(
                    new ActCounts.Question(
                        new AgencyId(agency),
                        CertificationKind.U_I918B,
                        from,
                        to,
                        to.plusDays(1),
                        Instant.now().plusSeconds(60))))
        .counts();
  }

  private void write(String sql, String agency, LocalDate from, LocalDate to, int after, int size) {
    var query = entities.createNativeQuery(sql);
    query.setParameter("agency", agency);
    query.setParameter("size", size);
    if (sql.contains(":from")) {
      query.setParameter("from", from);
    }
    if (sql.contains(":to")) {
      query.setParameter("to", to);
    }
    if (sql.contains(":after")) {
      query.setParameter("after", after);
    }
    query.executeUpdate();
  }
}

package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the auditor is told to ask about. The record here is written as if over weeks. */
@QuarkusTest
class UnusualAccessTest {

  private static final String LIST = "/api/audit/unusual-access?from=2026-03-02&to=2026-03-29";
  private static final String ENTRY =
      "insert into audit_entry (chain_id, seq, agency_id, at, actor, roles, kind, act, details,"
          + " previous_hash, hash) values ('%s', %d, 'harbor', '%s America/Los_Angeles', '%s', '',"
          + " '%s', '%s', '{\"tie\": \"%s\"}', '', '')";

  @Inject BehindTheWall wall;

  private final List<String> record = new ArrayList<>();
  private long seq;

  @BeforeEach
  void anAgencyWhoseRecordNobodyElseTouches() throws SQLException {
    wall.asOwner(
        "insert into agency (agency_id, name, number_prefix, jurisdiction, time_zone, contact,"
            + " head_user, head_name, head_title, head_since, version)"
            + " values ('harbor', 'Harbor', 'HRX', 'us-ca', 'America/Los_Angeles', '-', 'chief',"
            + " 'Chief', 'Chief', '2024-01-02', 0) on conflict do nothing");
  }

  /** Other tests verify every chain that there is. */
  @AfterEach
  void leavesNoEntryThatNobodyWrote() throws SQLException {
    wall.tamper("delete from audit_entry where agency_id = 'harbor'");
  }

  @Test
  void findsWhatNobodyIsAssignedTo() throws SQLException {
    var one = UUID.randomUUID();
    read(one, "2026-03-03 10:00", "curious", "BROKE_GLASS");
    read(one, "2026-03-03 10:05", "curious", "BROKE_GLASS");
    read(one, "2026-03-03 10:00", "worker", "OPEN_TASK");

    assertThat(found("BROKE_GLASS"))
        .singleElement()
        .satisfies(f -> assertThat(f).containsEntry("actor", "curious").containsEntry("times", 2))
        .satisfies(f -> assertThat(f).containsEntry("first", "2026-03-03T18:00:00Z"));
  }

  @Test
  void findsADayThatIsNotLikeTheOthersOfTheSamePerson() throws SQLException {
    for (int i = 0; i < 21; i++) {
      read(UUID.randomUUID(), "2026-03-04 11:00", "sudden", "SUPERVISION");
    }
    for (int day = 2; day < 6; day++) {
      for (int i = 0; i < 21; i++) {
        read(UUID.randomUUID(), "2026-03-0%d 11:00".formatted(day), "busy", "SUPERVISION");
      }
    }
    for (int i = 0; i < 20; i++) {
      read(UUID.randomUUID(), "2026-03-04 11:00", "usual", "SUPERVISION");
    }

    assertThat(found("MANY_CASES"))
        .singleElement()
        .satisfies(f -> assertThat(f).containsEntry("actor", "sudden").containsEntry("times", 21))
        .satisfies(f -> assertThat(f).doesNotContainKey("caseNumber"));
  }

  @Test
  void findsReadsAtNightAndOnWeekendsByTheAgencysClock() throws SQLException {
    read(UUID.randomUUID(), "2026-03-03 05:59", "early", "OPEN_TASK");
    read(UUID.randomUUID(), "2026-03-03 06:00", "day", "OPEN_TASK");
    read(UUID.randomUUID(), "2026-03-03 19:59", "day", "OPEN_TASK");
    read(UUID.randomUUID(), "2026-03-03 20:00", "late", "OPEN_TASK");
    read(UUID.randomUUID(), "2026-03-07 12:00", "saturday", "OPEN_TASK");
    read(UUID.randomUUID(), "2026-03-09 12:00", "day", "OPEN_TASK");

    assertThat(found("OUTSIDE_HOURS"))
        .extracting(f -> f.get("actor"))
        .containsExactlyInAnyOrder("early", "late", "saturday");
  }

  @Test
  void findsCasesReadAgainAndNeverWorkedOnAndOnesOwnReferral() throws SQLException {
    var strange = UUID.randomUUID();
    var own = UUID.randomUUID();
    act(own, "2026-03-02 09:00", "officer", "REFERRAL_FILED");
    act(strange, "2026-03-02 09:00", "watcher", "GLASS_BROKEN");
    for (int day = 3; day < 8; day++) {
      read(own, "2026-03-0%d 10:00".formatted(day), "officer", "OWN_PAPER");
      read(strange, "2026-03-0%d 10:00".formatted(day), "watcher", "SUPERVISION");
    }
    read(strange, "2026-03-03 10:00", "once", "SUPERVISION");

    assertThat(found("OWN_REFERRAL_AGAIN"))
        .singleElement()
        .satisfies(f -> assertThat(f).containsEntry("actor", "officer").containsEntry("times", 5));
    assertThat(found("NEVER_WORKED_ON"))
        .singleElement()
        .satisfies(f -> assertThat(f).containsEntry("actor", "watcher"));
  }

  @Test
  void findsOneCaseReadOnMoreThanTenDays() throws SQLException {
    var again = UUID.randomUUID();
    var seldom = UUID.randomUUID();
    for (int day = 10; day < 21; day++) {
      read(again, "2026-03-%d 10:00".formatted(day), "keen", "SUPERVISION");
      read(seldom, "2026-03-%d 10:00".formatted(Math.min(day, 19)), "keen", "SUPERVISION");
    }

    assertThat(found("SAME_CASE_AGAIN"))
        .singleElement()
        .satisfies(f -> assertThat(f).containsEntry("times", 11));
  }

  @Test
  void looksAtThePeriodAndAtTheAuditorsOwnAgencyOnly() throws SQLException {
    read(UUID.randomUUID(), "2026-03-01 23:59", "before", "BROKE_GLASS");
    read(UUID.randomUUID(), "2026-03-02 00:00", "first", "BROKE_GLASS");
    read(UUID.randomUUID(), "2026-03-29 23:59", "last", "BROKE_GLASS");
    read(UUID.randomUUID(), "2026-03-30 00:00", "after", "BROKE_GLASS");

    assertThat(found("BROKE_GLASS"))
        .extracting(f -> f.get("actor"))
        .containsExactly("last", "first");
    assertThat(Caller.as("auditor").get(LIST).<List<?>>path("findings")).isEmpty();
  }

  @Test
  void tellsARealOpeningByItsCaseNumberAndNoName() {
    var walk = CaseWalk.withOfficial();
    var colleague = Caller.as("reviewer2");
    colleague.post(walk.at("/api/cases/%s/break-glass"), Bodies.breakGlass());
    colleague.call().header("Amparo-Purpose", "CASEWORK").get(walk.at("/api/cases/%s"));

    var list = Caller.as("auditor").get("/api/audit/unusual-access");

    assertThat(
            list.<Map<String, Object>>path(
                "findings.find { it.rule == 'BROKE_GLASS' && it.caseNumber == '%s' }"
                    .formatted(walk.number())))
        .containsEntry("actor", "reviewer2");
    assertThat(list.asString()).doesNotContain("Zarzamora", "the reviewer is away");
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBeginsOrIsTooLong() {
    for (String period :
        List.of("from=2026-03-02&to=2026-03-01", "from=2026-01-01&to=2026-06-01")) {
      assertThat(Caller.as("auditor").get("/api/audit/unusual-access?" + period).statusCode())
          .isEqualTo(422);
    }
  }

  private List<Map<String, Object>> found(String rule) throws SQLException {
    wall.asOwner(record.toArray(String[]::new));
    record.clear();
    var list = Caller.wearing("harbor-auditor", "harbor", Role.AUDITOR).get(LIST);
    assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
    return list.path("findings.findAll { it.rule == '%s' }".formatted(rule));
  }

  private void read(UUID chain, String at, String actor, String tie) {
    entry(chain, at, actor, "READ", "VICTIM", tie);
  }

  private void act(UUID chain, String at, String actor, String act) {
    entry(chain, at, actor, "ACT", act, "");
  }

  private void entry(UUID chain, String at, String actor, String kind, String act, String tie) {
    record.add(ENTRY.formatted(chain, ++seq, at, actor, kind, act, tie));
  }
}

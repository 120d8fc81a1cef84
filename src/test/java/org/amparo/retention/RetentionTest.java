package org.amparo.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.audit.OfflineCheck;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case whose time is over is destroyed by two people, and what reports count stays. */
@QuarkusTest
class RetentionTest {

  private static final String PURGES = "/api/retention/purges";

  /** A search answers with its first cases only, and most here are of one name. */
  private static final String SELDOM = "Quetzalli";

  @Inject PurgeSweep sweep;
  @Inject PurgeWork work;
  @Inject BehindTheWall wall;
  @Inject EntityManager entities;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private Caller admin;
  private Caller supervisor;

  @BeforeEach
  void aScheduleIsSet() {
    admin = Caller.as("admin");
    supervisor = Caller.as("supervisor");
    for (String outcome : List.of("FILED", "DENIED", "CANCELLED")) {
      assertThat(
              admin
                  .post(
                      "/api/retention/schedule",
                      "{\"outcome\": \"%s\", \"years\": 5, \"months\": 0, \"source\": \"Records schedule 12-3\"}"
                          .formatted(outcome))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whatIsDueIsDestroyedForGoodAndItsCountStays() throws SQLException {
    var walk = longAgo(filed(SELDOM));
    var other = filed(SELDOM);
    String chain = caseId(walk);
    String indexes = indexesOf(chain);
    assertThat(indexes).isNotEmpty();
    var counted = report();
    // equal names have equal indexes
    long indexed = wall.rowsWith(indexes);

    purge();

    assertThat(stateOf(walk)).isEqualTo("PURGED");
    for (String path : List.of("", "/timeline", "/documents")) {
      assertThat(supervisor.get(walk.at("/api/cases/%s") + path).statusCode()).isEqualTo(404);
    }
    assertThat(supervisor.get("/api/cases?size=200").asString()).doesNotContain(walk.number());
    assertThat(search()).doesNotContain(walk.number()).contains(other.number());
    assertThat(walk.track().statusCode()).isEqualTo(404);
    assertThat(report()).isEqualTo(counted);
    assertThat(wall.rowsWith(indexes)).isLessThan(indexed);
    assertThat(rowsOf(chain))
        .containsOnlyKeys(
            "case_file",
            "case_clock",
            "purge_case",
            "decision",
            "live_event",
            "request_act",
            "request_due");
    assertThat(other.view().<String>path("state")).isEqualTo("FILED");
  }

  /** Where the names are nobody else's, no row of any table holds an index any more. */
  @Test
  void noBlindIndexOfADestroyedCaseIsLeftInAnyTable() throws SQLException {
    var once = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    var referral = Bodies.referral();
    referral
        .withObject("/victim")
        .put("familyName", "Xochitl" + once)
        .put("birthDate", "1931-02-03");
    referral.withObject("/incident").put("reportNumber", "R" + once);
    var walk = longAgo(delivered(referral));
    var indexes =
        List.of(
            indexOf(walk, "victim", "name_index"),
            indexOf(walk, "victim", "family_index"),
            indexOf(walk, "victim", "birth_index"),
            indexOf(walk, "incident", "report_index"));
    for (String index : indexes) {
      assertThat(wall.rowsWith(index)).isPositive();
    }

    purge();

    assertThat(stateOf(walk)).isEqualTo("PURGED");
    for (String index : indexes) {
      assertThat(wall.rowsWith(index)).as(index).isZero();
    }
  }

  @Test
  void theRecordKeepsATombstoneAndVerifiesAlsoPastTheService() throws SQLException {
    var walk = longAgo(filed());
    String chain = caseId(walk);

    purge();

    Map<String, Object> last =
        Caller.as("auditor").get(walk.at("/api/audit/%s?size=1000")).path("entries[-1]");
    assertThat(last).containsEntry("act", "CASE_PURGED").containsEntry("actor", "system");
    assertThat(last.get("details").toString())
        .contains("proposedBy=admin", "confirmedBy=supervisor", "outcome=FILED");
    assertThat(
            Caller.as("auditor")
                .post("/api/audit/verification")
                .<List<String>>path("problems.chain"))
        .doesNotContain(chain);
    assertThat(OfflineCheck.of(url, user, password)).contains("sfpd: ").doesNotContain(chain);
  }

  @Test
  void aBackupOfTheDataOpensNothingOnceTheKeyIsDestroyed() throws SQLException {
    var walk = longAgo(filed());
    String chain = caseId(walk);
    wall.asOwner(
        "create schema backup",
        "create table backup.victim as select * from victim where case_id = '%s'".formatted(chain),
        "create table backup.keys as select * from vault.case_key where case_id = '%s'"
            .formatted(chain));

    purge();
    // what a dump of the data brings back; the dump of the keys is kept apart, and for days only
    wall.asOwner(
        "insert into victim select * from backup.victim",
        "update case_file set purged_at = null where case_id = '%s'".formatted(chain));
    var restored = read(walk);
    // the window: as long as a dump of the keys from before is there, the case comes back with it
    wall.asOwner("insert into vault.case_key select * from backup.keys");
    var within = read(walk);
    wall.asOwner(
        "drop schema backup cascade",
        "delete from vault.case_key where case_id = '%s'".formatted(chain),
        "delete from victim where case_id = '%s'".formatted(chain),
        "update case_file set purged_at = now() where case_id = '%s'".formatted(chain));

    assertThat(restored.statusCode()).as(restored.asString()).isEqualTo(404);
    assertThat(restored.asString()).contains("destroyed").doesNotContain("Zarzamora");
    assertThat(within.<String>path("victim.familyName")).isEqualTo("Zarzamora");
  }

  @Test
  void aHoldKeepsACaseAlsoWhenItComesAfterTheProposal() throws SQLException {
    var before = longAgo(filed());
    var after = longAgo(filed());
    var free = longAgo(filed());
    hold(before, "null");

    var run = propose();
    assertThat(stateOf(before)).isNull();
    hold(after, "null");
    confirm(run);
    sweep.sweep();

    assertThat(stateOf(free)).isEqualTo("PURGED");
    assertThat(stateOf(after)).isEqualTo("HELD");
    assertThat(read(before).<String>path("victim.familyName")).isEqualTo("Zarzamora");
    assertThat(read(after).<String>path("victim.familyName")).isEqualTo("Zarzamora");
    assertThat(wall.rowsWith("The county asked to keep it")).isZero();
    assertThat(
            supervisor
                .get(before.at("/api/retention/holds/of/%s"))
                .<List<String>>path("holds.reason"))
        .containsExactly("The county asked to keep it");
    supervisor.post("/api/retention/holds/%s/lifting".formatted(holdOf(before)));
    supervisor.post("/api/retention/holds/%s/lifting".formatted(holdOf(after)));
    purge();
    assertThat(stateOf(before)).isEqualTo("PURGED");
  }

  @Test
  void aDemandThatWaitsForCounselKeepsACaseAndItsWordsGoWithTheCase() throws SQLException {
    var walk = longAgo(filed());
    String chain = caseId(walk);
    String demand =
        Caller.as("records")
            .post(
                "/api/legal-demands",
                """
                {"caseNumber": "%s", "instrument": "COURT_ORDER", "receivedOn": "%s",
                 "demandedBy": "The superior court", "asks": "the file"}
                """
                    .formatted(walk.number(), Bodies.today()))
            .path("id");

    assertThat(supervisor.get("/api/retention/dry-run").<List<String>>path("held.number"))
        .contains(walk.number());
    supervisor.post(
        "/api/legal-demands/" + demand + "/decision",
        """
        {"outcome": "REFUSE", "decidedOn": "%s", "counsel": "City attorney", "reasons": "void"}
        """
            .formatted(Bodies.today()));
    purge();

    assertThat(stateOf(walk)).isEqualTo("PURGED");
    assertThat(rowsOf(chain)).containsEntry("legal_demand", 1L);
    assertThat(supervisor.get("/api/legal-demands").asString()).contains(demand, "REFUSED");
    var shown = supervisor.get("/api/legal-demands/" + demand);
    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    assertThat(shown.<Boolean>path("demand.destroyed")).isTrue();
    assertThat(shown.asString()).contains("REFUSED").doesNotContain("superior court", "void");
    String page =
        PageCaller.as("records", Caller.PASSWORD, null).get("/legal-demands/" + demand).asString();
    assertThat(page)
        .contains("The case was destroyed", "Refused, decided on")
        .doesNotContain("/cases/" + walk.number(), "Record it");
    var late =
        supervisor.post(
            "/api/legal-demands/" + demand + "/victim-notice",
            "{\"toldOn\": \"%s\"}".formatted(Bodies.today()));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("destroyed when its time was over");
  }

  @Test
  void oneProposesAndAnotherConfirmsWhatTheyHaveRead() throws SQLException {
    longAgo(filed());
    var run = propose();
    String id = run.path("id");
    int cases = run.path("cases");

    assertThat(propose().statusCode()).as("one at a time").isEqualTo(409);
    assertThat(admin.post(PURGES + "/" + id + "/confirmation", cases(cases)).statusCode())
        .isEqualTo(403);
    assertThat(supervisor.post(PURGES + "/" + id + "/confirmation", cases(cases + 1)).statusCode())
        .isEqualTo(409);
    sweep.sweep();
    assertThat(supervisor.get(PURGES + "/" + id).<List<String>>path("cases.state"))
        .containsOnly("WAITING");

    assertThat(supervisor.post(PURGES + "/" + id + "/refusal").statusCode()).isEqualTo(200);
    assertThat(supervisor.post(PURGES + "/" + id + "/confirmation", cases(cases)).statusCode())
        .isEqualTo(409);
    sweep.sweep();
    assertThat(supervisor.get(PURGES + "/" + id).<List<String>>path("cases.state"))
        .containsOnly("WAITING");
  }

  @Test
  void aPurgeThatWasInterruptedGoesOnWhereItEnded() throws SQLException {
    var first = longAgo(filed());
    var second = longAgo(filed());
    var run = propose();
    confirm(run);

    var id = java.util.UUID.fromString(run.path("id"));
    assertThat(work.next(new org.amparo.kernel.AgencyId("sfpd"), id)).isTrue();
    List<String> states = supervisor.get(PURGES + "/" + id).path("cases.state");
    assertThat(states).contains("PURGED", "WAITING");
    sweep.sweep();

    assertThat(List.of(stateOf(first), stateOf(second))).containsOnly("PURGED");
    assertThat(supervisor.get(PURGES + "/" + id).<String>path("purge.state")).isEqualTo("DONE");
  }

  @Test
  void aCaseWithoutARuleOrBeforeItsDayIsNotDue() throws SQLException {
    var young = filed();
    var unruled = longAgo(CaseWalk.certified());

    String due = supervisor.get("/api/retention/dry-run").asString();

    assertThat(due).doesNotContain(young.number(), unruled.number());
  }

  @Test
  void aDeniedCaseIsStillCountedWithItsReasons() throws SQLException {
    var walk = longAgo(CaseWalk.denied());
    var counted = report();

    purge();

    assertThat(stateOf(walk)).isEqualTo("PURGED");
    assertThat(report()).isEqualTo(counted);
  }

  @Test
  void everyTableThatKnowsACaseIsDestroyedOrKeptWithAReason() {
    List<?> known =
        wall.everywhere(
            () ->
                entities
                    .createNativeQuery(
                        "select table_name from information_schema.columns c"
                            + " join information_schema.tables t using (table_schema, table_name)"
                            + " where c.table_schema = 'public' and column_name = 'case_id'"
                            + " and t.table_type = 'BASE TABLE'")
                    .getResultList());
    var told = new ArrayList<>(Destruction.DELETED);
    told.addAll(Destruction.KEPT);

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(known.stream().map(Object::toString).toList());
  }

  private void purge() {
    confirm(propose());
    sweep.sweep();
  }

  private Response propose() {
    return admin.post(PURGES);
  }

  private void confirm(Response run) {
    assertThat(run.statusCode()).as(run.asString()).isEqualTo(201);
    int cases = run.path("cases");
    var confirmed = supervisor.post(PURGES + "/" + run.path("id") + "/confirmation", cases(cases));
    assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
  }

  private static String cases(int cases) {
    return "{\"cases\": %d}".formatted(cases);
  }

  private void hold(CaseWalk walk, String until) {
    var held =
        supervisor.post(
            "/api/retention/holds",
            "{\"caseNumber\": \"%s\", \"reason\": \"The county asked to keep it\", \"until\": %s}"
                .formatted(walk.number(), until));
    assertThat(held.statusCode()).as(held.asString()).isEqualTo(201);
  }

  private String holdOf(CaseWalk walk) {
    return supervisor
        .get("/api/retention/holds")
        .path("holds.find { it.caseNumber == '%s' }.id".formatted(walk.number()));
  }

  /** What became of the case in the newest purge that has it. */
  private String stateOf(CaseWalk walk) {
    List<String> runs = supervisor.get(PURGES).path("purges.id");
    return runs.stream()
        .map(
            id ->
                supervisor
                    .get(PURGES + "/" + id)
                    .<String>path(
                        "cases.find { it.number == '%s' }?.state".formatted(walk.number())))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static CaseWalk filed() {
    return filed("Zarzamora");
  }

  private static CaseWalk filed(String family) {
    var referral = Bodies.referral();
    referral.withObject("/victim").put("familyName", family);
    return delivered(referral);
  }

  private static CaseWalk delivered(ObjectNode referral) {
    return CaseWalk.referral(referral)
        .requested()
        .screened()
        .recordsFound()
        .drafted()
        .recommended(Bodies.certify())
        .decided(Bodies.sign())
        .signed()
        .delivered()
        .does("reviewer", "/api/certifications/%s/filing", Bodies.filing());
  }

  private CaseWalk longAgo(CaseWalk walk) throws SQLException {
    walk.posted();
    wall.asOwner(
        "update case_file set state_since = state_since - interval '6 years' where case_number = '%s'"
            .formatted(walk.number()));
    return walk;
  }

  private String caseId(CaseWalk walk) {
    return Caller.as("auditor").get(walk.at("/api/audit/%s")).path("chain");
  }

  private String indexesOf(String chain) {
    return indexOf(chain, "victim", "name_index");
  }

  private String indexOf(CaseWalk walk, String table, String column) {
    return indexOf(caseId(walk), table, column);
  }

  private String indexOf(String chain, String table, String column) {
    return wall.everywhere(
        () ->
            entities
                .createNativeQuery(
                    "select encode(%s, 'hex') from %s where case_id = cast(:case as uuid)"
                        .formatted(column, table))
                .setParameter("case", chain)
                .getSingleResult()
                .toString());
  }

  private Map<String, Long> rowsOf(String chain) {
    var rows = new java.util.TreeMap<String, Long>();
    var tables = new ArrayList<>(Destruction.DELETED);
    tables.addAll(Destruction.KEPT);
    for (String table : tables) {
      long count =
          wall.everywhere(
              () ->
                  ((Number)
                          entities
                              .createNativeQuery(
                                  "select count(*) from %s where case_id = cast(:case as uuid)"
                                      .formatted(table))
                              .setParameter("case", chain)
                              .getSingleResult())
                      .longValue());
      if (count > 0) {
        rows.put(table, count);
      }
    }
    return rows;
  }

  private Map<String, Object> report() {
    LocalDate today = Bodies.today();
    Map<String, Object> report =
        supervisor
            .get(
                "/api/reports/requests?kind=U_I918B&from=%s&to=%s"
                    .formatted(today.minusDays(30), today))
            .path("");
    report.remove("madeAt");
    return report;
  }

  private Response read(CaseWalk walk) {
    return supervisor.call().header("Amparo-Purpose", "SUPERVISION").get(walk.at("/api/cases/%s"));
  }

  private static String search() {
    return Caller.as("reviewer")
        .post("/api/cases/search", "{\"familyName\": \"%s\"}".formatted(SELDOM))
        .asString();
  }
}

package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.OtherStates;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A yearly report is work: offered to the supervisors, taken by one, done when it is filed. */
@QuarkusTest
class ReportTasksTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final LocalDate TODAY = LocalDate.now(ZONE);
  private static final int YEAR = TODAY.getYear() - 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUEUE = "/api/queues/dv-supervisor/tasks";

  @Inject BehindTheWall wall;
  @Inject OtherStates states;
  @Inject EntityManager entities;
  @Inject ReportSweep sweep;
  @Inject ReportOffers offers;

  @ParameterizedTest
  @CsvSource({"ca, 01-01", "co, 03-01", "ma,", "ut,"})
  void theLastCalendarYearIsOfferedWithTheDayThatTheLawNames(String state, String due)
      throws SQLException {
    var agency = owing("report-" + state, "us-" + state);
    sweep.sweep();

    var task = lastYears(agency, YEAR + "-01-01");

    assertThat(task).containsEntry("step", "FILE_REPORT").containsEntry("upTo", YEAR + "-12-31");
    assertThat(task.get("dueOn")).isEqualTo(due == null ? null : YEAR + 1 + "-" + due);
    assertThat(task.get("escalation") == null).isEqualTo(due == null || isFar(due));
  }

  private static boolean isFar(String due) {
    return LocalDate.parse(YEAR + 1 + "-" + due).minusDays(OwedReport.SOON).isAfter(TODAY);
  }

  @Test
  void washingtonsYearEndsInJuneAndIsDueInAugust() throws SQLException {
    var agency = owing("report-wa", "us-wa");
    sweep.sweep();
    int ended = TODAY.getMonthValue() > 6 ? TODAY.getYear() : YEAR;

    var task = lastYears(agency, ended - 1 + "-07-01");

    assertThat(task)
        .containsEntry("upTo", ended + "-06-30")
        .containsEntry("dueOn", ended + "-08-15")
        .containsEntry("act", "/api/reports/filings");
  }

  @Test
  void oneSupervisorHasItInHandAndFilingItIsItsEnd() throws SQLException {
    var agency = owing("report-hand", "us-ca");
    sweep.sweep();
    var one = supervisor(agency, "one");
    var other = supervisor(agency, "other");
    int waited = one.get("/api/queues").path("queues[0].open.count");
    String id = (String) lastYears(agency, YEAR + "-01-01").get("id");
    String path = "/api/reports/tasks/" + id;
    assertThat(other.post(path + "/release").statusCode()).isEqualTo(409);

    long told = changesOfQueues(agency);
    assertThat(one.post(path + "/claim").statusCode()).isEqualTo(200);
    assertThat(changesOfQueues(agency)).as("who looks at the queue hears").isEqualTo(told + 1);
    assertThat(one.post(path + "/claim").statusCode()).as("once more").isEqualTo(200);
    assertThat(ids(one.get(QUEUE))).doesNotContain(id);
    assertThat(one.get("/api/queues").<Integer>path("queues[0].open.count")).isEqualTo(waited - 1);
    assertThat(ids(one.get("/api/tasks"))).containsExactly(id);
    assertThat(ids(other.get("/api/tasks"))).isEmpty();
    assertThat(ids(other.get("/api/tasks?claimed=any"))).containsExactly(id);
    assertThat(other.post(path + "/claim").statusCode()).isEqualTo(409);
    assertThat(file(other).statusCode()).as("two do not both file it").isEqualTo(409);

    assertThat(other.post(path + "/taking-over").<String>path("claimedBy"))
        .isEqualTo(agency + "-other");
    assertThat(file(one).statusCode()).isEqualTo(409);
    assertThat(file(other).statusCode()).isEqualTo(201);

    sweep.sweep();
    assertThat(ids(other.get("/api/tasks"))).isEmpty();
    assertThat(ids(other.get(QUEUE))).doesNotContain(id);
    assertThat(other.post(path + "/claim").statusCode()).as("it is done").isEqualTo(409);
    assertThat(rows(agency, "id = '%s' and state = 'DONE'".formatted(id))).isEqualTo(1);
  }

  @Test
  void whatNobodyHasInHandIsDoneByWhoeverFilesIt() throws SQLException {
    var agency = owing("report-free", "us-ca");
    sweep.sweep();
    String id = (String) lastYears(agency, YEAR + "-01-01").get("id");

    assertThat(file(supervisor(agency, "one")).statusCode()).isEqualTo(201);

    assertThat(ids(supervisor(agency, "one").get(QUEUE))).doesNotContain(id);
  }

  /** Colorado's law is of September 2021: its first year is one year, whichever day is named. */
  @Test
  void theLawOfAYearIsThatOfItsEnd() throws SQLException {
    var one = supervisor(owing("report-began", "us-co"), "one");
    String report = "/api/reports/statutory?on=";

    for (String day : List.of("2021-01-01", "2021-08-31", "2021-12-31")) {
      assertThat(one.get(report + day).<String>path("from")).as(day).isEqualTo("2021-01-01");
    }
    assertThat(one.get(report + "2020-12-31").statusCode()).isEqualTo(422);
  }

  /** As an instance of the release before files it, while the new one has offered the task. */
  @Test
  void whatWasFiledByAServiceThatKnewNoTasksIsDone() throws SQLException {
    var agency = owing("report-rolling", "us-ca");
    sweep.sweep();
    var one = supervisor(agency, "one");
    assertThat(file(one).statusCode()).isEqualTo(201);
    wall.asOwner(
        "update report_task set state = 'OPEN', closed_at = null, closed_by = null"
            + " where agency_id = '%s' and state = 'DONE'".formatted(agency));

    sweep.sweep();

    assertThat(rows(agency, "state = 'DONE'")).isEqualTo(1);
  }

  @Test
  void twoInstancesOfferAYearOnceAndTellEachWarningOnce() throws Exception {
    var agency = owing("report-twice", "us-co");
    Callable<Void> bring =
        () -> {
          offers.bring(new AgencyId(agency));
          return null;
        };
    var pool = Executors.newFixedThreadPool(4);
    try {
      for (var done : pool.invokeAll(Stream.generate(() -> bring).limit(8).toList())) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    String from = "\"from\": \"%s-01-01\"".formatted(YEAR);
    assertThat(rows(agency, "period_from = '%s-01-01'".formatted(YEAR))).isEqualTo(1);
    assertThat(acts(agency, "REPORT_OFFERED", from)).isEqualTo(1);
    assertThat(acts(agency, "REPORT_OVERDUE", from)).isEqualTo(isOver("03-01") ? 1 : 0);
  }

  private static boolean isOver(String due) {
    return LocalDate.parse(YEAR + 1 + "-" + due).isBefore(TODAY);
  }

  @Test
  void aReportPastItsDayIsEscalatedCountedAndOnThePageOfTheSupervisor() throws SQLException {
    var agency = owing("report-late", "us-ca");
    LocalDate from = LocalDate.of(YEAR - 1, 1, 1);
    sweep.sweep();
    var supervisor = supervisor(agency, "one");

    Response escalated = supervisor.get("/api/queues/escalated");
    assertThat(escalated.<List<String>>path("agencyTasks.from")).contains(from.toString());
    assertThat(escalated.<List<String>>path("agencyTasks.escalation")).contains("OVERDUE");
    assertThat(supervisor.get(QUEUE + "?step=DECIDE").<List<String>>path("agencyTasks")).isEmpty();
    assertThat(Caller.stranger().get("/q/metrics").asString())
        .containsPattern("amparo_reports_overdue [1-9]");
    for (String path : List.of("/queues/dv-supervisor", "/tasks")) {
      String page = supervisor.call().accept("text/html").get(path).asString();
      assertThat(page)
          .contains("Yearly reports to file", "Overdue by", "/reports/draft?kind=U_I918B")
          .contains("nobody yet");
    }
  }

  @Test
  void anotherAgencysReportIsNotThere() throws SQLException {
    var agency = owing("report-wall", "us-ca");
    sweep.sweep();
    String id = (String) lastYears(agency, YEAR + "-01-01").get("id");
    var stranger = Caller.wearing("hill-supervisor", "hillside", Role.DV_SUPERVISOR);

    for (String act : List.of("claim", "release", "taking-over")) {
      assertThat(stranger.post("/api/reports/tasks/%s/%s".formatted(id, act)).statusCode())
          .as(act)
          .isEqualTo(404);
    }
    assertThat(ids(stranger.get(QUEUE))).doesNotContain(id);
    long seen =
        wall.in(
            "hillside",
            () ->
                ((Number)
                        entities
                            .createNativeQuery("select count(*) from report_task where id = :id")
                            .setParameter("id", UUID.fromString(id))
                            .getSingleResult())
                    .longValue());
    assertThat(seen).as("by a query that forgot to ask").isZero();
  }

  @Test
  void whatTheLawNoLongerAsksForIsWithdrawnAndComesBackWithIt() throws SQLException {
    var agency = owing("report-moved", "us-ca");
    sweep.sweep();
    String id = (String) lastYears(agency, YEAR + "-01-01").get("id");

    wall.asOwner("update agency set jurisdiction = 'us-tx' where agency_id = 'report-moved'");
    sweep.sweep();
    assertThat(ids(supervisor(agency, "one").get(QUEUE))).isEmpty();

    wall.asOwner("update agency set jurisdiction = 'us-ca' where agency_id = 'report-moved'");
    sweep.sweep();
    assertThat(ids(supervisor(agency, "one").get(QUEUE))).contains(id);
  }

  @Test
  void thePageOfADraftIsFiledOnlyByWhoeverHasIt() throws SQLException {
    var agency = owing("report-page", "us-ca");
    sweep.sweep();
    String id = (String) lastYears(agency, YEAR + "-01-01").get("id");
    supervisor(agency, "one").post("/api/reports/tasks/%s/claim".formatted(id));
    String path = "/reports/draft?on=%s-01-01".formatted(YEAR);

    String mine = page(supervisor(agency, "one"), path);
    assertThat(mine).contains("You have this report in hand.", "/reports/filings\"");
    String theirs = page(supervisor(agency, "other"), path);
    assertThat(theirs)
        .contains(agency + "-one has this report in hand.", "/taking-over\"")
        .contains("Only whoever has it in hand can file it.")
        .doesNotContain("action=\"/reports/filings\"");
    assertThat(page(auditor(agency), path)).doesNotContain("in hand.", "/taking-over");
  }

  private static String page(Caller caller, String path) {
    var page = caller.call().accept("text/html").get(path);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return page.asString();
  }

  /** An agency that was asked two years ago, so that it owes the reports of years since. */
  private String owing(String agency, String jurisdiction) throws SQLException {
    states.agency(agency, "R" + agency.substring(7).toUpperCase(), jurisdiction, ZONE.getId());
    wall.run(agency, () -> request(agency, jurisdiction));
    return agency;
  }

  private void request(String agency, String jurisdiction) {
    var id = UUID.randomUUID();
    entities
        .createNativeQuery(
            "insert into case_file (case_id, agency_id, case_number, kind, state, state_since,"
                + " jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language,"
                + " version) values (:id, :agency, :number, 'U_I918B', 'REQUESTED', now(),"
                + " :law, now(), cast(:on as date), false, 'es', 0)")
        .setParameter("id", id)
        .setParameter("agency", agency)
        .setParameter("law", jurisdiction)
        .setParameter("number", "GEN-" + id)
        .setParameter("on", YEAR - 1 + "-05-05")
        .executeUpdate();
  }

  private static Map<String, Object> lastYears(String agency, String from) {
    Response page = supervisor(agency, "one").get(QUEUE);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    List<Map<String, Object>> tasks = page.path("agencyTasks");
    return tasks.stream()
        .filter(task -> task.get("from").equals(from))
        .reduce(
            (a, b) -> {
              throw new AssertionError("twice: " + a + b);
            })
        .orElseThrow(() -> new AssertionError(page.asString()));
  }

  private static List<String> ids(Response page) {
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return page.path("agencyTasks.id");
  }

  private static Response file(Caller supervisor) {
    return supervisor.post(
        "/api/reports/filings",
        JSON.createObjectNode().put("kind", "U_I918B").put("from", YEAR + "-01-01"));
  }

  private long changesOfQueues(String agency) {
    return count(
        "select count(*) from live_event where agency_id = '%s' and case_id is null %s",
        agency, "");
  }

  private long rows(String agency, String which) {
    return count("select count(*) from report_task where agency_id = '%s' and %s", agency, which);
  }

  private long acts(String agency, String act, String detail) {
    return count(
        "select count(*) from audit_entry where agency_id = '%s' and act = '"
            + act
            + "' and strpos(details\\:\\:text, '%s') > 0",
        agency,
        detail);
  }

  private long count(String sql, String agency, String which) {
    return wall.in(
        agency,
        () ->
            ((Number) entities.createNativeQuery(sql.formatted(agency, which)).getSingleResult())
                .longValue());
  }

  private static Caller supervisor(String agency, String who) {
    return Caller.wearing(agency + "-" + who, agency, Role.DV_SUPERVISOR);
  }

  private static Caller auditor(String agency) {
    return Caller.wearing(agency + "-auditor", agency, Role.AUDITOR);
  }
}

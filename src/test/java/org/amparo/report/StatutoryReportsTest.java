package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatutoryReportsTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
  private static final String LAST_YEAR = TODAY.getYear() - 1 + "-01-01";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject BehindTheWall wall;
  @Inject EntityManager entities;

  @Test
  void countsTheActsOfTheYearThatTheLawNames() {
    var before = draft(TODAY.toString());
    CaseWalk.referral();
    CaseWalk.certified();
    CaseWalk.denied();
    var after = draft(TODAY.toString());

    assertThat(after.<Map<String, Integer>>path("counts"))
        .containsOnlyKeys("REQUESTED", "SIGNED", "DENIED");
    assertThat(after.<String>path("citation")).contains("679.10");
    assertThat(grown(before, after, "REQUESTED")).isEqualTo(2);
    assertThat(grown(before, after, "SIGNED")).isEqualTo(1);
    assertThat(grown(before, after, "DENIED")).isEqualTo(1);
    assertThat(after.<Map<String, Integer>>path("reasons")).as("not asked for here").isEmpty();
  }

  @Test
  void aDenialIsCountedWhenTheSecondReviewAgreesAndNotWhenItOverturnsIt() {
    var before = draft(TODAY.toString());
    var agreed = CaseWalk.withOfficial().decided(Bodies.deny());
    var overturned = CaseWalk.withOfficial().decided(Bodies.deny());
    assertThat(grown(before, draft(TODAY.toString()), "DENIED")).isZero();

    agreed.secondReviewed(Bodies.agree(true));
    overturned.secondReviewed(Bodies.agree(false));

    assertThat(grown(before, draft(TODAY.toString()), "DENIED")).isEqualTo(1);
  }

  private static int grown(Response before, Response after, String count) {
    return after.<Integer>path("counts." + count) - before.<Integer>path("counts." + count);
  }

  @Test
  void refusesYearsThatCannotBe() {
    assertThat(draft("1999-05-01").asString()).contains("2007-10-17");
    assertThat(draft(TODAY.plusYears(2).toString()).asString()).contains("has not begun");
    assertThat(draft("2026-02-30").statusCode()).isEqualTo(400);
    assertThat(draft("%2B999999999-12-31").asString()).contains("too far ahead");
    assertThat(Caller.as("auditor").get("/api/reports/statutory").statusCode()).isEqualTo(400);
    var ahead = "/api/reports/statutory?on=%s&asOf=%s";
    assertThat(Caller.as("auditor").get(ahead.formatted(TODAY, TODAY.plusDays(1))).asString())
        .contains("a day to come");
    assertThat(Caller.as("auditor").get(ahead.formatted(TODAY, LAST_YEAR)).asString())
        .contains("The year begins on");
  }

  @Test
  void aFiledYearIsFrozenAndItsCorrectionShowsTheDifference() throws Exception {
    var supervisor = Caller.wearing("hill-supervisor", "hillside", Role.DV_SUPERVISOR);
    assertThat(file(supervisor, TODAY.toString(), null).asString()).contains("The year ends on");
    request(3);

    var first = file(supervisor, LAST_YEAR, null);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(file(supervisor, LAST_YEAR, null).asString()).contains("Say why it is corrected");
    request(2);
    var second = file(supervisor, LAST_YEAR, "LATE_ENTRY");

    assertThat(second.<Integer>path("version")).isEqualTo(2);
    String firstId = first.path("id");
    String secondId = second.path("id");
    assertThat(
            supervisor
                .get("/api/reports/filings/" + firstId)
                .<Integer>path("report.counts.REQUESTED"))
        .isEqualTo(3);
    assertThat(
            supervisor
                .get("/api/reports/filings/" + secondId)
                .<List<Map<String, Object>>>path("differences"))
        .containsExactly(Map.of("count", "REQUESTED", "before", 3, "after", 5));
    String content = supervisor.get("/api/reports/filings/" + firstId + "/content").asString();
    assertThat(FiledReports.hash(content)).isEqualTo(first.path("sha256"));
    assertThatThrownBy(() -> wall.asOwner("update filed_report set content = '{}'"))
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> wall.asOwner("delete from filed_report"))
        .hasMessageContaining("never changes");
    assertThat(Caller.as("auditor").get("/api/reports/filings/" + firstId).statusCode())
        .as("another agency's")
        .isEqualTo(404);
    published(secondId, firstId);
    files(supervisor, firstId);
    notForOthers(supervisor, secondId);
  }

  /** Whoever holds the withheld paper of each version could tell two requests from both. */
  private static void notForOthers(Caller supervisor, String second) {
    String path = "/api/reports/filings/" + second;
    for (String file : List.of("/csv", "/pdf")) {
      var refused = supervisor.get(path + file);
      assertThat(refused.statusCode()).as(file).isEqualTo(422);
      assertThat(refused.asString()).contains("both together would tell");
      assertThat(supervisor.get(path + file + "?figures=EXACT").statusCode()).isEqualTo(200);
    }
    assertThat(supervisor.get(path).<Boolean>path("forOthers")).isFalse();
    String page =
        supervisor.call().accept("text/html").get("/reports/filings/" + second).asString();
    assertThat(page)
        .contains("/pdf?figures=EXACT", "Its counts differ so little")
        .doesNotContain(second + "/pdf\"", second + "/csv\"");
  }

  /** What everybody sees: two more requests would be told by the correction, so it is not shown. */
  private static void published(String newest, String shown) {
    var published = Caller.stranger().get("/api/published-reports/hillside");
    assertThat(published.<List<String>>path("reports.id")).contains(shown).doesNotContain(newest);
    assertThat(published.<List<Integer>>path("reports.newestVersion")).contains(2);
    assertThat(published.asString()).doesNotContain("\"number\":5", "hill-supervisor");
    String csv =
        Caller.stranger().get("/api/published-reports/hillside/" + shown + "/csv").asString();
    assertThat(csv).contains("Requests received,withheld\r\n", "Certifications signed,0\r\n");
    assertThat(
            Caller.stranger()
                .get("/api/published-reports/hillside/" + newest + "/csv")
                .statusCode())
        .isEqualTo(404);
    assertThat(Caller.stranger().get("/published-reports/hillside").asString())
        .contains("Version 2 corrects this report.", "those of version 1 stay here");
    assertThat(Caller.stranger().get("/api/published-reports/nowhere").statusCode()).isEqualTo(404);
  }

  private static void files(Caller supervisor, String id) throws Exception {
    String path = "/api/reports/filings/" + id;
    assertThat(supervisor.get(path + "/csv").asString()).contains("Requests received,withheld\r\n");
    assertThat(supervisor.get(path + "/csv?figures=EXACT").asString())
        .contains("Requests received,3\r\n");
    String paper = text(supervisor.get(path + "/pdf"));
    assertThat(paper)
        .contains("Hillside Police Department", "Legislature", "679.10", "withheld")
        .contains("Front desk");
    assertThat(text(supervisor.get(path + "/pdf?figures=EXACT"))).contains("Requests received 3");
  }

  private static String text(Response pdf) throws Exception {
    assertThat(pdf.statusCode()).as(pdf.asString()).isEqualTo(200);
    try (var document = Loader.loadPDF(pdf.asByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Requests of last year that are entered now. */
  private void request(int count) {
    for (int i = 0; i < count; i++) {
      var id = UUID.randomUUID();
      wall.run("hillside", () -> insert(id));
    }
  }

  private void insert(UUID id) {
    entities
        .createNativeQuery(
            "insert into case_file (case_id, agency_id, case_number, kind, state, state_since,"
                + " jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language,"
                + " version) values (:id, 'hillside', :number, 'U_I918B', 'REQUESTED', now(),"
                + " 'us-ca', now(), cast(:on as date), false, 'es', 0)")
        .setParameter("id", id)
        .setParameter("number", "GEN-" + id)
        .setParameter("on", LAST_YEAR)
        .executeUpdate();
  }

  @Test
  void saysWhichReportsAreOwed() {
    var hill = Caller.wearing("hill-supervisor", "hillside", Role.DV_SUPERVISOR);
    request(1);
    var owed = hill.get("/api/reports/owed");

    assertThat(owed.<List<String>>path("reports.dueOn")).contains(TODAY.getYear() + 1 + "-01-01");
    assertThat(owed.<List<String>>path("reports.state"))
        .as("the year that runs is due the day after it, and work a month before")
        .containsAnyOf("RUNNING", "DUE_SOON");
  }

  @Test
  void theThresholdIsTheAgencysOwnAndNeverBelowThree() {
    var admin = Caller.wearing("hill-admin2", "hillside", Role.ADMINISTRATOR);
    assertThat(
            admin
                .post("/api/reports/suppression", JSON.createObjectNode().put("threshold", 2))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            admin
                .post("/api/reports/suppression", JSON.createObjectNode().put("threshold", 5))
                .statusCode())
        .isEqualTo(200);
    assertThat(admin.get("/api/reports/suppression").<Integer>path("threshold")).isEqualTo(5);
  }

  private static Response file(Caller supervisor, String from, String correction) {
    var body = JSON.createObjectNode().put("kind", "U_I918B").put("from", from);
    if (correction != null) {
      body.put("correction", correction);
    }
    return supervisor.post("/api/reports/filings", body);
  }

  private static Response draft(String on) {
    return Caller.as("auditor").get("/api/reports/statutory?on=" + on);
  }
}

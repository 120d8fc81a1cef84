package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.fixture.SentForm;
import org.amparo.supplementb.BlankMaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A form about one thing among several stands again beside that thing, with what was typed. */
@QuarkusTest
class OfficeFormErrorsTest {

  static final FormWalks WALKS =
      new FormWalks(
          Set.of(
              "POST /sign-in",
              "POST /verify",
              "POST /track",
              "POST /track/revocation",
              "POST /account/password",
              "POST /account/second-factor/confirmation",
              "POST /tasks/{}/reassignment",
              "POST /views/{}",
              "POST /organizations/{}/members",
              "POST /agency/designations/{}/revocation",
              "POST /agency/blanks",
              "POST /agency/blanks/{}/confirmation",
              "POST /backlog",
              "POST /backlog/{}/confirmation",
              "POST /partners/{}/terms",
              "POST /partners/{}/secret",
              "POST /partners/{}/replays/days",
              "POST /retention/purges/{}/confirmation",
              "POST /legal-demands/{}/decision",
              "POST /legal-demands/{}/victim-notice",
              "POST /legal-demands/{}/export"));

  private static final String KEPT = "Kept words";
  private static final String NEVER = "2199-01-01";

  @Inject BehindTheWall wall;

  @AfterAll
  static void eachWasSent() {
    WALKS.assertAllSent();
  }

  /** What proves who somebody is does not stand in a page again. */
  @Test
  void whoeverShowsWhoTheyAre() {
    RefusedPage.keeps(
        WALKS.noted("/sign-in", PageCaller.signIn(KEPT, "not my secret", null)), KEPT);
    RefusedPage.leads(posted("admin", "/verify", Map.of("official", KEPT)), KEPT);
    for (String path : List.of("/track", "/track/revocation")) {
      var track = posted("admin", path, Map.of("code", "NOT-A-CODE"));
      assertThat(track.asString()).contains("role=\"alert\"").doesNotContain("NOT-A-CODE");
    }

    var mismatch = Map.of("oldPassword", "old secret", "newPassword", "one", "again", "two");
    var password = posted("admin", "/account/password", mismatch);
    RefusedPage.leads(password, "role=\"alert\"");
    assertThat(password.asString()).doesNotContain("old secret");
    var factor = PageCaller.as("auditor", Caller.PASSWORD, null);
    factor.post("/account/second-factor", Map.of());
    String confirm = "/account/second-factor/confirmation";
    RefusedPage.leads(
        WALKS.noted(confirm, factor.post(confirm, Map.of("code", "000"))), "role=\"alert\"");
  }

  @Test
  void anAuditorsWrongNumberStandsBesideWhatIsWrongWithIt() {
    var auditor = PageCaller.as("auditor", Caller.PASSWORD, null);
    for (String wrong : List.of("nothing", "SFPD-26-999999")) {
      var answer = auditor.get("/audit/case?caseNumber=" + wrong);
      assertThat(answer.statusCode()).isEqualTo(404);
      RefusedPage.leads(answer, "value=\"" + wrong + "\"");
    }
  }

  @Test
  void aTaskAView() {
    var walk = CaseWalk.referral();
    String task = "/tasks/%s/reassignment".formatted(walk.task("CONTACT_VICTIM"));
    leads("supervisor", task, task, Map.of("reason", KEPT), KEPT);
    var page = PageCaller.as("supervisor", Caller.PASSWORD, null).get(task).asString();
    assertThat(page)
        .contains("Contact victim:", "<option value=\"reviewer2\">")
        .doesNotContain("CONTACT_VICTIM", "<option value=\"records\">", "value=\"outsider\"");

    var reviewer = PageCaller.as("reviewer2", Caller.PASSWORD, null);
    reviewer.post("/views", Map.of("name", "Late ones", "role", "dv-unit", "late", "true"));
    String view = first(reviewer.get("/views"), "action=\"(/views/[^/\"]+)\"");
    String tooLong = (KEPT + " ").repeat(9).strip();
    leads("reviewer2", "/views", view, Map.of("name", tooLong), tooLong);
    reviewer.post(view + "/end", Map.of());
  }

  @Test
  void anOrganizationADesignation() {
    Caller.as("admin")
        .post(
            "/api/organizations", Bodies.json("{}").put("name", "A shelter " + UUID.randomUUID()));
    var admin = PageCaller.as("admin", Caller.PASSWORD, null);
    String members =
        first(admin.get("/organizations"), "action=\"(/organizations/[^\"]+/members)\"");
    RefusedPage.keeps(
        sent("admin", "/organizations", members, Map.of("user", "officer")), "value=\"officer\"");
    leads("admin", "/organizations", members, Map.of("user", " "), "role=\"alert\"");

    String revocation =
        first(admin.get("/agency"), "action=\"(/agency/designations/[^\"]+/revocation)\"");
    leads("admin", "/agency", revocation, Map.of("reason", KEPT), KEPT);
  }

  @Test
  void aBlank() {
    var admin = PageCaller.as("admin", Caller.PASSWORD, null);
    RefusedPage.leads(
        WALKS.noted("/agency/blanks", admin.upload("/agency/blanks", new byte[] {1, 2})),
        "id=\"f-file\"");
    RefusedPage.leads(admin.upload("/agency/blanks"), "id=\"f-file\"");

    admin.upload("/agency/blanks", BlankMaker.blank().make());
    String confirm =
        first(admin.get("/agency/blanks"), "action=\"(/agency/blanks/[^\"]+/confirmation)\"");
    leads("admin", "/agency/blanks", confirm, Map.of("note", KEPT), KEPT);
    admin.post(confirm.replace("/confirmation", "/removal"), Map.of());
  }

  @Test
  void aBacklog() {
    CaseWalk.referral();
    var supervisor = PageCaller.as("supervisor", Caller.PASSWORD, null);
    RefusedPage.leads(
        WALKS.noted("/backlog", supervisor.upload("/backlog", new byte[] {0, 1, 2})),
        "id=\"f-file\"");
    RefusedPage.leads(supervisor.upload("/backlog"), "id=\"f-file\"");

    String brought = supervisor.upload("/backlog", paper()).header("Location");
    String there = brought.substring(brought.indexOf("/backlog/"));
    leads("supervisor", there, there + "/confirmation", Map.of(), "name=\"fileLikely\"");
    supervisor.post(there + "/closure", Map.of());
  }

  /** A line about somebody who is in a case already: whoever confirms has to say what to do. */
  private static byte[] paper() {
    String heading =
        "fileNumber,receivedOn,familyName,givenName,birthDate,preferredLanguage,contactMethod,"
            + "contact,contactSafe,reportNumber,occurredOn,crimes,requester";
    String line =
        "%s,%s,Zarzamora,Lucía,1990-05-05,Spanish,PHONE,415-555-0100,yes,1,2/3/2024,RAPE,VICTIM"
            .formatted(UUID.randomUUID(), Bodies.today().minusDays(200));
    return (heading + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aPartnerSystem() {
    String terms =
        """
        {"name": "Other system", "kind": "RECORDS_MANAGEMENT", "url": "http://127.0.0.1:9999/",
         "events": ["CASE_STAGE"], "basis": "General order 1", "decidedOn": "$0"}
        """;
    var added = Caller.as("admin").post("/api/partners", Bodies.json(terms));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    String partner = "/partners/" + added.path("partner.id");

    leads("admin", partner, partner + "/terms", Map.of("name", "", "basis", KEPT), KEPT);
    RefusedPage.leads(
        sent("admin", partner, partner + "/secret", Map.of("formerHours", KEPT)), "role=\"alert\"");
    leads("admin", partner, partner + "/replays/days", Map.of("lastDay", NEVER), NEVER);
    PageCaller.as("admin", Caller.PASSWORD, null).post(partner + "/end", Map.of());
  }

  @Test
  void aPurge() throws SQLException {
    String rule = "{\"outcome\": \"CANCELLED\", \"years\": 5, \"months\": 0, \"source\": \"12-3\"}";
    Caller.as("admin").post("/api/retention/schedule", rule);
    var walk = CaseWalk.referral();
    walk.does(
        "reviewer",
        "/api/certifications/%s/cancellation",
        Bodies.json("{\"on\": \"$0\", \"reason\": \"moved away\"}"));
    walk.posted();
    wall.asOwner(
        "update case_file set state_since = state_since - interval '6 years' where case_number = '%s'"
            .formatted(walk.number()));
    String run =
        PageCaller.as("admin", Caller.PASSWORD, null)
            .post("/retention/purges", Map.of())
            .header("Location");
    String there = run.substring(run.indexOf("/retention/"));

    leads("supervisor", there, there + "/confirmation", Map.of("cases", "Kept"), "Kept");
    RefusedPage.keeps(
        sent("supervisor", there, there + "/confirmation", Map.of("cases", "987654")),
        "value=\"987654\"");
    PageCaller.as("supervisor", Caller.PASSWORD, null).post(there + "/refusal", Map.of());
  }

  @Test
  void aDemandFromOutside() {
    var walk = CaseWalk.referral().requested();
    var entered =
        Caller.as("records")
            .post(
                "/api/legal-demands",
                Bodies.json(
                        """
                        {"instrument": "SUBPOENA", "receivedOn": "$0", "demandedBy": "A defender",
                         "asks": "all that is known", "hold": false}
                        """)
                    .put("caseNumber", walk.number()));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String demand = "/legal-demands/" + entered.path("id");

    leads("supervisor", demand, demand + "/decision", Map.of("reasons", KEPT), KEPT);
    RefusedPage.keeps(
        sent("records", demand, demand + "/victim-notice", Map.of("note", KEPT)), KEPT);
    var decided =
        Caller.as("supervisor")
            .post(
                "/api" + demand + "/decision",
                Bodies.json(
                    """
                    {"outcome": "RELEASE", "decidedOn": "$0", "counsel": "City attorney",
                     "reasons": "valid", "releases": []}
                    """));
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    RefusedPage.keeps(
        sent("records", demand, demand + "/export", Map.of("groups", "STATEMENTS")),
        "value=\"STATEMENTS\" checked");
  }

  private static void leads(
      String who, String page, String form, Map<String, String> typed, String kept) {
    RefusedPage.leads(sent(who, page, form, typed), kept);
  }

  private static Response sent(String who, String page, String form, Map<String, String> typed) {
    var caller = PageCaller.as(who, Caller.PASSWORD, null);
    var fields = SentForm.of(caller.get(page).asString(), form).with(typed).fields();
    return WALKS.send(caller, form, fields);
  }

  private static Response posted(String who, String path, Map<String, String> typed) {
    return WALKS.post(who, path, typed);
  }

  private static String first(Response page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page.asString());
    assertThat(found.find()).as(pattern + " on " + page.asString()).isTrue();
    return found.group(1);
  }
}

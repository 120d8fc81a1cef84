package org.amparo.journey;

import static org.amparo.identity.Role.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.SentForm;
import org.amparo.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advocates of one organization stand in for one another, as far as a client consented to it. */
@QuarkusTest
class OrganizationsTest {

  private static final String ORGANIZATIONS = "/api/organizations";

  private Caller admin;
  private Caller advocate;
  private Caller colleague;
  private Caller unit;

  private String shelter;

  @BeforeEach
  void bothBelongToAShelter() {
    admin = Caller.as("admin");
    advocate = Caller.as("advocate");
    colleague = Caller.as("advocate2");
    unit = Caller.as("reviewer");
    var named = admin.post(ORGANIZATIONS, body("name", "Shelter " + UUID.randomUUID()));
    assertThat(named.statusCode()).as(named.asString()).isEqualTo(201);
    shelter = named.path("id");
    add("advocate");
    add("advocate2");
  }

  @AfterEach
  void nobodyBelongsToAnything() {
    admin.get(ORGANIZATIONS).<List<Map<String, Object>>>path("organizations").forEach(this::empty);
  }

  @Test
  void aColleagueCoversAndTheRecordNamesThem() {
    var walk = CaseWalk.referral();
    assertThat(see(colleague, walk)).isEqualTo(404);

    assertThat(give(walk, true).statusCode()).isEqualTo(201);

    assertThat(see(colleague, walk)).isEqualTo(200);
    assertThat(numbers(colleague)).contains(walk.number());
    var record = Caller.as("auditor").get("/api/audit/" + walk.number());
    assertThat(record.<List<String>>path("entries.findAll { it.actor == 'advocate2' }.act"))
        .as(record.asString())
        .isNotEmpty();
  }

  @Test
  void anAdvocateWhoseGrantNamesOnlyThemStaysAlone() {
    var walk = CaseWalk.referral();
    assertThat(advocate.post("/api/grants", Bodies.grant(walk.code())).statusCode()).isEqualTo(201);

    assertThat(see(advocate, walk)).isEqualTo(200);
    assertThat(see(colleague, walk)).isEqualTo(404);
    assertThat(numbers(colleague)).doesNotContain(walk.number());
  }

  @Test
  void aGrantToAnOrganizationNeedsAConsentThatCoversIt() {
    var walk = CaseWalk.referral();

    var refused = give(walk, false);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("only by a consent that names it");
    assertThat(see(colleague, walk)).isEqualTo(404);
  }

  @Test
  void nobodySharesWithAnOrganizationThatIsNotTheirs() {
    var walk = CaseWalk.referral();
    remove("advocate");

    assertThat(give(walk, true).statusCode()).isEqualTo(422);
  }

  @Test
  void whoeverLeavesSeesNothingByTheOrganizationAtOnce() {
    var walk = CaseWalk.referral();
    give(walk, true);

    remove("advocate2");
    assertThat(see(colleague, walk)).isEqualTo(404);
    assertThat(see(advocate, walk)).isEqualTo(200);

    add("advocate2");
    remove("advocate");
    assertThat(see(advocate, walk)).as("the consent was to the organization").isEqualTo(404);
    assertThat(numbers(advocate)).doesNotContain(walk.number());
    assertThat(see(colleague, walk)).isEqualTo(200);
  }

  @Test
  void theUnitTakesTheGrantBackFromAllAtOnce() {
    var walk = CaseWalk.referral();
    String grant = give(walk, true).path("id");

    assertThat(Caller.as("outsider").delete("/api/grants/" + grant).statusCode()).isEqualTo(404);
    assertThat(unit.delete("/api/grants/" + grant).statusCode()).isEqualTo(204);

    assertThat(see(advocate, walk)).isEqualTo(404);
    assertThat(see(colleague, walk)).isEqualTo(404);
  }

  @Test
  void aClientThroughTheOrganizationIsShownAsSuch() {
    var walk = CaseWalk.referral();
    give(walk, true);

    String colleagues = PageCaller.as("advocate2", Caller.PASSWORD, null).get("/cases").asString();
    String own = PageCaller.as("advocate", Caller.PASSWORD, null).get("/cases").asString();

    assertThat(rowOf(colleagues, walk)).contains("Through Shelter");
    assertThat(rowOf(own, walk)).doesNotContain("Through Shelter");
  }

  @Test
  void aColleagueAnswersWhatTheUnitAskedOnTheirPage() {
    var walk = CaseWalk.inReview();
    give(walk, true);
    walk.does(
        "reviewer",
        "REVIEW",
        "/api/reviews/%s/information-requests",
        Bodies.json("{\"asks\": [\"Which hospital?\"]}")
            .put("replyBy", Bodies.today().plusDays(7).toString()));
    var page = PageCaller.as("advocate2", Caller.PASSWORD, null);
    String answer = walk.at("/reviews/%s/information");

    String shown = page.get(walk.at("/cases/%s")).asString();
    var fields = SentForm.of(shown, answer).with(Map.of("text", "The general hospital.")).fields();
    var sent = page.send(answer, fields);

    assertThat(shown).contains("Which hospital?");
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
  }

  @Test
  void thePageOfACodeAsksForTheOrganizationAndKeepsWhatWasTyped() {
    var page = PageCaller.as("advocate", Caller.PASSWORD, null);
    var form =
        Map.of(
            "code",
            CaseWalk.referral().code(),
            "organization",
            shelter,
            "consent.on",
            Bodies.today().toString(),
            "consent.method",
            "WRITTEN");

    var refused = page.post("/grants", form);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("value=\"%s\" selected".formatted(shelter), "only by a consent that names it");
  }

  @Test
  void onlyTheAdministratorSaysWhoBelongs() {
    assertThat(advocate.post(ORGANIZATIONS, body("name", "Mine")).statusCode()).isEqualTo(403);
    assertThat(
            admin
                .post(ORGANIZATIONS + "/" + shelter + "/members", body("user", "officer"))
                .statusCode())
        .isEqualTo(422);
    var foreign = Caller.wearing("bay-admin", "bayside", ADMINISTRATOR);
    assertThat(
            foreign
                .post(ORGANIZATIONS + "/" + shelter + "/members", body("user", "advocate"))
                .statusCode())
        .isEqualTo(404);
    assertThat(Caller.wearing("bay-adv", "bayside", Role.ADVOCATE).get(ORGANIZATIONS).asString())
        .doesNotContain(shelter);
  }

  @Test
  void thePageOfOrganizationsKeepsWhatWasTypedBesideItsField() {
    var page = PageCaller.as("admin", Caller.PASSWORD, null);

    var refused =
        page.post("/organizations/%s/members".formatted(shelter), Map.of("user", "officer"));
    var empty = page.post("/organizations", Map.of("name", " "));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("id=\"f-user\" name=\"user\" type=\"text\" value=\"officer\"");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.asString()).contains("href=\"#f-name\"");
  }

  private void empty(Map<String, Object> organization) {
    ((List<?>) organization.get("members"))
        .forEach(
            user ->
                admin.delete(
                    "%s/%s/members/%s".formatted(ORGANIZATIONS, organization.get("id"), user)));
  }

  private void add(String user) {
    var added = admin.post(ORGANIZATIONS + "/" + shelter + "/members", body("user", user));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
  }

  private void remove(String user) {
    var removed = admin.delete("%s/%s/members/%s".formatted(ORGANIZATIONS, shelter, user));
    assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
  }

  private Response give(CaseWalk walk, boolean covers) {
    var grant = Bodies.grant(walk.code()).put("organization", shelter);
    grant.withObject("/consent").put("organization", covers);
    return advocate.post("/api/grants", grant);
  }

  private static int see(Caller who, CaseWalk walk) {
    return who.get("/api/cases/" + walk.number()).statusCode();
  }

  private static List<String> numbers(Caller who) {
    return who.get("/api/cases").path("cases.caseNumber");
  }

  private static String rowOf(String page, CaseWalk walk) {
    return page.split("href=\"/cases/" + walk.number() + "\"", 2)[1].split("</tr>", 2)[0];
  }

  private static ObjectNode body(String field, String value) {
    return Bodies.json("{}").put(field, value);
  }
}

package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OtherStates;
import org.amparo.fixture.RefusedPage;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** What other states' laws ask for and California's does not. */
@QuarkusTest
class OtherStatesTest {

  /**
   * The days of the fixtures are days there; an hour after midnight in Chicago they would not be.
   */
  private static final String FIXTURES_ZONE = "America/Los_Angeles";

  static final FormWalks WALKS =
      new FormWalks(
          Set.of(
              "POST /certifications/{}/delay-notice",
              "POST /cases/{}/letters/previews/delay-notice"));

  private static final String DELAY = "/api/certifications/%s/delay-notice";

  @Inject OtherStates states;

  @Test
  void massachusettsHasAWrittenDelayNoticeAndItMovesNoClock() throws SQLException {
    states.agency("berkshire", "BRK", "us-ma", "America/New_York");
    var unit = Caller.wearing("berkshire-unit", "berkshire", Role.DV_UNIT);
    Response filed = unit.post("/api/requests", Bodies.requestOfAVictim());
    String number = filed.path("caseNumber");
    String due = due(unit, number);

    var told =
        Caller.wearing("berkshire-head", "berkshire", Role.CERTIFYING_OFFICIAL)
            .post(DELAY.formatted(number), delay(40));

    assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
    assertThat(told.<List<String>>path("tasks.step")).containsExactly("SCREEN");
    assertThat(due(unit, number)).isEqualTo(due);
    List<String> acts = unit.get("/api/cases/%s/timeline".formatted(number)).path("entries.act");
    assertThat(acts).endsWith("ANSWER_DELAYED", "DOCUMENT_STORED", "LETTER_DRAWN_UP");
  }

  @Test
  void illinoisKeepsMembersOfABargainingUnitFromSigning() throws SQLException {
    states.agency("cook", "COOK", "us-il", FIXTURES_ZONE);
    states.official("cook", "cook-official");
    var admin = Caller.wearing("cook-admin", "cook", Role.ADMINISTRATOR);
    var memo =
        Bodies.json(
            """
            {"official": "cook-official", "grantedBy": "The chief", "grantedOn": "$4",
             "documentRef": "Memorandum 1", "scope": "U_I918B"}
            """);
    String path = "/api/agencies/cook/designations";

    for (Response refused :
        List.of(admin.post(path, memo), admin.post(path, memo.put("inBargainingUnit", true)))) {
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
      assertThat(refused.<String>path("checklist[0].citation")).contains("5 ILCS 825/10");
    }
    assertThat(admin.post(path, memo.put("inBargainingUnit", false)).statusCode()).isEqualTo(201);
  }

  @Test
  void illinoisAnswersAnAppealInThirtyBusinessDays() throws SQLException {
    states.agency("cook", "COOK", "us-il", FIXTURES_ZONE);
    states.official("cook", "cook-official");
    var walk = denied("cook");

    var appealed =
        person("cook", "unit", Role.DV_UNIT)
            .post("/api/certifications/%s/appeal".formatted(walk), Bodies.appeal());

    assertThat(appealed.statusCode()).as(appealed.asString()).isEqualTo(200);
    var today = Bodies.today();
    String due =
        person("cook", "unit", Role.DV_UNIT)
            .get("/api/cases/" + walk)
            .path("clocks.find { it.id == 'APPEAL' }.dueOn");
    String counted =
        Caller.stranger()
            .post(
                "/api/jurisdictions/us-il/deadlines",
                "{\"receivedOn\": \"%1$s\", \"appealedOn\": \"%1$s\"}".formatted(today))
            .path("clocks.find { it.id == 'APPEAL' }.dueOn");
    assertThat(due).isEqualTo(counted);
    assertThat(LocalDate.parse(due)).isAfter(today.plusDays(41));
  }

  /** A request that the head of another agency denied, with its letter sent. */
  private static String denied(String agency) {
    var unit = person(agency, "unit", Role.DV_UNIT);
    String number = unit.post("/api/requests", Bodies.requestOfAVictim()).path("caseNumber");
    act(unit, number, "SCREEN", "/api/reviews/%s/screening", Bodies.ours());
    var clerk = person(agency, "clerk", Role.RECORDS_CLERK);
    act(clerk, number, "ASSEMBLE_RECORDS", "/api/reviews/%s/records", Bodies.records());
    act(unit, number, "REVIEW", "/api/reviews/%s/recommendation", Bodies.recommendDenial());
    var second = person(agency, "supervisor", Role.DV_SUPERVISOR);
    act(second, number, "SECOND_REVIEW", "/api/reviews/%s/second-review", Bodies.agree(true));
    var head = person(agency, "head", Role.CERTIFYING_OFFICIAL);
    act(head, number, "DECIDE", "/api/certifications/%s/decision", Bodies.deny());
    String delivery = "/api/certifications/%s/delivery";
    act(clerk, number, "DELIVER_DENIAL", delivery, Bodies.delivery());
    return number;
  }

  private static Caller person(String agency, String name, Role role) {
    return Caller.wearing(agency + "-" + name, agency, role);
  }

  private static void act(Caller by, String number, String step, String path, Object body) {
    String task =
        by.get("/api/cases/" + number).path("tasks.find { it.step == '%s' }.id".formatted(step));
    assertThat(by.post("/api/tasks/%s/claim".formatted(task)).statusCode()).isEqualTo(200);
    var done = by.post(path.formatted(number), body);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
  }

  @Test
  void utahsAgenciesDesignateAlsoSinceTheirSectionWasSuperseded() throws SQLException {
    states.agency("provo", "PRO", "us-ut", "America/Denver");
    states.official("provo", "provo-official");

    var designated =
        Caller.wearing("provo-admin", "provo", Role.ADMINISTRATOR)
            .post(
                "/api/agencies/provo/designations",
                Bodies.json(
                    """
                    {"official": "provo-official", "grantedBy": "The chief", "grantedOn": "$4",
                     "documentRef": "Memorandum 1", "scope": "U_I918B"}
                    """));

    assertThat(designated.statusCode()).as(designated.asString()).isEqualTo(201);
  }

  @Test
  void californiaKnowsNoDelayNotice() {
    var walk = CaseWalk.inReview();

    var refused = Caller.as("official").post(walk.at(DELAY), delay(40));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(walk.openSteps()).containsExactly("REVIEW");
  }

  @Test
  void aDelayIsAnnouncedForADayThatLiesAhead() throws SQLException {
    states.agency("berkshire", "BRK", "us-ma", "America/New_York");
    var unit = Caller.wearing("berkshire-unit", "berkshire", Role.DV_UNIT);
    String number = unit.post("/api/requests", Bodies.requestOfAVictim()).path("caseNumber");

    var refused =
        Caller.wearing("berkshire-head", "berkshire", Role.CERTIFYING_OFFICIAL)
            .post(DELAY.formatted(number), delay(-1));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
  }

  @Test
  void aDelayThatIsToldWrongStandsOnTheScreenOfTheCaseAgain() throws SQLException {
    states.agency("berkshire", "BRK", "us-ma", "America/New_York");
    var unit = Caller.wearing("berkshire-unit", "berkshire", Role.DV_UNIT);
    String number = unit.post("/api/requests", Bodies.requestOfAVictim()).path("caseNumber");
    var head = Caller.wearing("berkshire-head", "berkshire", Role.CERTIFYING_OFFICIAL);

    for (String form : WALKS.named()) {
      String path = form.replace("POST ", "").replace("{}", number);
      var answer =
          head.call()
              .accept("text/html")
              .contentType("application/x-www-form-urlencoded")
              .formParam("reason", "Kept words")
              .post(path);
      RefusedPage.leads(WALKS.noted(path, answer), "Kept words");
    }
    WALKS.assertAllSent();
  }

  private static String due(Caller unit, String number) {
    return unit.get("/api/cases/" + number).path("clocks.find { it.id == 'STANDARD' }.dueOn");
  }

  private static Object delay(int days) {
    return Bodies.json("{\"reason\": \"the reports lie in another county\"}")
        .put("expectedOn", Bodies.today().plusDays(days).toString());
  }
}

package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.Test;

/** An official who signed many forms and says so at once. */
@QuarkusTest
class SigningSessionTest {

  private static final String BATCH = "/api/certifications/signatures";

  @Test
  void rowsThatAreRightStandAndRowsThatAreWrongSayWhyAndChangeNothing() {
    var first = approved();
    var second = approved();
    var future = approved();
    var undecided = CaseWalk.withOfficial();
    String today = Bodies.today().toString();

    var answer =
        sign(
            row(first.number(), today),
            row(future.number(), Bodies.today().plusDays(2).toString()),
            row(undecided.number(), today),
            row("SFPD-26-999999", today),
            row("no number", today),
            row(second.number(), today),
            row(second.number(), today));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<List<Boolean>>path("rows.recorded"))
        .containsExactly(true, false, false, false, false, true, false);
    assertThat(answer.<List<Integer>>path("rows.problem.status").stream().filter(s -> s != null))
        .containsExactly(422, 409, 404, 404, 409);
    assertThat(answer.<Integer>path("recorded")).isEqualTo(2);
    assertThat(answer.<Integer>path("refused")).isEqualTo(5);
    assertThat(answer.<String>path("rows[1].problem.type")).isEqualTo("/problems/rule-refused");
    assertThat(answer.<String>path("rows[1].problem.checklist[0].rule"))
        .isEqualTo("The signature does not lie in the future");
    assertThat(answer.<String>path("rows[0].fileBy")).isNotBlank();
    assertThat(List.of(first.state(), second.state(), future.state(), undecided.state()))
        .containsExactly("SIGNED", "SIGNED", "APPROVED_TO_SIGN", "WITH_OFFICIAL");
    assertThat(claimant(future)).as("the claim is undone with its row").isNull();
  }

  @Test
  void aSittingThatIsSentAgainIsRecordedOnce() {
    var first = approved();
    var second = approved();
    String body = body(row(first.number(), today()), row(second.number(), today()));
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    var once = Caller.as("official").post(BATCH, body, key);
    var again = Caller.as("official").post(BATCH, body, key);

    assertThat(once.<Integer>path("recorded")).as(once.asString()).isEqualTo(2);
    assertThat(again.asString()).isEqualTo(once.asString());
    assertThat(
            Caller.as("auditor")
                .get("/api/certifications?size=200")
                .<List<String>>path(
                    "certifications.findAll { it.caseNumber == '%s' }.id"
                        .formatted(first.number())))
        .hasSize(1);
  }

  @Test
  void anotherOfficialsDecisionIsNotSignedByTheWay() {
    var walk = approved();

    var answer = Caller.as("official2").post(BATCH, body(row(walk.number(), today())));

    assertThat(answer.<Integer>path("rows[0].problem.status")).isEqualTo(403);
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
  }

  @Test
  void aReissueIsSignedInTheSameSitting() {
    var walk = CaseWalk.certified();
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());

    assertThat(walk.claim(Caller.as("official"), "SIGN_REISSUE").statusCode()).isEqualTo(200);
    assertThat(Caller.as("official").get("/api/signing-stack").statusCode()).isEqualTo(200);
    var answer = sign(row(walk.number(), today()));

    assertThat(answer.<Integer>path("recorded")).as(answer.asString()).isEqualTo(1);
    assertThat(
            Caller.as("official")
                .get(walk.at("/api/certifications/%s/prints"))
                .<List<Boolean>>path("prints.signed"))
        .containsExactly(true);
  }

  @Test
  void aReissueThatNobodyTookWaitsForTheOfficialWhomItNames() {
    var walk = CaseWalk.certified();
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());

    assertThat(Caller.as("official").get("/signing-stack").asString()).contains(walk.number());
    assertThat(Caller.as("official2").get("/signing-stack").asString())
        .doesNotContain(walk.number());
    var refused = walk.claim(Caller.as("official2"), "SIGN_REISSUE");
    assertThat(refused.statusCode()).as("before there is ink").isEqualTo(403);
    assertThat(refused.asString()).contains("Part 2 of this form names another official");
    String task = walk.task("SIGN_REISSUE");
    assertThat(desk("official2")).as("what only a colleague may take").doesNotContain(task);
    assertThat(desk("official")).contains("/tasks/%s/claim".formatted(task));
  }

  @Test
  void theDayOfASittingIsWrittenOnceAndARowsOwnDayComesFirst() {
    var walks = List.of(approved(), approved());
    var official = PageCaller.as("official", Caller.PASSWORD, null);
    var form = new HashMap<String, String>();
    // as they stand on a page with more rows, of which these two were marked
    form.put("signatures[3].caseNumber", walks.get(0).number());
    form.put("signatures[3].signedOn", "");
    form.put("signatures[7].caseNumber", walks.get(1).number());
    form.put("signatures[7].signedOn", Bodies.today().plusDays(2).toString());

    var undated = official.post("/signing-stack", form);
    assertThat(undated.statusCode()).isEqualTo(400);
    assertThat(undated.asString())
        .contains(">Date on the form of %s: This is needed.".formatted(walks.get(0).number()))
        .contains("href=\"#f-%s.signedOn\"".formatted(walks.get(0).number()))
        .contains("id=\"f-%s.signedOn\"".formatted(walks.get(0).number()))
        .doesNotContain(walks.get(1).number() + ": This is needed.");
    form.put("_signedOn", today());
    var answer = official.post("/signing-stack", form);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(walks.stream().map(CaseWalk::state)).containsExactly("SIGNED", "APPROVED_TO_SIGN");
    assertThat(answer.asString())
        .contains("The date is later than today. Write the one that stands on the form")
        .contains("This rule is not met: The signature does not lie in the future. ")
        .as("a name of the API says nothing here")
        .doesNotContain("Correct signedOn")
        .contains("href=\"#f-%s.signedOn\"".formatted(walks.get(1).number()))
        .as("what was refused need not be typed again")
        .contains("value=\"%s\" checked".formatted(walks.get(1).number()))
        .contains("name=\"_signedOn\" type=\"date\" value=\"%s\"".formatted(today()));
  }

  @Test
  void nothingTickedOrADateBesideWhatIsNotTickedIsToldAndNothingIsRecorded() {
    var walks = List.of(approved(), approved());
    var official = PageCaller.as("official", Caller.PASSWORD, null);
    var form = new HashMap<String, String>();
    form.put("_signedOn", today());
    form.put("_case[0]", walks.get(0).number());
    form.put("_case[1]", walks.get(1).number());

    var nothing = official.post("/signing-stack", form);
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.asString())
        .contains("Nothing is ticked")
        .contains("Tick the rows of the forms that bear your signature")
        .doesNotContain("This is needed");

    form.put("signatures[0].caseNumber", walks.get(0).number());
    form.put("signatures[1].signedOn", today());
    var beside = official.post("/signing-stack", form);
    assertThat(beside.statusCode()).isEqualTo(400);
    assertThat(beside.asString())
        .contains("href=\"#f-%s.signed\"".formatted(walks.get(1).number()))
        .contains("Tick this row if you signed the form")
        .as("what was typed stays")
        .contains("name=\"signatures[%d].signedOn\"".formatted(1))
        .contains("value=\"%s\" checked".formatted(walks.get(0).number()));
    assertThat(walks.stream().map(CaseWalk::state)).containsOnly("APPROVED_TO_SIGN");
  }

  @Test
  void whatIsRefusedSaysWhatIsWrongAndNotItsOpposite() {
    var walk = approved();
    var form = new HashMap<String, String>();
    form.put("signatures[0].caseNumber", walk.number());
    form.put("signatures[0].signedOn", Bodies.today().minusDays(400).toString());

    var page = PageCaller.as("official", Caller.PASSWORD, null).post("/signing-stack", form);

    assertThat(page.asString())
        .contains("The date is before the day on which it was decided to sign.")
        .contains("This rule is not met: The form was signed after the decision to sign.")
        .doesNotContain(": The form was signed after the decision to sign.</li>")
        .as("nothing was, and nobody is congratulated")
        .doesNotContain("0 recorded", "usa-alert--success");
  }

  @Test
  void aSittingWithoutARowOrWithAFieldMissingIsMalformed() {
    assertThat(sign().statusCode()).isEqualTo(400);
    assertThat(sign("{\"caseNumber\": \"SFPD-26-000001\"}").statusCode()).isEqualTo(400);
  }

  /** The re-issues to sign on an official's desk. */
  private static String desk(String official) {
    return Caller.as(official).get("/queues/certifying-official?step=SIGN_REISSUE").asString();
  }

  private static CaseWalk approved() {
    return CaseWalk.withOfficial().decided(Bodies.sign());
  }

  private static String today() {
    return Bodies.today().toString();
  }

  private static Response sign(String... rows) {
    return Caller.as("official").post(BATCH, body(rows));
  }

  private static String body(String... rows) {
    return "{\"signatures\": [%s]}".formatted(String.join(", ", rows));
  }

  private static String row(String number, String signedOn) {
    return "{\"caseNumber\": \"%s\", \"signedOn\": \"%s\"}".formatted(number, signedOn);
  }

  private static String claimant(CaseWalk walk) {
    return Caller.as("official2")
        .get("/api/tasks/" + walk.task("RECORD_SIGNATURE"))
        .path("claimedBy");
  }
}

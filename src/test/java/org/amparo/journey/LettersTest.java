package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Letters as pages and on paper, and as they would be before their act is done. */
@QuarkusTest
class LettersTest {

  private static final String DENIAL = "/api/cases/%s/letters/previews/denial";
  private static final String ASKING = "/api/cases/%s/letters/previews/information-request";

  @Test
  void aLetterIsReadAsAPageAndPrintedFromTheTextThatWasKept() throws IOException {
    var walk = CaseWalk.denied();
    var records = Caller.as("records");
    String id = letters(walk).get(letters(walk).size() - 1);

    String kept = records.get(walk.at("/api/cases/%s/documents/") + id).asString();
    var page = records.get(walk.at("/api/cases/%s/letters/") + id);
    var paper = records.get(walk.at("/api/cases/%s/letters/" + id + "/pdf"));

    assertThat(kept).contains("firmamos");
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("<html lang=\"es\"", "<h2>Por qué", walk.number());
    assertThat(paper.contentType()).isEqualTo("application/pdf");
    assertThat(flat(text(paper))).contains("firmamos", walk.number(), "(Cal. Penal Code 679.10");
  }

  @Test
  void thePaperIsKeptAndWhoeverAsksAgainGetsTheSame() {
    var walk = CaseWalk.inReview();
    String id = letters(walk).get(0);
    String path = walk.at("/api/cases/%s/letters/" + id + "/pdf");

    byte[] first = Caller.as("records").get(path).asByteArray();
    byte[] second = Caller.as("reviewer").get(path).asByteArray();

    assertThat(second).isEqualTo(first);
    List<Map<String, Object>> papers =
        Caller.as("reviewer").get(walk.at("/api/cases/%s/documents")).path("documents");
    assertThat(papers)
        .filteredOn(p -> p.get("mediaType").equals("application/pdf"))
        .singleElement()
        .satisfies(p -> assertThat(p).containsEntry("kind", "LETTER"))
        .satisfies(p -> assertThat(p).containsEntry("print", true))
        .satisfies(p -> assertThat(p).containsEntry("size", first.length));
    assertThat(papers)
        .filteredOn(p -> p.get("mediaType").equals("text/plain"))
        .allSatisfy(p -> assertThat(p).containsEntry("print", false));
    for (var listed : papers) {
      var opened = Caller.as("reviewer").get(walk.at("/api/cases/%s/letters/" + listed.get("id")));
      assertThat(opened.statusCode()).as("whichever of the two is asked for").isEqualTo(200);
    }
    assertThat(acts(walk)).contains("DOCUMENT_STORED", "DOCUMENT");
  }

  @Test
  void whatIsNoLetterOrOfAnotherCaseIsNotThere() {
    var walk = CaseWalk.referral();
    var other = CaseWalk.referral();
    var reviewer = Caller.as("reviewer");
    String scan =
        reviewer
            .call()
            .multiPart("file", "a.txt", "words".getBytes(), "text/plain")
            .multiPart("kind", "OTHER")
            .post(walk.at("/api/cases/%s/documents"))
            .path("id");
    String letter = letters(other).get(0);

    for (String id : List.of(scan, letter)) {
      String path = walk.at("/api/cases/%s/letters/") + id;
      assertThat(reviewer.get(path).statusCode()).isEqualTo(404);
      assertThat(reviewer.get(path + "/pdf").statusCode()).isEqualTo(404);
    }
    assertThat(Caller.as("outsider").get(other.at("/api/cases/%s/letters/") + letter).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aDenialIsLookedAtBeforeItIsDecidedAndNothingIsKept() {
    var walk = CaseWalk.withOfficial();
    int before = letters(walk).size();
    String version = walk.view().header("ETag");

    var preview =
        Caller.as("official")
            .post(
                walk.at(DENIAL),
                Bodies.json(
                    """
                    {"reasons": ["REFUSED_REASONABLE_REQUEST"], "explanation": "We asked twice.",
                     "requestsMade": [{"what": "an interview about the witness",
                        "on": "$4", "channel": "telephone", "outcome": "<b>refused</b>"}]}
                    """));

    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(flat(preview.asString()))
        .contains("This is a preview. Nothing was sent.")
        .contains("por teléfono: an interview about the witness")
        .contains("&lt;b&gt;refused&lt;/b&gt;")
        .doesNotContain("<b>");
    assertThat(letters(walk)).hasSize(before);
    assertThat(walk.view().header("ETag")).isEqualTo(version);
  }

  @Test
  void noPreviewShowsADenialThatTheLawForbids() {
    var walk = CaseWalk.withOfficial();
    for (String reasons :
        List.of(
            "\"CRIMINAL_HISTORY\"",
            "\"NOT_A_VICTIM\", \"IMMIGRATION_HISTORY\"",
            "\"REFUSED_REASONABLE_REQUEST\"")) {
      var refused = Caller.as("official").post(walk.at(DENIAL), "{\"reasons\": [" + reasons + "]}");
      assertThat(refused.statusCode()).as(reasons).isEqualTo(422);
      assertThat(refused.<String>path("type")).isEqualTo("/problems/rule-refused");
    }
  }

  @Test
  void noLetterPrintsWordsThatLeanOnAForbiddenReason() {
    var inReview = CaseWalk.inReview();
    var withOfficial = CaseWalk.withOfficial();
    for (String outcome :
        List.of(
            "She has a criminal record and is undocumented",
            "USCIS will not approve her",
            "She is a known Norteño")) {
      var denial = Bodies.refusedInterview("an interview", outcome);
      assertRefused(Caller.as("official").post(withOfficial.at(DENIAL), denial), outcome);
      assertRefused(
          inReview.recommend(
              "reviewer", denial.deepCopy().put("recommendation", "DENY").put("note", "-")),
          outcome);
      assertRefused(
          withOfficial.decide("official", denial.deepCopy().put("decision", "DENY")), outcome);
    }
    var passport = Bodies.refusedInterview("Come to the station and show your passport", "refused");
    assertRefused(Caller.as("official").post(withOfficial.at(DENIAL), passport), "passport");
    assertThat(inReview.state()).isEqualTo("IN_REVIEW");
    assertThat(withOfficial.state()).isEqualTo("WITH_OFFICIAL");
  }

  @Test
  void noLetterAsksForImmigrationStatus() {
    var walk = CaseWalk.inReview();
    int before = letters(walk).size();
    String ask =
        "{\"asks\": [\"What is your immigration status?\"], \"replyBy\": \"%s\"}"
            .formatted(Bodies.today().plusDays(9));

    assertRefused(Caller.as("reviewer").post(walk.at(ASKING), ask), "What is your");
    assertRefused(
        walk.claimAnd("reviewer", "REVIEW", "/api/reviews/%s/information-requests", ask),
        "What is your");

    assertThat(letters(walk)).hasSize(before);
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
  }

  private static void assertRefused(Response answer, String words) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/rule-refused");
    assertThat(answer.<String>path("detail")).isNotBlank().doesNotContain(words);
  }

  @Test
  void aQuestionThatThePressCannotPrintIsSaidInThePreviewAndTheLetterStaysReadable() {
    var walk = CaseWalk.inReview();
    String asks = "{\"asks\": [\"Who is अनिता?\"], \"replyBy\": \"%s\"}";
    String body = asks.formatted(Bodies.today().plusDays(9));

    var preview = Caller.as("reviewer").post(walk.at(ASKING), body);
    walk.does("reviewer", "REVIEW", "/api/reviews/%s/information-requests", body);
    String id = letters(walk).get(letters(walk).size() - 1);
    var paper = Caller.as("records").get(walk.at("/api/cases/%s/letters/" + id + "/pdf"));
    var page = Caller.as("records").get(walk.at("/api/cases/%s/letters/") + id);

    assertThat(preview.asString()).contains("Who is अनिता?", "no typeface for Devanagari");
    assertThat(paper.statusCode()).isEqualTo(422);
    assertThat(paper.<String>path("detail"))
        .contains("no typeface for Devanagari", "print it from the browser")
        .doesNotContain("अ");
    assertThat(page.asString()).contains("Who is अनिता?");
  }

  @Test
  void theActsOwnFormShowsTheLetterByASecondButtonWithoutAScript() {
    var walk = CaseWalk.inReview();
    var reviewer = Caller.as("reviewer");
    walk.claim(reviewer, "REVIEW");
    String session = session();
    String screen = page(session).get(walk.at("/cases/%s")).asString();
    String path = walk.at("/cases/%s/letters/previews/information-requests");
    assertThat(screen)
        .contains("formaction=\"" + path + "\" formtarget=\"_blank\"")
        .contains(walk.at("/cases/%s/letters/previews/recommendation"))
        .contains("Preview the letter");
    String token = screen.split("name=\"_token\" value=\"")[1].split("\"")[0];

    var shown =
        page(session)
            .formParam("_token", token)
            .formParam("asks", "Which hospital?")
            .formParam("replyBy", Bodies.today().plusDays(9).toString())
            .post(path);
    var unlawful =
        page(session)
            .formParam("_token", token)
            .formParam("recommendation", "DENY")
            .formParam("reasons", "CRIMINAL_HISTORY")
            .formParam("note", "the note that was typed")
            .post(walk.at("/cases/%s/letters/previews/recommendation"));

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.asString()).contains("Which hospital?", "This is a preview.");
    assertThat(shown.asString()).contains("/assets/letter.css").doesNotContain("<style");
    assertThat(unlawful.statusCode()).isEqualTo(422);
    assertThat(unlawful.asString()).contains("the note that was typed", "role=\"alert\"");
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
    assertThat(Caller.stranger().get("/assets/letter.css").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAMailServerEveryLetterThatNoStepHandsOverIsATask() {
    var walk = CaseWalk.inReview();
    String ask = "{\"asks\": [\"Which hospital?\"], \"replyBy\": \"%s\"}";
    walk.does(
        "reviewer",
        "REVIEW",
        "/api/reviews/%s/information-requests",
        ask.formatted(Bodies.today().plusDays(9)));

    List<Map<String, Object>> waiting =
        Caller.as("records").get(walk.at("/api/letters/%s")).path("letters");

    assertThat(waiting)
        .extracting("letter")
        .containsExactly("ACKNOWLEDGEMENT", "INFORMATION_REQUEST");
    assertThat(waiting).extracting("why").containsOnly("NO_MAIL_SERVER");
    assertThat(waiting).extracting("unreviewed").containsOnly(true);
    assertThat(walk.view().<List<String>>path("tasks.findAll { it.step == 'PRINT_AND_MAIL' }.id"))
        .containsExactlyInAnyOrderElementsOf(
            waiting.stream().map(l -> l.get("task").toString()).toList());
  }

  @Test
  void aLateAnswerIsLookedAtBeforeItIsToldAndNoAnswerToAnAppealWhereNoneWaits() {
    var walk = CaseWalk.inReview();
    String path = walk.at("/api/cases/%s/letters/previews/delay-notice");
    var told =
        Bodies.json("{\"reason\": \"the report is missing\"}")
            .put("expectedOn", Bodies.today().plusDays(9).toString());

    var preview = Caller.as("official").post(path, told);
    var leaning =
        Caller.as("official").post(path, told.deepCopy().put("reason", "She is a gang member."));
    var appeal =
        Caller.as("official")
            .post(
                walk.at("/api/cases/%s/letters/previews/appeal-decision"),
                Bodies.appealDecision("UPHOLD"));

    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(flat(preview.asString()))
        .contains("(en inglés, en las palabras de quien lo escribió): the report is missing.")
        .contains("Nobody has reviewed this translation yet", "Why: the report is missing.");
    assertThat(leaning.statusCode()).isEqualTo(422);
    assertThat(appeal.statusCode()).isEqualTo(409);
  }

  @Test
  void aDayThatNoLetterCanNameIsRefusedInItsPreviewToo() {
    var walk = CaseWalk.inReview();
    String delay = walk.at("/api/cases/%s/letters/previews/delay-notice");
    for (var day : List.of("2099-03-15", Bodies.today().minusDays(1).toString())) {
      var told = Bodies.json("{\"reason\": \"the report is missing\"}").put("expectedOn", day);
      var refused = Caller.as("official").post(delay, told);
      assertThat(refused.statusCode()).as(day).isEqualTo(422);
      assertThat(refused.<String>path("detail")).contains("expectedOn");
      var asked = Bodies.json("{\"asks\": [\"The report number\"]}").put("replyBy", day);
      assertThat(Caller.as("reviewer").post(walk.at(ASKING), asked).statusCode())
          .as(day)
          .isEqualTo(422);
    }
  }

  @Test
  void whatIsMissingInARowOfADenialIsNamedByItsRowAndAsTheFormCallsIt() {
    var walk = CaseWalk.inReview();
    walk.claim(Caller.as("reviewer"), "REVIEW").then().statusCode(200);

    var page =
        PageCaller.as("reviewer", Caller.PASSWORD, null)
            .post(
                walk.at("/reviews/%s/recommendation"),
                new HashMap<>(
                    Map.of(
                        "recommendation",
                        "DENY",
                        "note",
                        "n",
                        "requestsMade[0].what",
                        "Testify on March 3",
                        "requestsMade[0].outcome",
                        "She did not come")));

    assertThat(flat(page.asString()))
        .contains("Request 1: How: This is needed.")
        .as("beside the preview")
        .contains("That is a net and no judge")
        .doesNotContain("Channel: This is needed.");
  }

  @Test
  void aDenialIsShownToNobodyWhoHasNoPartInTheCase() {
    var walk = CaseWalk.inReview();
    var reasons =
        Bodies.json(
            "{\"reasons\": [\"NOT_A_VICTIM\"], \"explanation\": \"The report names another person.\"}");

    var refused = Caller.as("official2").post(walk.at(DENIAL), reasons);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/not-assigned");
    var referred = CaseWalk.referral();
    assertThat(Caller.as("reviewer").post(referred.at(DENIAL), reasons).statusCode())
        .isEqualTo(409);
  }

  private static List<String> letters(CaseWalk walk) {
    return Caller.as("reviewer")
        .get(walk.at("/api/cases/%s/documents"))
        .path("documents.findAll { it.kind == 'LETTER' && it.mediaType == 'text/plain' }.id");
  }

  private static List<String> acts(CaseWalk walk) {
    return Caller.as("auditor").get(walk.at("/api/audit/%s")).path("entries.act");
  }

  private static String text(Response paper) throws IOException {
    try (var document = Loader.loadPDF(paper.asByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String session() {
    return page("")
        .formParam("username", "reviewer")
        .formParam("password", Caller.PASSWORD)
        .post("/sign-in")
        .cookie("amparo-session");
  }

  private static RequestSpecification page(String session) {
    return Caller.stranger()
        .call()
        .urlEncodingEnabled(true)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .cookie("amparo-session", session)
        .redirects()
        .follow(false);
  }
}

package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.fixture.SentForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each act on a case, sent wrong from its screen, stands there again with what was typed. */
@QuarkusTest
class CaseFormErrorsTest {

  static final FormWalks WALKS =
      new FormWalks(
          Set.of(
              "POST /referrals/{}/contact",
              "POST /requests/{}/facts",
              "POST /reviews/{}/screening",
              "POST /reviews/{}/transfer",
              "POST /reviews/{}/records",
              "POST /reviews/{}/report-copy",
              "POST /reviews/{}/information-requests",
              "POST /reviews/{}/information",
              "POST /reviews/{}/recommendation",
              "POST /reviews/{}/second-review",
              "POST /supplement-b/{}",
              "POST /supplement-b/{}/not-applicable",
              "POST /certifications/{}/decision",
              "POST /certifications/{}/signature",
              "POST /certifications/{}/signature-return",
              "POST /certifications/{}/delivery",
              "POST /certifications/{}/filing",
              "POST /certifications/{}/cancellation",
              "POST /certifications/{}/appeal",
              "POST /certifications/{}/appeal-decision",
              "POST /certifications/{}/reissue",
              "POST /certifications/{}/reissue-preparation",
              "POST /certifications/{}/withdrawal",
              "POST /certifications/{}/withdrawal-review",
              "POST /cases/{}/break-glass",
              "POST /cases/{}/documents",
              "POST /cases/{}/letters/previews/decision",
              "POST /cases/{}/letters/previews/recommendation",
              "POST /cases/{}/letters/previews/information-requests",
              "POST /cases/{}/letters/previews/appeal-decision",
              "POST /letters/{}/dispatch",
              "POST /letters/{}/handover",
              "POST /letters/{}/not-sent"));

  private static final String PREVIEW = "cases/%s/letters/previews/";
  private static final String KEPT = "Kept words";
  private static final String NEVER = "2199-01-01";
  private static final Map<String, String> WRONG_BIRTH = Map.of("part1.birthDate", KEPT);

  @Inject BehindTheWall wall;

  @AfterAll
  static void eachWasSent() {
    WALKS.assertAllSent();
  }

  @Test
  void fromTheContactToTheScreening() {
    var walk = CaseWalk.referral();
    claimed(walk, "reviewer", "CONTACT_VICTIM");
    leads(walk, "reviewer", "referrals/%s/contact", Map.of("request.requester.name", KEPT));
    keeps(
        walk,
        "reviewer",
        "referrals/%s/contact",
        Map.of("outcome", "REQUESTED", "request.receivedOn", NEVER),
        NEVER);
    leads(walk, "reviewer", "certifications/%s/cancellation", Map.of("on", "", "reason", KEPT));

    walk.requested();
    claimed(walk, "reviewer", "SCREEN");
    leads(walk, "reviewer", "reviews/%s/screening", Map.of("note", KEPT));
    keeps(walk, "reviewer", "reviews/%s/screening", Map.of("ours", "false", "note", KEPT), KEPT);
    keeps(walk, "reviewer", "requests/%s/facts", Map.of("victimBirthDate", NEVER), NEVER);
    walk.does(
        "reviewer",
        "/api/reviews/%s/screening",
        Bodies.json("{\"ours\": false, \"transferTo\": \"Another agency\"}"));
    claimed(walk, "reviewer", "CONFIRM_TRANSFER");
    leads(walk, "reviewer", "reviews/%s/transfer", Map.of("reference", KEPT));
  }

  @Test
  void fromTheRecordsToTheRecommendation() {
    var walk = CaseWalk.referral().requested().screened();
    claimed(walk, "records", "ASSEMBLE_RECORDS");
    leads(walk, "records", "reviews/%s/records", Map.of("reports[0].kind", KEPT));
    keeps(walk, "records", "reviews/%s/report-copy", Map.of("on", NEVER), NEVER);
    claimed(walk, "records", "PRINT_AND_MAIL");
    keeps(walk, "records", "letters/%s/dispatch", Map.of("on", NEVER), NEVER);
    String papers = walk.at("/cases/%s/documents");
    var clerk = PageCaller.as("records", Caller.PASSWORD, null);
    RefusedPage.leads(
        WALKS.noted(papers, clerk.upload(papers, "POLICE_REPORT", new byte[] {0, 1, 2})),
        "value=\"POLICE_REPORT\" selected");
    leads(walk, "records", "letters/%s/dispatch", Map.of("on", "", "letters", "x"));
    keeps(walk, "official2", "cases/%s/break-glass", Map.of("reason", "no"), ">no</textarea>");

    claimed(walk, "reviewer", "REVIEW");
    leads(walk, "reviewer", "reviews/%s/recommendation", Map.of("explanation", KEPT));
    keeps(walk, "reviewer", "reviews/%s/recommendation", denial(), KEPT);
    leads(walk, "reviewer", "reviews/%s/information-requests", Map.of("asks", KEPT));
    previewed(walk, "reviewer", "reviews/%s/", "information-requests", Map.of("asks", KEPT));
    previewed(walk, "reviewer", "reviews/%s/", "recommendation", Map.of("explanation", KEPT));
    leadsFrom(walk, "reviewer", "supplement-b/%s", "supplement-b/%s", WRONG_BIRTH);
    leadsFrom(walk, "reviewer", "supplement-b/%s", "supplement-b/%s/not-applicable", WRONG_BIRTH);
    walk.does(
        "reviewer",
        "/api/reviews/%s/information-requests",
        Bodies.json("{\"asks\": [\"A date\"]}")
            .put("replyBy", Bodies.today().plusDays(7).toString()));
    leads(walk, "reviewer", "reviews/%s/information", Map.of("text", ""));
  }

  private static Map<String, String> denial() {
    return Map.of("recommendation", "DENY", "note", KEPT, "requestsMade[0].what", KEPT);
  }

  @Test
  void aDenialAndItsAppeal() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    claimed(walk, "supervisor", "SECOND_REVIEW");
    leads(walk, "supervisor", "reviews/%s/second-review", Map.of("note", KEPT));
    walk.does("supervisor", "/api/reviews/%s/second-review", Bodies.agree(true));
    claimed(walk, "official", "DECIDE");
    leads(walk, "official", "certifications/%s/decision", Map.of("note", KEPT));
    keeps(
        walk,
        "official",
        "certifications/%s/decision",
        Map.of("decision", "DENY", "explanation", KEPT, "reasons", "NONE_SUCH"),
        KEPT);
    previewed(
        walk,
        "official",
        "certifications/%s/",
        "decision",
        Map.of("explanation", KEPT, "reasons", "NONE_SUCH"));
    var noReason = Map.of("decision", "DENY", "reasons", "");
    var none = sent(walk, "official", "certifications/%s/decision", noReason);
    RefusedPage.leads(none, ">Lawful reasons: Choose at least one lawful reason.</a>");
    assertThat(none.asString()).doesNotContain("(NOT_A_VICTIM)");
    walk.does("official", "/api/certifications/%s/decision", Bodies.deny());
    claimed(walk, "records", "DELIVER_DENIAL");
    leads(walk, "records", "certifications/%s/delivery", Map.of("trackingNumber", KEPT));
    walk.does("records", "/api/certifications/%s/delivery", Bodies.delivery());
    leads(walk, "reviewer", "certifications/%s/appeal", Map.of("on", "", "grounds", KEPT));
    walk.does("reviewer", "/api/certifications/%s/appeal", Bodies.appeal());
    claimed(walk, "official2", "DECIDE_APPEAL");
    leads(walk, "official2", "certifications/%s/appeal-decision", Map.of("explanation", KEPT));
    previewed(
        walk, "official2", "certifications/%s/", "appeal-decision", Map.of("explanation", KEPT));
  }

  @Test
  void aSignatureAndWhatFollows() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());
    claimed(walk, "official", "RECORD_SIGNATURE");
    keeps(walk, "official", "certifications/%s/signature", Map.of("signedOn", NEVER), NEVER);
    walk.signed();
    claimed(walk, "records", "DELIVER");
    leads(walk, "records", "certifications/%s/delivery", Map.of("noTrackingBecause", KEPT));
    walk.delivered();
    keeps(walk, "reviewer", "certifications/%s/filing", Map.of("filedOn", NEVER), NEVER);
    leads(walk, "reviewer", "certifications/%s/reissue", Map.of("on", NEVER));
    leads(walk, "official", "certifications/%s/withdrawal", Map.of("request.what", KEPT));
    walk.does("official", "/api/certifications/%s/withdrawal", Bodies.withdrawal());
    claimed(walk, "supervisor", "REVIEW_WITHDRAWAL");
    leads(walk, "supervisor", "certifications/%s/withdrawal-review", Map.of("note", KEPT));

    var lost = CaseWalk.certified();
    lost.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    claimed(lost, "reviewer", "PREPARE_REISSUE");
    keeps(lost, "reviewer", "certifications/%s/reissue-preparation", Map.of("edition", KEPT), KEPT);
  }

  @Test
  void aSignatureThatNobodyWillGive() {
    String designation = SignatureReturnTest.designated("leaver-4");
    var walk = SignatureReturnTest.approvedBy("leaver-4");
    SignatureReturnTest.revoke(designation);

    leads(walk, "supervisor", "certifications/%s/signature-return", Map.of("reason", " "));
    String tooLong = (KEPT + " ").repeat(1000).strip();
    keeps(
        walk,
        "supervisor",
        "certifications/%s/signature-return",
        Map.of("reason", tooLong),
        tooLong);
  }

  @Test
  void aLetterThatWaitsAndOneThatIsNotSent() throws SQLException {
    var walk = CaseWalk.referral().requested();
    claimed(walk, "records", "PRINT_AND_MAIL");
    walk.does(
        "reviewer",
        "/api/certifications/%s/cancellation",
        Bodies.json("{\"on\": \"$0\", \"reason\": \"moved away\"}"));
    leads(walk, "records", "letters/%s/not-sent", Map.of("letters", "x"));

    // as where the agency has a mail server that told the person of it
    wall.asOwner(
        "update letter_dispatch set state = 'ANNOUNCED', announced_at = now() where case_number = '%s'"
            .formatted(walk.number()));
    leads(walk, "reviewer", "letters/%s/handover", Map.of("on", KEPT));
  }

  /** A form whose second button shows the letter first. */
  private static void previewed(
      CaseWalk walk, String who, String act, String name, Map<String, String> typed) {
    var caller = PageCaller.as(who, Caller.PASSWORD, null);
    String page = caller.get("/cases/" + walk.number()).asString();
    var form = SentForm.of(page, "/" + walk.at(act) + name).with(typed);
    String preview = "/" + walk.at(PREVIEW) + name;
    assertThat(page).contains("formaction=\"" + preview + "\"");
    RefusedPage.keeps(WALKS.send(caller, preview, form.fields()), KEPT);
  }

  private static void claimed(CaseWalk walk, String who, String step) {
    walk.claim(Caller.as(who), step).then().statusCode(200);
  }

  private static void leads(CaseWalk walk, String who, String act, Map<String, String> typed) {
    String kept =
        typed.containsValue(KEPT) ? KEPT : typed.containsValue(NEVER) ? NEVER : "role=\"alert\"";
    RefusedPage.leads(sent(walk, who, act, typed), kept);
  }

  private static void keeps(
      CaseWalk walk, String who, String act, Map<String, String> typed, String kept) {
    RefusedPage.keeps(sent(walk, who, act, typed), kept);
  }

  private static Response sent(CaseWalk walk, String who, String act, Map<String, String> typed) {
    return sentFrom(walk, who, "cases/%s", act, typed);
  }

  private static void leadsFrom(
      CaseWalk walk, String who, String page, String act, Map<String, String> typed) {
    RefusedPage.leads(sentFrom(walk, who, page, act, typed), KEPT);
  }

  private static Response sentFrom(
      CaseWalk walk, String who, String page, String act, Map<String, String> typed) {
    var caller = PageCaller.as(who, Caller.PASSWORD, null);
    String shown = caller.get("/" + walk.at(page)).asString();
    String form = page.equals("cases/%s") ? act : page;
    var fields = SentForm.of(shown, "/" + walk.at(form)).with(typed).fields();
    return WALKS.send(caller, "/" + walk.at(act), fields);
  }
}

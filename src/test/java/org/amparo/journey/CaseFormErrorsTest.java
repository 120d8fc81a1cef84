package org.amparo.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.fixture.SentForm;
import org.junit.jupiter.api.Test;

/** Each act on a case, sent wrong from its screen, stands there again with what was typed. */
@QuarkusTest
class CaseFormErrorsTest {

  private static final String KEPT = "Kept words";
  private static final String NEVER = "2199-01-01";

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
    RefusedPage.keeps(
        PageCaller.as("records", Caller.PASSWORD, null)
            .upload(
                "/cases/%s/documents".formatted(walk.number()),
                "POLICE_REPORT",
                new byte[] {0, 1, 2}),
        "value=\"POLICE_REPORT\" selected");
    keeps(walk, "official2", "cases/%s/break-glass", Map.of("reason", "no"), ">no</textarea>");

    claimed(walk, "reviewer", "REVIEW");
    leads(walk, "reviewer", "reviews/%s/recommendation", Map.of("explanation", KEPT));
    keeps(walk, "reviewer", "reviews/%s/recommendation", denial(), KEPT);
    leads(walk, "reviewer", "reviews/%s/information-requests", Map.of("asks", KEPT));
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
    walk.does("official", "/api/certifications/%s/decision", Bodies.deny());
    claimed(walk, "records", "DELIVER_DENIAL");
    leads(walk, "records", "certifications/%s/delivery", Map.of("trackingNumber", KEPT));
    walk.does("records", "/api/certifications/%s/delivery", Bodies.delivery());
    leads(walk, "reviewer", "certifications/%s/appeal", Map.of("on", "", "grounds", KEPT));
    walk.does("reviewer", "/api/certifications/%s/appeal", Bodies.appeal());
    claimed(walk, "official2", "DECIDE_APPEAL");
    leads(walk, "official2", "certifications/%s/appeal-decision", Map.of("explanation", KEPT));
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
    var caller = PageCaller.as(who, Caller.PASSWORD, null);
    String address = "/" + act.formatted(walk.number());
    String page = caller.get("/cases/" + walk.number()).asString();
    return caller.send(address, SentForm.of(page, address).with(typed).fields());
  }
}

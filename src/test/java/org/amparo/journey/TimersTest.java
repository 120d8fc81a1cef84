package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.fixture.SentForm;
import org.amparo.kernel.AgencyId;
import org.amparo.review.InformationWaits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What can be done after a timer of the process went by. The service's own executor fires them. */
@QuarkusTest
class TimersTest {

  static final FormWalks WALKS = new FormWalks(Set.of("POST /certifications/{}/reissue-offer"));

  private static final String REISSUE = "/api/certifications/%s/reissue";
  private static final String INFORMATION = "/api/reviews/%s/information";

  private static final String DELIVERY = "/api/certifications/%s/delivery";
  private static final String CONTACT = "/api/referrals/%s/contact";
  private static final String REQUESTS = "/api/reviews/%s/information-requests";

  @Inject BehindTheWall wall;
  @Inject InformationWaits waits;

  @Test
  void informationThatComesAfterTheReplyPeriodIsTakenAndMovesNothing() throws Exception {
    var walk = CaseWalk.referral().requested().screened().recordsFound();
    walk.asked();
    assertThat(walk.state()).isEqualTo("AWAITING_INFORMATION");
    letTimersPass(walk);
    await(walk, "REVIEW");

    walk.does("reviewer", INFORMATION, "{\"text\": \"The general hospital.\"}");

    assertThat(walk.state()).isEqualTo("IN_REVIEW");
    assertThat(walk.openSteps()).containsExactly("REVIEW");
    List<String> late =
        Caller.as("auditor")
            .get(walk.at("/api/audit/%s?size=200"))
            .path("entries.findAll { it.act == 'INFORMATION_RECEIVED' }.details.late");
    assertThat(late).containsExactly("true");
    Response again = Caller.as("reviewer").post(walk.at(INFORMATION), "{\"text\": \"Once more.\"}");
    assertThat(again.statusCode()).as("nothing is asked any more").isEqualTo(409);
  }

  @Test
  void theWaitForInformationEndsWhenTheAnswerIsNearlyDueWhateverReplyWasAskedFor() {
    var hastened = Bodies.victimAsks();
    hastened
        .withObject("/request")
        .put("receivedOn", Bodies.today().minusDays(4).toString())
        .withObject("/asserted")
        .put("familyMemberLosesEligibilityOn", Bodies.today().plusDays(20).toString());
    var near = asked(CaseWalk.referral().does("reviewer", "CONTACT_VICTIM", CONTACT, hastened));
    var far = asked(CaseWalk.referral().requested());

    waits.sweep(new AgencyId("sfpd"));

    assertThat(near.state()).isEqualTo("IN_REVIEW");
    assertThat(near.openSteps()).contains("REVIEW");
    assertThat(far.state()).isEqualTo("AWAITING_INFORMATION");
    near.does("reviewer", INFORMATION, "{\"text\": \"The general hospital.\"}");
    assertThat(near.openSteps()).containsOnlyOnce("REVIEW");
    Response faraway = Caller.as("reviewer").post(far.at(INFORMATION), "{\"text\": \"It.\"}");
    assertThat(faraway.statusCode()).as(faraway.asString()).isEqualTo(200);
  }

  private static CaseWalk asked(CaseWalk walk) {
    var question = Bodies.json("{\"asks\": [\"Which hospital?\"]}");
    var never = question.deepCopy().put("replyBy", Bodies.today().plusYears(20).toString());
    walk.screened();
    walk.claim(Caller.as("reviewer"), "REVIEW");
    var refused = Caller.as("reviewer").post(walk.at(REQUESTS), never);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    return walk.does(
        "reviewer", REQUESTS, question.put("replyBy", Bodies.today().plusDays(300).toString()));
  }

  @Test
  void aFormThatExpiredIsIssuedAgainAndTheOldOffersEnd() throws Exception {
    var walk = CaseWalk.certified();
    letAllButTheLastTimersPass(walk);
    await(walk, "OFFER_REISSUE");
    letTimersPass(walk);
    awaitState(walk, "EXPIRED");

    wall.asOwner(
        "update case_file set signed_on = current_date - 190, file_by = current_date - 8"
            + " where case_number = '%s'".formatted(walk.number()));

    var stillOpen = Caller.as("reviewer").post(walk.at(REISSUE), Bodies.reissue("EXPIRING"));
    assertThat(stillOpen.statusCode()).as(stillOpen.asString()).isEqualTo(422);
    walk.does("reviewer", REISSUE, Bodies.reissue("EXPIRED"));
    assertThat(walk.state()).isEqualTo("EXPIRED");
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());

    assertThat(walk.state()).isEqualTo("SIGNED");
    assertThat(walk.openSteps()).containsExactly("DELIVER");
    walk.delivered();
    assertThat(walk.state()).isEqualTo("DELIVERED");
  }

  @Test
  void aSignedFormThatNobodyDeliversExpiresAndIsIssuedAgain() throws Exception {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    setWindow(walk, 30);
    assertThat(Caller.as("reviewer").get(walk.at("/cases/%s")).asString())
        .contains("has not left, and half of its time is gone");
    setWindow(walk, -8);
    assertThat(walk.track().<String>path("stage"))
        .as("dead, whatever the state")
        .isEqualTo("CLOSED");

    letAllButTheLastTimersPass(walk);
    await(walk, "OFFER_REISSUE");
    letTimersPass(walk);
    awaitState(walk, "EXPIRED");
    awaitGone(walk, "DELIVER");

    assertThat(walk.openSteps()).containsExactly("OFFER_REISSUE");
    assertThat(walk.latestLetter())
        .contains("We had not given it to you by then", "no se la habíamos entregado")
        .doesNotContain("do not send it");
    assertThat(walk.track().<Boolean>path("windowOver")).isTrue();
    walk.does("reviewer", REISSUE, Bodies.reissue("EXPIRED"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());
    assertThat(walk.openSteps()).containsExactly("DELIVER");
    assertThat(walk.stage()).isEqualTo("READY");
    assertThat(walk.delivered().state()).isEqualTo("DELIVERED");
  }

  @Test
  void aHandoverInTimeIsRecordedAfterTheLastDayAndTheLetterThatDeniedItGoesNoMore()
      throws Exception {
    var walk = expiredHere();
    var records = Caller.as("records");
    var body = Bodies.delivery();
    assertThat(records.post(walk.at(DELIVERY), body).statusCode())
        .as("left when its day was over")
        .isEqualTo(422);
    assertThat(records.get(walk.at("/cases/%s")).asString())
        .contains("If it left in time, record that", "The last safe day to file with this form is");

    var page = PageCaller.as("records", Caller.PASSWORD, null);
    String delivery = walk.at("/certifications/%s/delivery");
    var form = SentForm.of(page.get(walk.at("/cases/%s")).asString(), delivery);
    String inTime = Bodies.today().minusDays(20).toString();
    var done = page.send(delivery, form.with(Map.of("on", inTime, "to", "the victim")).fields());

    assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
    assertThat(walk.state()).as("its day stays over").isEqualTo("EXPIRED");
    assertThat(
            Caller.as("auditor")
                .get("/api/certifications?size=200")
                .<Map<String, String>>path(
                    "certifications.find { it.caseNumber == '%s' }".formatted(walk.number())))
        .containsEntry("deliveredOn", inTime);
    assertThat(walk.latestLetter())
        .contains("please do not send it now")
        .doesNotContain("We had not given it", "our mistake");
    assertThat(letters(walk)).containsExactly("NOT_SENT OVERTAKEN", "PRINT null");
    assertThat(story(walk)).contains("Delivered: method pickup, on " + inTime + ", recorded late");
    assertThat(records.post(walk.at(DELIVERY), body.put("on", inTime)).statusCode())
        .as("once")
        .isEqualTo(409);
    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing().put("filedOn", inTime));
    assertThat(letters(walk)).containsExactly("NOT_SENT OVERTAKEN", "NOT_SENT OVERTAKEN");
  }

  @Test
  void aLetterThatDeniedAHandoverAndLeftIsPutRightByTheNext() throws Exception {
    var walk = expiredHere().posted();

    walk.does(
        "records", DELIVERY, Bodies.delivery().put("on", Bodies.today().minusDays(20).toString()));

    assertThat(walk.latestLetter())
        .contains("We wrote to you that we had not given it to you by then. That was our mistake.");
    assertThat(letters(walk)).containsExactly("SENT null", "PRINT null");
  }

  @Test
  void afterWeeksOfStandstillTheOfferComesBeforeTheWindowThatClosed() throws Exception {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    setWindow(walk, -8);
    wall.asOwner(
        """
        update engine.act_ru_job j set duedate_ = duedate_ - interval '300 days'
        where process_instance_id_ in (
          select e.id_ from engine.act_ru_execution e
          join case_file c on c.case_id::text = e.business_key_
          where c.case_number = '%s')"""
            .formatted(walk.number()));

    awaitState(walk, "EXPIRED");
    awaitGone(walk, "DELIVER");

    assertThat(walk.openSteps()).containsExactly("OFFER_REISSUE");
  }

  @Test
  void whoeverAskedForANewFormIsNotOfferedOne() throws Exception {
    var walk = expiredHere();
    walk.does("reviewer", REISSUE, Bodies.reissue("EXPIRED"));

    assertThat(walk.openSteps()).containsExactly("PREPARE_REISSUE");
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());
    assertThat(walk.openSteps()).containsExactly("DELIVER");
  }

  @Test
  void whoeverWantsNothingMoreIsLeftAloneAndMayStillAskAnew() throws Exception {
    var walk = expiredHere();
    String cancellation = "/api/certifications/%s/cancellation";
    var body = Bodies.json("{\"on\": \"$0\", \"reason\": \"He reads my mail.\"}");
    assertThat(Caller.as("reviewer").get(walk.at("/cases/%s")).asString())
        .contains(walk.at("/certifications/%s/cancellation"));

    walk.does("reviewer", cancellation, body);

    assertThat(walk.openSteps()).isEmpty();
    assertThat(walk.state()).as("it was certified, and is counted so").isEqualTo("EXPIRED");
    assertThat(letters(walk)).containsExactly("NOT_SENT NOT_WANTED");
    assertThat(Caller.as("reviewer").post(walk.at(cancellation), body).statusCode()).isEqualTo(409);
    walk.does("reviewer", REISSUE, Bodies.reissue("EXPIRED"));
    assertThat(walk.openSteps()).containsExactly("PREPARE_REISSUE");
    walk.does("reviewer", cancellation, body);
    assertThat(walk.openSteps()).isEmpty();
    walk.does("reviewer", REISSUE, Bodies.reissue("EXPIRED"));
    assertThat(walk.openSteps()).containsExactly("PREPARE_REISSUE");
  }

  @Test
  void aLetterThatHasNoSafeWayNeedNotLeave() throws Exception {
    var walk = expiredHere();
    Map<String, String> letter =
        Caller.as("records")
            .get(walk.at("/api/letters/%s"))
            .path("letters.find { it.letter == 'FILING_DAY_OVER' }");
    Caller.as("records").post("/api/tasks/%s/claim".formatted(letter.get("task")));
    var body = Bodies.json("{\"because\": \"NO_SAFE_WAY\"}");
    body.putArray("letters").add(letter.get("id"));

    walk.does("records", "/api/letters/%s/not-sent", body);

    assertThat(letters(walk)).containsExactly("NOT_SENT NO_SAFE_WAY");
  }

  @Test
  void whatNeverLeftIsFiledOrWithdrawnOnlyByWhoeverSaysThatItIsMeant() throws Exception {
    var walk = expiredHere();
    String filing = "/api/certifications/%s/filing";
    String withdrawal = "/api/certifications/%s/withdrawal";
    var filed = Bodies.filing().put("filedOn", Bodies.today().minusDays(20).toString());
    var reviewer = Caller.as("reviewer");
    assertThat(reviewer.get(walk.at("/cases/%s")).asString())
        .contains("By our record this form has not left the agency");

    var refused = reviewer.post(walk.at(filing), filed);
    var taken = Caller.as("official").post(walk.at(withdrawal), Bodies.withdrawal());

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("detail")).contains("By the record it has not left");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(422);
    assertThat(taken.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly(
            "A form that is withdrawn has left the agency: USCIS may hold it",
            "A form that is withdrawn is still good for a petition, or was filed");
    walk.does("official", withdrawal, Bodies.withdrawal().put("evenSo", true));
    walk.does(
        "supervisor",
        "REVIEW_WITHDRAWAL",
        "/api/certifications/%s/withdrawal-review",
        Bodies.agree(true));
    assertThat(letters(walk)).containsExactly("NOT_SENT OVERTAKEN");
    assertThat(lettersSaying(walk, "I withdraw the certification"))
        .singleElement()
        .asString()
        .contains("By our record this form did not leave our agency.")
        .contains("No filing is known to us.");

    var other = expiredHere().does("reviewer", filing, filed.put("evenSo", true));
    assertThat(other.state()).isEqualTo("FILED");
  }

  private static List<String> lettersSaying(CaseWalk walk, String words) {
    var reader = Caller.as("records");
    List<String> ids =
        reader
            .get(walk.at("/api/cases/%s/documents"))
            .path("documents.findAll { it.mediaType == 'text/plain' }.id");
    return ids.stream()
        .map(id -> reader.get(walk.at("/api/cases/%s/documents/") + id).asString())
        .map(letter -> letter.replaceAll("\\s+", " "))
        .filter(letter -> letter.contains(words))
        .toList();
  }

  private CaseWalk expiredHere() throws Exception {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    setWindow(walk, -8);
    letAllButTheLastTimersPass(walk);
    await(walk, "OFFER_REISSUE");
    letTimersPass(walk);
    awaitState(walk, "EXPIRED");
    awaitGone(walk, "DELIVER");
    return walk;
  }

  /** The letters that told of the day that is over, as they stand. */
  private static List<String> letters(CaseWalk walk) {
    List<Map<String, String>> all =
        Caller.as("records")
            .get(walk.at("/api/letters/%s"))
            .path("letters.findAll { it.letter == 'FILING_DAY_OVER' }");
    return all.stream().map(l -> l.get("state") + " " + l.get("notSentBecause")).toList();
  }

  private static List<String> story(CaseWalk walk) {
    return Caller.as("records")
        .get(walk.at("/api/cases/%s/timeline?size=200"))
        .path("entries.summary");
  }

  private void setWindow(CaseWalk walk, int daysLeft) throws SQLException {
    wall.asOwner(
        "update case_file set signed_on = current_date - %d, file_by = current_date + %d where case_number = '%s'"
            .formatted(182 - daysLeft, daysLeft, walk.number()));
  }

  @Test
  void whoeverHasAskedForANewFormIsNotOfferedOne() throws Exception {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("LOST"));

    letAllButTheLastTimersPass(walk);
    awaitStory(walk, "REISSUE_OFFER_OVERTAKEN");

    assertThat(walk.openSteps()).containsExactly("PREPARE_REISSUE");
    letTimersPass(walk);
    awaitState(walk, "EXPIRED");
    assertThat(walk.openSteps()).containsExactly("PREPARE_REISSUE");
  }

  @Test
  void aFilingThatIsToldOfAfterTheWindowEndsTheOfferOfANewForm() throws Exception {
    var walk = CaseWalk.certified();
    letAllButTheLastTimersPass(walk);
    await(walk, "OFFER_REISSUE");
    letTimersPass(walk);
    awaitState(walk, "EXPIRED");

    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());

    assertThat(walk.openSteps()).isEmpty();
    assertThat(walk.state()).isEqualTo("FILED");
  }

  @Test
  void anOfferOfAReissueThatNobodyWantsEndsAndTheWindowIsStillWatched() throws Exception {
    var walk = CaseWalk.certified();
    letAllButTheLastTimersPass(walk);
    await(walk, "OFFER_REISSUE");
    letTimersPass(walk);
    awaitState(walk, "EXPIRED");

    walk.claim(Caller.as("reviewer"), "OFFER_REISSUE");
    var page = PageCaller.as("reviewer", Caller.PASSWORD, null);
    String offer = walk.at("/certifications/%s/reissue-offer");
    var form = SentForm.of(page.get(walk.at("/cases/%s")).asString(), offer);
    RefusedPage.leads(
        WALKS.send(page, offer, form.with(Map.of("on", "2199-01-01")).fields()), "2199-01-01");
    walk.does(
        "reviewer",
        "OFFER_REISSUE",
        "/api/certifications/%s/reissue-offer",
        Bodies.json("{\"on\": \"$0\", \"reached\": true}"));

    assertThat(walk.openSteps()).isEmpty();
    assertThat(walk.state()).isEqualTo("EXPIRED");
  }

  private static void awaitStory(CaseWalk walk, String act) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        Caller.as("auditor")
                            .get(walk.at("/api/audit/%s?size=200"))
                            .<List<String>>path("entries.act"))
                    .contains(act));
  }

  /** As if their days had come; the executor looks every few seconds. */
  private void letTimersPass(CaseWalk walk) throws SQLException {
    letTimersPass(walk, "");
  }

  /** The window closes weeks after the others: what is due at one moment has no order. */
  private void letAllButTheLastTimersPass(CaseWalk walk) throws SQLException {
    letTimersPass(
        walk,
        "and duedate_ < (select max(l.duedate_) from engine.act_ru_job l"
            + " where l.process_instance_id_ = j.process_instance_id_)");
  }

  private void letTimersPass(CaseWalk walk, String which) throws SQLException {
    wall.asOwner(
        """
        update engine.act_ru_job j set duedate_ = now() - interval '1 minute'
        where process_instance_id_ in (
          select e.id_ from engine.act_ru_execution e
          join case_file c on c.case_id::text = e.business_key_
          where c.case_number = '%s') %s"""
            .formatted(walk.number(), which));
  }

  private static void await(CaseWalk walk, String step) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofMinutes(2));
    while (!walk.openSteps().contains(step) && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    assertThat(walk.openSteps()).contains(step);
  }

  private static void awaitGone(CaseWalk walk, String step) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofMinutes(2));
    while (walk.openSteps().contains(step) && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    assertThat(walk.openSteps()).doesNotContain(step);
  }

  private static void awaitState(CaseWalk walk, String state) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofMinutes(2));
    while (!walk.state().equals(state) && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    assertThat(walk.state()).isEqualTo(state);
  }
}

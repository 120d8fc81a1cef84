package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.referral.CaseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a requester hears of the window when the timers come on time, late, and all at once. */
@QuarkusTest
class FilingRemindersTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");

  @Inject LetterWorker letters;
  @Inject CaseFiles files;
  @Inject CurrentActor current;
  @Inject BehindTheWall wall;

  private CaseWalk walk;
  private CaseId caseId;

  @BeforeEach
  void actAsATimerDoes() {
    if (!Arc.container().requestContext().isActive()) {
      Arc.container().requestContext().activate();
    }
    current.actAs(Actor.system(SFPD));
    walk = CaseWalk.certified();
    caseId = wall.in("sfpd", () -> files.find("number", walk.number()).firstResult().id());
  }

  @Test
  void twoRemindersThatComeOnOneDayAreOne() throws SQLException {
    drawUp("FILING_REMINDER");
    drawUp("FILING_REMINDER");
    assertThat(drawnUp()).containsExactly("FILING_REMINDER");

    wall.asOwner(
        "update letter_dispatch set drawn_up_at = drawn_up_at - interval '2 days'"
            + " where case_number = '%s'".formatted(walk.number()));
    drawUp("FILING_REMINDER");
    assertThat(drawnUp()).containsExactly("FILING_REMINDER", "FILING_REMINDER");
  }

  @Test
  void aReminderThatStillWaitsIsOvertakenByTheNextWordAboutTheDay() throws SQLException {
    drawUp("FILING_REMINDER");
    wall.asOwner(
        "update letter_dispatch set drawn_up_at = drawn_up_at - interval '2 days'"
            + " where case_number = '%s'".formatted(walk.number()));
    drawUp("FILING_REMINDER");
    assertThat(ofTheDay("notSentBecause")).containsExactly("OVERTAKEN", null);
    drawUp("FILING_DAY_OVER");

    assertThat(ofTheDay("notSentBecause")).containsExactly("OVERTAKEN", "OVERTAKEN", null);
    assertThat(ofTheDay("letter")).last().isEqualTo("FILING_DAY_OVER");
  }

  @Test
  void onceTheDayIsOverOneLetterSaysSoAndPointsToTheReissue() throws SQLException {
    wall.asOwner(
        "update case_file set file_by = current_date - 8 where case_number = '%s'"
            .formatted(walk.number()));

    drawUp("FILING_REMINDER");
    assertThat(drawnUp()).isEmpty();
    drawUp("FILING_DAY_OVER");

    assertThat(drawnUp()).containsExactly("FILING_DAY_OVER");
    assertThat(walk.latestLetter())
        .contains("nadie ha revisado todavía")
        .contains("Ese día ya pasó. Si la presentó a tiempo, por favor díganoslo.")
        .contains("Pídanos una nueva cuanto antes.")
        .contains("That day is over.", "Ask us for a new one")
        .doesNotContain("remind you");
    assertThat(
            Caller.as("records")
                .get(walk.at("/api/letters/%s"))
                .<List<String>>path("letters.findAll { it.letter == 'FILING_DAY_OVER' }.state"))
        .as("it is on its way like any other")
        .hasSize(1);
  }

  @Test
  void whoeverHasNoFormYetIsNotRemindedToFileItAndTheRecordSaysThatItLiesHere() {
    walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    caseId = wall.in("sfpd", () -> files.find("number", walk.number()).firstResult().id());

    drawUp("FILING_REMINDER");

    assertThat(drawnUp()).isEmpty();
    List<String> acts =
        Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).path("entries.act");
    assertThat(acts).contains("FORM_STILL_HERE");
  }

  @Test
  void whoseFormIsExpiredOrFiledByTheRecordIsNotRemindedWhateverTheClusterBringsLate()
      throws SQLException {
    for (String state : List.of("EXPIRED", "FILED")) {
      wall.asOwner(
          "update case_file set state = '%s' where case_number = '%s'"
              .formatted(state, walk.number()));

      drawUp("FILING_REMINDER");

      assertThat(drawnUp()).as(state).isEmpty();
    }
  }

  @Test
  void aNewlySignedFormLeavesNoWordAboutTheOldOnesDayToBeSent() throws SQLException {
    drawUp("FILING_REMINDER");
    drawUp("FILING_DAY_OVER");
    reissueSigned();

    assertThat(ofTheDay("state")).containsExactly("NOT_SENT", "NOT_SENT");
    assertThat(ofTheDay("notSentBecause")).containsExactly("OVERTAKEN", "OVERTAKEN");
    assertThat(walk.openSteps()).containsExactly("DELIVER");
    List<String> letters = walk.view().path("tasks.findAll { it.step == 'PRINT_AND_MAIL' }.id");
    assertThat(letters).as("nobody prints them").doesNotContainAnyElementsOf(tasksOfTheDay());

    walk.delivered();
    wall.asOwner(
        "update letter_dispatch set drawn_up_at = drawn_up_at - interval '2 days'"
            + " where case_number = '%s'".formatted(walk.number()));
    drawUp("FILING_REMINDER");
    assertThat(ofTheDay("state")).as("the new form has its own").last().isNotEqualTo("NOT_SENT");
  }

  @Test
  void aPersonMayCloseAReminderOnceANewFormWasAskedFor() {
    drawUp("FILING_REMINDER");
    var clerk = Caller.as("records");
    String task = tasksOfTheDay().get(0);
    String act = walk.at("/api/letters/%s/not-sent");
    String form =
        "{\"letters\":[\"%s\"],\"because\":\"OVERTAKEN\"}".formatted(ofTheDay("id").get(0));
    clerk.post("/api/tasks/" + task + "/claim");

    assertThat(clerk.post(act, form).statusCode()).as("it still holds").isEqualTo(422);
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("EXPIRING"));
    assertThat(clerk.get(walk.at("/cases/%s")).asString()).contains("are not sent any more");
    var done = clerk.post(act, form);

    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(ofTheDay("state")).containsExactly("NOT_SENT");
  }

  private void reissueSigned() {
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("EXPIRING"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());
  }

  private List<String> tasksOfTheDay() {
    return ofTheDay("task");
  }

  private List<String> ofTheDay(String field) {
    return Caller.as("records")
        .get(walk.at("/api/letters/%s"))
        .path("letters.findAll { it.letter.startsWith('FILING') }." + field);
  }

  private void drawUp(String letter) {
    var job = new Job(caseId, SFPD, Map.of("letter", letter));
    wall.run("sfpd", () -> letters.run(job));
  }

  private List<String> drawnUp() {
    return Caller.as("auditor")
        .get(walk.at("/api/audit/%s?size=200"))
        .path(
            "entries.findAll { it.act == 'LETTER_DRAWN_UP' &&"
                + " it.details.letter.startsWith('FILING') }.details.letter");
  }
}

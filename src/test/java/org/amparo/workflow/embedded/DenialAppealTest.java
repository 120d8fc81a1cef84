package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.workflow.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way through the appeal of a denial. */
class DenialAppealTest {

  private static final List<Job> LETTERS = new CopyOnWriteArrayList<>();
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig =
        EngineRig.with()
            .models("bpmn/denial-appeal.bpmn")
            .worker("draw-up-letter", DenialAppealTest::letter)
            .worker("record-expiry")
            .remembering()
            .open();
  }

  private static Map<String, Object> letter(Job job) {
    LETTERS.add(job);
    return Map.of();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  private static Trip appealed() {
    return rig.start("denial-appeal", Map.of());
  }

  private static void decided(Trip trip, String outcome) {
    trip.complete("DECIDE_APPEAL", Map.of("appealOutcome", outcome));
  }

  @Test
  void acknowledgesTheAppealBeforeAnOfficialDecidesIt() {
    var trip = appealed();

    assertThat(letters(trip)).containsExactly("APPEAL_RECEIPT");
    assertThat(trip.openSteps()).containsExactly("DECIDE_APPEAL");
    assertThat(trip.step("DECIDE_APPEAL").roles()).containsExactly("certifying-official");
  }

  @Test
  void endsUpheldWhenTheAnswerIsSent() {
    var trip = appealed();
    decided(trip, "UPHOLD");
    assertThat(letters(trip)).containsExactly("APPEAL_RECEIPT", "APPEAL_ANSWER");
    assertThat(trip.openSteps()).containsExactly("SEND_APPEAL_ANSWER");

    trip.complete("SEND_APPEAL_ANSWER", Map.of());
    assertThat(trip.endedAt()).containsExactly("event_denialUpheld");
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void endsReversedAndTellsSo() {
    var trip = appealed();
    decided(trip, "REVERSE");

    assertThat(trip.endedAt()).containsExactly("event_denialReversed");
    assertThat(trip.ended()).isTrue();
    assertThat(letters(trip)).containsExactly("APPEAL_RECEIPT", "APPEAL_GRANTED");
  }

  @Test
  void endsGivenUpWhenTheRequesterCancels() {
    var trip = appealed();
    trip.send("requesterCancelled");

    assertThat(trip.endedAt()).containsExactly("event_appealGivenUp");
    assertThat(trip.ended()).isTrue();
    assertThat(rig.mirror.withdrawnSteps(trip.caseId())).containsExactly("DECIDE_APPEAL");
  }

  @Test
  void anUnknownOutcomeStopsTheActAndMovesNothing() {
    var trip = appealed();

    assertThatThrownBy(() -> decided(trip, "PERHAPS")).hasMessageContaining("appealOutcome");
    assertThat(trip.openSteps()).containsExactly("DECIDE_APPEAL");
  }

  private static List<String> letters(Trip trip) {
    return LETTERS.stream()
        .filter(job -> job.caseId().equals(trip.caseId()))
        .map(job -> job.headers().get("letter"))
        .toList();
  }
}

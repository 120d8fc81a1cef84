package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through the appeal of a denial. */
class DenialAppealTest {

  @RegisterExtension static final RigWithLetters RIG = RigWithLetters.of("bpmn/denial-appeal.bpmn");

  private static Trip appealed() {
    return RIG.start("denial-appeal");
  }

  private static void decided(Trip trip, String outcome) {
    trip.complete("DECIDE_APPEAL", Map.of("appealOutcome", outcome));
  }

  @Test
  void acknowledgesTheAppealBeforeAnOfficialDecidesIt() {
    var trip = appealed();

    assertThat(RIG.letters(trip)).containsExactly("APPEAL_RECEIPT");
    assertThat(trip.openSteps()).containsExactly("DECIDE_APPEAL");
    assertThat(trip.step("DECIDE_APPEAL").roles()).containsExactly("certifying-official");
  }

  @Test
  void endsUpheldWhenTheAnswerIsSent() {
    var trip = appealed();
    decided(trip, "UPHOLD");
    assertThat(RIG.letters(trip)).containsExactly("APPEAL_RECEIPT", "APPEAL_ANSWER");
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
    assertThat(RIG.letters(trip)).containsExactly("APPEAL_RECEIPT", "APPEAL_GRANTED");
  }

  @Test
  void endsGivenUpWhenTheRequesterCancels() {
    var trip = appealed();
    trip.send("requesterCancelled");

    assertThat(trip.endedAt()).containsExactly("event_appealGivenUp");
    assertThat(trip.ended()).isTrue();
    assertThat(RIG.withdrawnSteps(trip)).containsExactly("DECIDE_APPEAL");
  }

  @Test
  void anUnknownOutcomeStopsTheActAndMovesNothing() {
    var trip = appealed();

    assertThatThrownBy(() -> decided(trip, "PERHAPS")).hasMessageContaining("appealOutcome");
    assertThat(trip.openSteps()).containsExactly("DECIDE_APPEAL");
  }
}

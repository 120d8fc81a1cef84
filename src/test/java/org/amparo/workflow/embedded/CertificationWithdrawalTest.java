package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through the withdrawal of a certification. */
class CertificationWithdrawalTest {

  @RegisterExtension
  static final RigWithLetters RIG = RigWithLetters.of("bpmn/certification-withdrawal.bpmn");

  private static Trip proposed() {
    return RIG.start("certification-withdrawal");
  }

  @Test
  void waitsForTheSupervisorBeforeAnybodyIsTold() {
    var trip = proposed();

    assertThat(trip.openSteps()).containsExactly("REVIEW_WITHDRAWAL");
    assertThat(trip.step("REVIEW_WITHDRAWAL").roles()).containsExactly("dv-supervisor");
    assertThat(RIG.letters(trip)).isEmpty();
  }

  @Test
  void endsNotWithdrawnWhenTheSupervisorDisagrees() {
    var trip = proposed();
    trip.complete("REVIEW_WITHDRAWAL", Map.of("agreed", false));

    assertThat(trip.endedAt()).containsExactly("event_notWithdrawn");
    assertThat(RIG.letters(trip)).isEmpty();
  }

  @Test
  void tellsUscisAndTheRequesterAndEndsWhenItIsSent() {
    var trip = proposed();
    trip.complete("REVIEW_WITHDRAWAL", Map.of("agreed", true));
    assertThat(RIG.letters(trip)).containsExactly("WITHDRAWAL_STATEMENT", "WITHDRAWAL_NOTICE");
    assertThat(trip.openSteps()).containsExactly("SEND_WITHDRAWAL");

    trip.complete("SEND_WITHDRAWAL", Map.of());
    assertThat(trip.endedAt()).containsExactly("event_withdrawalSent");
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void anUnknownOutcomeStopsTheActAndMovesNothing() {
    var trip = proposed();

    assertThatThrownBy(() -> trip.complete("REVIEW_WITHDRAWAL", Map.of("agreed", "PERHAPS")))
        .hasMessageContaining("agreed");
    assertThat(trip.openSteps()).containsExactly("REVIEW_WITHDRAWAL");
  }
}

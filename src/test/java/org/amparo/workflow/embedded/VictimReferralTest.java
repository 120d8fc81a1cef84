package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through the referral of a victim. */
class VictimReferralTest {

  @RegisterExtension
  static final RigWithLetters RIG = RigWithLetters.of("bpmn/victim-referral.bpmn");

  private static Trip referred() {
    return RIG.start("victim-referral");
  }

  private static void contacted(Trip trip, String outcome) {
    trip.complete("CONTACT_VICTIM", Map.of("contactOutcome", outcome));
  }

  @Test
  void drawsUpTheNoticeBeforeTheUnitReachesTheVictim() {
    var trip = referred();

    assertThat(RIG.letters(trip)).containsExactly("VICTIM_NOTICE");
    assertThat(trip.openSteps()).containsExactly("CONTACT_VICTIM");
    assertThat(trip.step("CONTACT_VICTIM").roles()).containsExactly("dv-unit");
  }

  @Test
  void endsHandedOverWhenTheVictimAsks() {
    var trip = referred();
    contacted(trip, "REQUESTED");

    assertThat(trip.ended()).isTrue();
    assertThat(trip.endedAt()).containsExactly("event_handedOver");
  }

  @Test
  void endsDeclinedWhenTheVictimDoesNotWantIt() {
    var trip = referred();
    contacted(trip, "DECLINED");

    assertThat(trip.ended()).isTrue();
    assertThat(trip.endedAt()).containsExactly("event_declined");
  }

  @Test
  void endsUnreachableWhenTheUnitGivesUp() {
    var trip = referred();
    contacted(trip, "UNREACHABLE");

    assertThat(trip.ended()).isTrue();
    assertThat(trip.endedAt()).containsExactly("event_unreachable");
  }

  @Test
  void offersTheContactAgainForTheNextTry() {
    var trip = referred();
    var first = trip.step("CONTACT_VICTIM").engineTask();
    contacted(trip, "TRY_AGAIN");

    assertThat(trip.openSteps()).containsExactly("CONTACT_VICTIM");
    assertThat(trip.step("CONTACT_VICTIM").engineTask()).isNotEqualTo(first);

    contacted(trip, "TRY_AGAIN");
    contacted(trip, "REQUESTED");
    assertThat(trip.endedAt()).containsExactly("event_handedOver");
  }

  @Test
  void cancellationWithdrawsTheContact() {
    var trip = referred();
    trip.send("requesterCancelled");

    assertThat(trip.ended()).isTrue();
    assertThat(trip.endedAt()).containsExactly("event_cancelled");
    assertThat(RIG.withdrawnSteps(trip)).containsExactly("CONTACT_VICTIM");
  }

  @Test
  void anUnknownOutcomeStopsTheActAndMovesNothing() {
    var trip = referred();
    var task = trip.step("CONTACT_VICTIM").engineTask();

    assertThatThrownBy(() -> contacted(trip, "PERHAPS")).hasMessageContaining("contactOutcome");
    assertThatThrownBy(() -> trip.complete("CONTACT_VICTIM", Map.of()))
        .hasMessageContaining("contactOutcome");

    assertThat(trip.step("CONTACT_VICTIM").engineTask()).isEqualTo(task);
    assertThat(trip.variable("contactOutcome")).isNull();
    assertThat(trip.endedAt()).isEmpty();
  }
}

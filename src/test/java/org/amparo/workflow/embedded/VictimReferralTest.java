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

/** Every way through the referral of a victim. */
class VictimReferralTest {

  private static final List<Job> LETTERS = new CopyOnWriteArrayList<>();
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig =
        EngineRig.with()
            .models("bpmn/victim-referral.bpmn")
            .worker("draw-up-letter", VictimReferralTest::letter)
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

  private static Trip referred() {
    return rig.start("victim-referral", Map.of());
  }

  private static void contacted(Trip trip, String outcome) {
    trip.complete("CONTACT_VICTIM", Map.of("contactOutcome", outcome));
  }

  @Test
  void drawsUpTheNoticeBeforeTheUnitReachesTheVictim() {
    var trip = referred();

    assertThat(LETTERS)
        .filteredOn(job -> job.caseId().equals(trip.caseId()))
        .extracting(Job::headers)
        .containsExactly(Map.of("letter", "VICTIM_NOTICE"));
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
    assertThat(rig.mirror.withdrawnSteps(trip.caseId())).containsExactly("CONTACT_VICTIM");
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

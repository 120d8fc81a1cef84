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

/** Every way through the withdrawal of a certification. */
class CertificationWithdrawalTest {

  private static final List<Job> LETTERS = new CopyOnWriteArrayList<>();
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig =
        EngineRig.with()
            .models("bpmn/certification-withdrawal.bpmn")
            .worker("draw-up-letter", CertificationWithdrawalTest::letter)
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

  private static Trip proposed() {
    return rig.start("certification-withdrawal", Map.of());
  }

  @Test
  void waitsForTheSupervisorBeforeAnybodyIsTold() {
    var trip = proposed();

    assertThat(trip.openSteps()).containsExactly("REVIEW_WITHDRAWAL");
    assertThat(trip.step("REVIEW_WITHDRAWAL").roles()).containsExactly("dv-supervisor");
    assertThat(letters(trip)).isEmpty();
  }

  @Test
  void endsNotWithdrawnWhenTheSupervisorDisagrees() {
    var trip = proposed();
    trip.complete("REVIEW_WITHDRAWAL", Map.of("agreed", false));

    assertThat(trip.endedAt()).containsExactly("event_notWithdrawn");
    assertThat(letters(trip)).isEmpty();
  }

  @Test
  void tellsUscisAndTheRequesterAndEndsWhenItIsSent() {
    var trip = proposed();
    trip.complete("REVIEW_WITHDRAWAL", Map.of("agreed", true));
    assertThat(letters(trip)).containsExactly("WITHDRAWAL_STATEMENT", "WITHDRAWAL_NOTICE");
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

  private static List<String> letters(Trip trip) {
    return LETTERS.stream()
        .filter(job -> job.caseId().equals(trip.caseId()))
        .map(job -> job.headers().get("letter"))
        .toList();
  }
}

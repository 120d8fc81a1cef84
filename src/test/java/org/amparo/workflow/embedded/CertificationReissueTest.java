package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.workflow.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way through the re-issue of a certification. */
class CertificationReissueTest {

  private static final List<Job> LETTERS = new CopyOnWriteArrayList<>();
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig =
        EngineRig.with()
            .models("bpmn/certification-reissue.bpmn", "bpmn/delivery-and-filing.bpmn")
            .worker("draw-up-letter", CertificationReissueTest::letter)
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

  private static Trip requested() {
    return rig.start("certification-reissue", Map.of());
  }

  private static Trip signedAgain() {
    var trip = requested();
    trip.complete("PREPARE_REISSUE", Map.of());
    trip.complete("SIGN_REISSUE", Map.of());
    return trip;
  }

  @Test
  void isPrintedThenSignedThenDelivered() {
    var trip = requested();
    assertThat(trip.openSteps()).containsExactly("PREPARE_REISSUE");

    trip.complete("PREPARE_REISSUE", Map.of());
    assertThat(trip.openSteps()).containsExactly("SIGN_REISSUE");
    assertThat(trip.step("SIGN_REISSUE").roles()).containsExactly("certifying-official");

    trip.complete("SIGN_REISSUE", Map.of());
    assertThat(trip.openSteps()).containsExactly("DELIVER");
    assertThat(letters(trip)).containsExactly("DELIVERY_COVER");
  }

  @Test
  void endsWhenThePetitionIsFiledWithTheNewForm() {
    var trip = signedAgain();
    trip.complete("DELIVER", Certification.WINDOW);
    trip.send("petitionFiled");

    assertThat(trip.endedAt()).containsExactly("event_filed", "event_windowOver");
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void endsWhenTheNewWindowClosesToo() {
    var trip = signedAgain();
    trip.complete("DELIVER", Certification.WINDOW);
    trip.fireTimer("event_windowCloses");

    assertThat(trip.endedAt()).containsExactly("event_expired", "event_windowOver");
  }

  @Test
  void aReplacementEndsTheOldWindowAndNotTheNewOne() {
    var old = signedAgain();
    old.complete("DELIVER", Certification.WINDOW);
    rig.inTransaction(
        () -> rig.port().start("certification-reissue", old.caseId(), EngineRig.AGENCY, Map.of()));
    old.complete("PREPARE_REISSUE", Map.of());
    var sign = old.step("SIGN_REISSUE").engineTask();
    rig.inTransaction(
        () -> {
          rig.port().send("certificationReplaced", old.caseId(), EngineRig.AGENCY, Map.of());
          rig.port().complete(sign, Map.of());
        });

    assertThat(old.endedAt()).containsExactly("event_replaced", "event_windowOver");
    assertThat(old.openSteps()).containsExactly("DELIVER");
    assertThat(old.ended()).isFalse();
  }

  @Test
  void endsDroppedWhenTheNewFormIsNoLongerNeeded() {
    var trip = requested();
    trip.send("reissueNotNeeded");

    assertThat(trip.endedAt()).containsExactly("event_reissueDropped");
    assertThat(rig.mirror.withdrawnSteps(trip.caseId())).containsExactly("PREPARE_REISSUE");
  }

  @Test
  void endsWithdrawnWithTheCertification() {
    var trip = signedAgain();
    trip.complete("DELIVER", Certification.WINDOW);
    trip.send("certificationWithdrawn");

    assertThat(trip.endedAt()).containsExactly("event_windowOver", "event_withdrawn");
    assertThat(trip.ended()).isTrue();
  }

  private static List<String> letters(Trip trip) {
    return LETTERS.stream()
        .filter(job -> job.caseId().equals(trip.caseId()))
        .map(job -> job.headers().get("letter"))
        .toList();
  }
}

package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through the re-issue of a certification. */
class CertificationReissueTest {

  @RegisterExtension
  static final RigWithLetters RIG =
      RigWithLetters.of("bpmn/certification-reissue.bpmn", "bpmn/delivery-and-filing.bpmn");

  private static Trip requested() {
    return RIG.start("certification-reissue");
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
    assertThat(RIG.letters(trip)).containsExactly("DELIVERY_COVER");
  }

  @Test
  void endsWhenThePetitionIsFiledWithTheNewForm() {
    var trip = signedAgain();
    trip.complete("DELIVER", Map.of());
    trip.send("petitionFiled");

    assertThat(trip.endedAt())
        .containsExactly("event_filed", "event_handedOver", "event_windowOver");
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void endsWhenTheNewWindowClosesToo() {
    var trip = signedAgain();
    trip.complete("DELIVER", Map.of());
    trip.fireTimer("event_windowCloses");

    assertThat(trip.endedAt())
        .containsExactly("event_expired", "event_handedOver", "event_windowOver");
  }

  @Test
  void aReplacementEndsTheOldWindowAndNotTheNewOne() {
    var old = signedAgain();
    old.complete("DELIVER", Map.of());
    RIG.engine()
        .inTransaction(
            () ->
                RIG.engine()
                    .port()
                    .start("certification-reissue", old.caseId(), EngineRig.AGENCY, Map.of()));
    old.complete("PREPARE_REISSUE", Map.of());
    var sign = old.step("SIGN_REISSUE").engineTask();
    RIG.engine()
        .inTransaction(
            () -> {
              RIG.engine()
                  .port()
                  .send("certificationReplaced", old.caseId(), EngineRig.AGENCY, Map.of());
              RIG.engine().port().complete(sign, Map.of());
            });

    assertThat(old.endedAt())
        .containsExactly("event_handedOver", "event_replaced", "event_windowOver");
    assertThat(old.openSteps()).containsExactly("DELIVER");
    assertThat(old.ended()).isFalse();
  }

  @Test
  void endsDroppedWhenTheNewFormIsNoLongerNeeded() {
    var trip = requested();
    trip.send("reissueNotNeeded");

    assertThat(trip.endedAt()).containsExactly("event_reissueDropped");
    assertThat(RIG.withdrawnSteps(trip)).containsExactly("PREPARE_REISSUE");
  }

  @Test
  void endsWithdrawnWithTheCertification() {
    var trip = signedAgain();
    trip.complete("DELIVER", Map.of());
    trip.send("certificationWithdrawn");

    assertThat(trip.endedAt())
        .containsExactly("event_handedOver", "event_windowOver", "event_withdrawn");
    assertThat(trip.ended()).isTrue();
  }
}

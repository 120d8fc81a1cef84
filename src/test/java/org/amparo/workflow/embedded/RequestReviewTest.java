package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through one review. */
class RequestReviewTest {

  private static final Instant REPLY_BY = Instant.parse("2098-03-15T07:00:00Z");

  @RegisterExtension
  static final RigWithLetters RIG = RigWithLetters.of("bpmn/request-review.bpmn");

  private static Trip underReview() {
    return RIG.start("request-review");
  }

  private static void ask(Trip trip) {
    trip.complete("REVIEW", Map.of("reviewOutcome", "ASK", "replyBy", REPLY_BY.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CERTIFY", "DENY"})
  void endsReviewedWithEitherRecommendation(String recommendation) {
    var trip = underReview();
    assertThat(trip.step("REVIEW").roles()).containsExactly("dv-unit");

    trip.complete("REVIEW", Map.of("reviewOutcome", recommendation));

    assertThat(trip.ended()).isTrue();
    assertThat(trip.endedAt()).containsExactly("event_reviewed");
    assertThat(RIG.letters(trip)).isEmpty();
  }

  @Test
  void anInformationRequestWaitsUntilTheEndOfTheReplyDay() {
    var trip = underReview();
    ask(trip);

    assertThat(trip.openSteps()).isEmpty();
    assertThat(trip.ended()).isFalse();
    assertThat(trip.dueAt("event_replyPeriodOver")).isEqualTo(REPLY_BY);
    assertThat(RIG.letters(trip)).containsExactly("INFORMATION_REQUEST");
  }

  @Test
  void theReviewComesBackWithTheInformation() {
    var trip = underReview();
    ask(trip);
    trip.send("informationReceived");

    assertThat(trip.openSteps()).containsExactly("REVIEW");
    assertThat(trip.timersAt("event_replyPeriodOver")).isZero();
  }

  @Test
  void anInformationRequestComesBackWhenTheReplyPeriodIsOver() {
    var trip = underReview();
    ask(trip);
    trip.fireTimer("event_replyPeriodOver");

    assertThat(trip.openSteps()).containsExactly("REVIEW");
    trip.complete("REVIEW", Map.of("reviewOutcome", "CERTIFY"));
    assertThat(trip.endedAt()).containsExactly("event_reviewed");
  }

  @Test
  void asksAsOftenAsItTakes() {
    var trip = underReview();
    ask(trip);
    trip.send("informationReceived");
    ask(trip);
    assertThat(trip.openSteps()).isEmpty();
    trip.fireTimer("event_replyPeriodOver");
    ask(trip);
    trip.send("informationReceived");

    assertThat(trip.openSteps()).containsExactly("REVIEW");
    assertThat(RIG.letters(trip))
        .containsExactly("INFORMATION_REQUEST", "INFORMATION_REQUEST", "INFORMATION_REQUEST");
  }

  @Test
  void anUnknownOutcomeStopsTheActAndMovesNothing() {
    var trip = underReview();
    var task = trip.step("REVIEW").engineTask();

    assertThatThrownBy(() -> trip.complete("REVIEW", Map.of("reviewOutcome", "PERHAPS")))
        .hasMessageContaining("reviewOutcome");
    assertThatThrownBy(() -> trip.complete("REVIEW", Map.of()))
        .hasMessageContaining("reviewOutcome");

    assertThat(trip.step("REVIEW").engineTask()).isEqualTo(task);
    assertThat(trip.endedAt()).isEmpty();
  }

  @Test
  void aQuestionWithoutAReplyDayStopsTheAct() {
    var trip = underReview();

    assertThatThrownBy(() -> trip.complete("REVIEW", Map.of("reviewOutcome", "ASK")))
        .hasMessageContaining("replyBy");

    assertThat(trip.openSteps()).containsExactly("REVIEW");
    assertThat(trip.variable("reviewOutcome")).isNull();
  }
}

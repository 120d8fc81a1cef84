package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** The ends of a case that the other journeys do not reach. */
@QuarkusTest
class EndsTest {

  @Test
  void aCaseOfAnotherAgencyIsTransferred() {
    var walk = CaseWalk.request(Caller.as("advocate"));

    var answer =
        walk.claimAnd(
            "reviewer",
            "SCREEN",
            "/api/reviews/%s/screening",
            "{\"ours\": false, \"transferTo\": \"The county's sheriff\"}");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    stands(walk, "TRANSFERRED");
    assertThat(letters(walk)).anySatisfy(letter -> assertThat(letter).contains("TRANSFER"));
  }

  @Test
  void aVictimWhoCannotBeReachedIsTriedAgainUntilTheUnitGivesUp() {
    var walk = CaseWalk.referral();

    contact(walk, ", \"nextTryOn\": \"%s\"".formatted(Bodies.today().plusDays(2)));
    stands(walk, "REFERRED", "CONTACT_VICTIM");
    contact(walk, "");

    stands(walk, "CLOSED_NO_REQUEST");
  }

  @Test
  void aReferralThatIsCancelledLeavesNoContact() {
    var walk = CaseWalk.referral();

    var cancelled =
        Caller.as("reviewer")
            .post(
                walk.at("/api/certifications/%s/cancellation"),
                "{\"on\": \"%s\"}".formatted(Bodies.today()));

    assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
    stands(walk, "CANCELLED");
  }

  @Test
  void aWithdrawnCertificationLeavesNothingToDeliver() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();

    var withdrawn =
        Caller.as("official")
            .post(
                walk.at("/api/certifications/%s/withdrawal"),
                Bodies.json(
                    """
                    {"request": {"what": "an interview", "on": "$0", "channel": "telephone"},
                     "refusedOn": "$0", "note": "as the record has it"}
                    """));

    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    stands(walk, "WITHDRAWN");
  }

  static CaseWalk delivered() {
    return CaseWalk.withOfficial().decided(Bodies.sign()).signed().delivered();
  }

  static void stands(CaseWalk walk, String state, String... openSteps) {
    var view = walk.view();
    assertThat(view.<String>path("state")).isEqualTo(state);
    assertThat(view.<List<String>>path("tasks.step")).containsExactlyInAnyOrder(openSteps);
  }

  /** The letters that the service drew up, in their order. */
  static List<String> letters(CaseWalk walk) {
    return Caller.as("reviewer")
        .get(walk.at("/api/cases/%s/timeline"))
        .path("entries.findAll { it.act == 'LETTER_DRAWN_UP' }.summary");
  }

  private static void contact(CaseWalk walk, String more) {
    var body =
        Bodies.json(
            "{\"outcome\": \"UNREACHABLE\", \"on\": \"$0\", \"method\": \"PHONE\"%s}"
                .formatted(more));
    var answer = walk.contact("reviewer", body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}

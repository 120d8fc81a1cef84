package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ZeebeGrpcProfile;
import org.junit.jupiter.api.Test;

/** The other ends on a remote engine, over gRPC, and those that its timers bring. */
@QuarkusTest
@TestProfile(ZeebeGrpcProfile.class)
@OnlyInFullRun
class ZeebeEndsTest extends EndsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Moves the cluster's clock. */
  Consumer<Duration> forward;

  Function<String, Long> traffic;

  @Test
  void anIdleServiceAsksSeldom() throws InterruptedException {
    stands(CaseWalk.referral(), "REFERRED", "CONTACT_VICTIM");

    Idle.assertQuiet(traffic);
  }

  @Test
  void aFilingWindowThatClosesEndsTheCaseAndLeavesTheOfferOpen() {
    var walk = delivered();
    stands(walk, "DELIVERED");
    var kept = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    stands(kept, "SIGNED", "DELIVER");

    forward.accept(Duration.ofDays(190));

    await().atMost(PATIENCE).untilAsserted(() -> stands(walk, "EXPIRED", "OFFER_REISSUE"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(letters(walk))
                    .as("what is due comes in any order, and nobody is reminded afterwards")
                    .filteredOn(letter -> letter.contains("filing "))
                    .hasSizeBetween(1, 2)
                    .filteredOn(letter -> letter.contains("filing day over"))
                    .hasSize(1));

    await().atMost(PATIENCE).untilAsserted(() -> stands(kept, "EXPIRED", "OFFER_REISSUE"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(letters(kept))
                    .as("whoever never had the form is not reminded to file it")
                    .filteredOn(letter -> letter.contains("filing "))
                    .singleElement()
                    .asString()
                    .contains("filing day over"));

    kept.does("records", "/api/certifications/%s/delivery", Bodies.delivery());
    stands(kept, "EXPIRED", "OFFER_REISSUE");
    assertThat(letters(kept))
        .as("it had left, so the word that it had not is said anew")
        .filteredOn(letter -> letter.contains("filing day over"))
        .hasSizeGreaterThan(1);
    kept.does("reviewer", "/api/certifications/%s/cancellation", Bodies.json("{\"on\": \"$0\"}"));
    await().atMost(PATIENCE).untilAsserted(() -> stands(kept, "EXPIRED"));

    var offered =
        walk.claimAnd(
            "reviewer",
            "OFFER_REISSUE",
            "/api/certifications/%s/reissue-offer",
            Bodies.json("{\"on\": \"$0\", \"reached\": true}"));
    assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(200);
    stands(walk, "EXPIRED");
    assertThat(Caller.as("auditor").post("/api/audit/verification").<Boolean>path("verified"))
        .isTrue();
  }
}

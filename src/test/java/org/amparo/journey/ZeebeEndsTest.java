package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.function.Consumer;
import org.amparo.fixture.Caller;
import org.amparo.fixture.ZeebeProfile;
import org.junit.jupiter.api.Test;

/** The other ends on a remote engine, and those that its timers bring. */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
class ZeebeEndsTest extends EndsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Moves the cluster's clock. */
  Consumer<Duration> forward;

  @Test
  void aFilingWindowThatClosesEndsTheCaseAndLeavesTheOfferOpen() {
    var walk = delivered();
    stands(walk, "DELIVERED");

    forward.accept(Duration.ofDays(190));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> stands(walk, "EXPIRED", "OFFER_REISSUE"));
    assertThat(Caller.as("auditor").post("/api/audit/verification").<Boolean>path("verified"))
        .isTrue();
  }
}

package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.ZeebeProfile;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast it goes against the double, whose own speed is part of it: a measurement for an idle
 * machine, which runs with {@code -Damparo.rates=true} only. The log tells the figures.
 */
@EnabledIfSystemProperty(named = "amparo.rates", matches = "true")
@QuarkusTest
@TestProfile(ZeebeProfile.class)
class ZeebeRatesTest {

  private static final Logger LOG = Logger.getLogger(ZeebeRatesTest.class);
  private static final int COMMANDS = 20_000;
  private static final int FIRST_ACTS = 20;
  private static final int ACTS = 60;

  @Inject Outbox outbox;
  @Inject Dispatcher dispatcher;
  @Inject BehindTheWall wall;

  @Test
  void theOutboxDrains() {
    wall.run("sfpd", () -> write(200));
    dispatcher.wake();
    awaitEmpty();

    wall.run("sfpd", () -> write(COMMANDS));
    long begun = System.nanoTime();
    dispatcher.wake();
    awaitEmpty();

    double seconds = (System.nanoTime() - begun) / 1e9;
    LOG.infof("%d commands drained in %.2f s: %.0f/s", COMMANDS, seconds, COMMANDS / seconds);
    assertThat(COMMANDS / seconds).isGreaterThan(50);
  }

  private void write(int commands) {
    for (int i = 0; i < commands; i++) {
      outbox.write(
          CommandKind.PUBLISH_MESSAGE,
          "informationReceived",
          new CaseId(UUID.randomUUID()),
          new AgencyId("sfpd"),
          UUID.randomUUID(),
          Map.of(),
          Expected.NOTHING);
    }
  }

  private void awaitEmpty() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> wall.everywhere(outbox::standing).waiting() == 0);
  }

  /** Asked every ten milliseconds: a queue that is read without a pause is no idle system. */
  @Test
  void theNextStepIsInTheQueueSoonAfterTheAct() {
    var waits = new ArrayList<Long>();
    for (int i = 0; i < FIRST_ACTS + ACTS; i++) {
      long wait = untilTheFirstStep(CaseWalk.referral());
      if (i >= FIRST_ACTS) {
        waits.add(wait);
      }
    }
    waits.sort(null);
    LOG.infof(
        "A referral's first step came after %d ms (median), %d ms (p95).",
        waits.get(ACTS / 2), waits.get(ACTS * 95 / 100));
    assertThat(waits.get(ACTS * 95 / 100)).isLessThan(5_000);
  }

  private static long untilTheFirstStep(CaseWalk walk) {
    var reviewer = Caller.as("reviewer2");
    long answered = System.nanoTime();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> reviewer.get(walk.at("/api/cases/%s")).<Integer>path("tasks.size()") > 0);
    return (System.nanoTime() - answered) / 1_000_000;
  }
}

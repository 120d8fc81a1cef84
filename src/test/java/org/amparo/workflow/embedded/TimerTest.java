package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimerTest {

  private final AtomicReference<CaseId> locked = new AtomicReference<>();
  private volatile boolean broken;
  private EngineRig rig;

  @BeforeEach
  void open() {
    rig =
        EngineRig.with()
            .model(
                "soon.bpmn",
                Sketch.of("soon").timer("wait", "timeDuration", "PT1S").step("A").end())
            .model("due.bpmn", Sketch.of("due").timer("wait", "timeDate", "=dueAt").step("A").end())
            .model(
                "letter.bpmn",
                Sketch.of("letter").timer("wait", "timeDate", "=dueAt").job("work").step("A").end())
            .worker("work", this::work)
            .lock((caseId, agencyId) -> locked.set(caseId))
            .open();
  }

  private Map<String, Object> work(Job job) {
    if (broken || !job.caseId().equals(locked.get())) {
      throw new IllegalStateException("broken, or the case is not locked");
    }
    return Map.of();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theExecutorRunsADueTimer() {
    rig.runTimers();
    var trip = rig.start("soon", Map.of());

    await().until(() -> trip.openSteps().equals(List.of("A")));
  }

  @Test
  void aTimerFollowsTheClockThatWasMoved() {
    var trip = rig.start("due", dueIn(Duration.ofDays(90)));
    rig.runTimers();
    assertThat(rig.port().status().lag()).isZero();
    assertThat(trip.openSteps()).isEmpty();

    rig.forward(Duration.ofDays(91));

    await().until(() -> trip.openSteps().equals(List.of("A")));
  }

  @Test
  void theLagIsThatOfTheOldestTimerThatShouldHaveRun() {
    rig.start("due", dueIn(Duration.ofDays(1)));
    rig.forward(Duration.ofDays(3));

    assertThat(rig.port().status().lag()).isBetween(Duration.ofHours(47), Duration.ofHours(49));
  }

  @Test
  void aTimersWorkRunsUnderTheCaseLock() {
    var trip = rig.start("letter", dueIn(Duration.ZERO));
    rig.runTimers();

    await().until(() -> trip.openSteps().equals(List.of("A")));
    assertThat(locked).hasValue(trip.caseId());
  }

  @Test
  void aTimerThatFailsTooOftenIsDeadUntilSomebodyRedrivesIt() {
    broken = true;
    var trip = rig.start("letter", dueIn(Duration.ZERO));
    rig.runTimers();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              rig.forward(Duration.ofHours(2));
              return rig.port().status().dead() == 1;
            });

    broken = false;
    assertThat(rig.<Integer>inTransaction(() -> rig.port().redrive())).isEqualTo(1);

    await().until(() -> trip.openSteps().equals(List.of("A")));
    assertThat(rig.port().status().dead()).isZero();
  }

  private Map<String, Object> dueIn(Duration wait) {
    return Map.of("dueAt", rig.clock.instant().plus(wait).toString());
  }
}

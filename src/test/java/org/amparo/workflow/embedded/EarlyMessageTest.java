package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlyMessageTest {

  private EngineRig rig;

  @BeforeEach
  void open() {
    rig =
        EngineRig.with()
            .model("p.bpmn", Sketch.of("p").step("A").message("go").step("B").end())
            .model(
                "late.bpmn",
                Sketch.of("late")
                    .timer("wait", "timeDuration", "P3D")
                    .message("go")
                    .step("B")
                    .end())
            .model("stop.bpmn", Sketch.of("stop").step("answer").cancelledBy("stop").end())
            .model(
                "twice.bpmn",
                Sketch.of("twice").step("A").message("go").message("go2").step("B").end())
            .open();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void isKeptAndDeliveredWhenTheWaitAppears() {
    var trip = rig.start("p", Map.of());
    trip.send("go");
    assertThat(rig.port().status().undelivered()).isEqualTo(1);
    assertThat(rig.port().status().oldestUndelivered()).isNotNull();
    assertThat(trip.openSteps()).containsExactly("A");

    trip.complete("A", Map.of());

    assertThat(trip.openSteps()).containsExactly("B");
    assertThat(rig.port().status().undelivered()).isZero();
    assertThat(rig.port().status().oldestUndelivered()).isNull();
  }

  @Test
  void isThereInTheSameTransaction() {
    var trip = rig.start("p", Map.of());
    trip.send("go");

    rig.inTransaction(
        () -> {
          rig.port().complete(trip.step("A").engineTask(), Map.of());
          assertThat(trip.openSteps()).containsExactly("B");
        });
  }

  @Test
  void isDeliveredOnceAndStaysWhenTheDeliveryIsUndone() {
    var trip = rig.start("p", Map.of());
    trip.send("go");
    var task = trip.step("A").engineTask();

    assertThatThrownBy(
            () ->
                rig.inTransaction(
                    () -> {
                      rig.port().complete(task, Map.of());
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(rig.port().status().undelivered()).isEqualTo(1);
    trip.complete("A", Map.of());
    assertThat(trip.openSteps()).containsExactly("B");
  }

  @Test
  void mayComeBeforeTheProcess() {
    var trip = rig.newCase();
    trip.send("stop");
    rig.inTransaction(() -> rig.port().start("stop", trip.caseId(), EngineRig.AGENCY, Map.of()));

    assertThat(trip.ended()).isTrue();
    assertThat(rig.mirror.withdrawnSteps(trip.caseId())).containsExactly("answer");
  }

  @Test
  void isDeliveredWhenATimerBringsTheProcessToTheWait() {
    var trip = rig.start("late", Map.of());
    trip.send("go");
    rig.forward(Duration.ofDays(4));
    rig.runTimers();

    await().until(() -> trip.openSteps().equals(List.of("B")));
    assertThat(rig.port().status().undelivered()).isZero();
  }

  @Test
  void severalAreDeliveredOneAfterTheOther() {
    var trip = rig.start("twice", Map.of());
    trip.send("go2");
    trip.send("go");
    trip.complete("A", Map.of());

    assertThat(trip.openSteps()).containsExactly("B");
  }

  @Test
  void replacesAKeptOneOfTheSameName() {
    var trip = rig.start("p", Map.of());
    trip.send("go");
    trip.send("go");

    assertThat(rig.port().status().undelivered()).isEqualTo(1);
  }

  @Test
  void isDroppedAfterItsTime() {
    var trip = rig.start("p", Map.of());
    trip.send("go");
    rig.forward(Duration.ofDays(8));
    assertThat(rig.port().status().undelivered()).isZero();

    trip.complete("A", Map.of());
    assertThat(trip.openSteps()).isEmpty();
    rig.newCase().send("go");

    assertThat(rig.count("select count(*) from kept_message")).isEqualTo(1);
  }

  @Test
  void doesNotReachAnotherCase() {
    var mine = rig.start("p", Map.of());
    var other = rig.start("p", Map.of());
    mine.complete("A", Map.of());
    other.complete("A", Map.of());

    mine.send("go");

    assertThat(mine.openSteps()).containsExactly("B");
    assertThat(other.openSteps()).isEmpty();
  }
}

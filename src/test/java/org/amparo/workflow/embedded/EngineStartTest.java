package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.fixture.OnlyInFullRun;
import org.junit.jupiter.api.Test;

class EngineStartTest {

  @Test
  void aMissingWorkerStopsTheStart() {
    assertRefused(Sketch.of("p").job("nobody").end(), "p.bpmn, nobody: there is no worker");
  }

  @Test
  void aTypoInAnExpressionStopsTheStart() {
    assertRefused(
        Sketch.of("p").timer("wait", "timeDate", "=date and tim(dueAt").end(),
        "p.bpmn, wait: =date and tim(dueAt: FEEL cannot be read");
  }

  @Test
  void aCalledProcessThatIsNotThereStopsTheStart() {
    var call =
        Sketch.of("p")
            .step("A")
            .end()
            .replace(
                "<sequenceFlow",
                "<callActivity id='call'><extensionElements><zeebe:calledElement processId='gone'/>"
                    + "</extensionElements></callActivity><sequenceFlow");

    assertRefused(call, "p.bpmn, call: there is no process gone");
  }

  @Test
  void whatTheEngineCannotReadStopsTheStart() {
    assertRefused(
        Sketch.of("p").step("A").end().replace("targetRef='end'", "targetRef='nowhere'"),
        "p.bpmn, flow_2");
  }

  private static void assertRefused(String bpmn, String reason) {
    assertThatThrownBy(() -> EngineRig.with().model("p.bpmn", bpmn).open().close())
        .isInstanceOf(ModelsRefused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aChangedModelIsANewVersionAndARunningInstanceStaysOnItsOwn() {
    try (var first =
        EngineRig.with().model("p.bpmn", Sketch.of("p").step("A").step("B").end()).open()) {
      var old = first.start("p", Map.of());
      var changed = Sketch.of("p").step("A").step("C").end();
      try (var second = sameTables(first).model("p.bpmn", changed).open()) {
        var young = second.start("p", Map.of());
        var oldThere = new Trip(second, old.caseId());
        oldThere.complete("A", Map.of());
        young.complete("A", Map.of());

        assertThat(oldThere.openSteps()).containsExactly("B");
        assertThat(young.openSteps()).containsExactly("C");
      }
    }
  }

  @Test
  void anUnchangedModelStaysOneVersionAndItsTimersGoOnAfterARestart() {
    var model = Sketch.of("p").timer("wait", "timeDuration", "P3D").step("A").end();
    var plan = EngineRig.with().model("p.bpmn", model);
    Trip trip;
    try (var first = plan.open()) {
      trip = first.start("p", Map.of());
    }
    try (var second =
        plan.onTheSameTables().model("q.bpmn", Sketch.of("q").step("A").end()).open()) {
      second.forward(java.time.Duration.ofDays(4));
      second.runTimers();

      var again = new Trip(second, trip.caseId());
      org.awaitility.Awaitility.await().until(() -> again.openSteps().equals(List.of("A")));
      assertThat(second.count("select count(*) from engine.act_re_procdef where key_ = 'p'"))
          .isEqualTo(1);
    }
  }

  @Test
  void theEnginesTablesAreInTheirOwnSchema() {
    try (var rig = EngineRig.with().model("p.bpmn", Sketch.of("p").step("A").end()).open()) {
      rig.start("p", Map.of());

      assertThat(rig.count("select count(*) from engine.act_ru_task")).isEqualTo(1);
      assertThat(
              rig.count(
                  "select count(*) from pg_tables where schemaname <> 'engine'"
                      + " and tablename like 'act\\_%'"))
          .isZero();
      assertThat(rig.count("select count(*) from engine.act_hi_procinst")).isZero();
    }
  }

  @OnlyInFullRun
  @Test
  void twoInstancesMayStartAtOnce() throws Exception {
    RigDatabase.flyway().clean();
    RigDatabase.dropOtherSchemas();
    Callable<Integer> migrate = () -> RigDatabase.flyway().migrate().migrationsExecuted;
    var both = Executors.newFixedThreadPool(2);
    try {
      var one = both.submit(migrate);
      var other = both.submit(migrate);
      int all = RigDatabase.flyway().info().all().length;

      assertThat(one.get() + other.get()).isEqualTo(all);

      var model = Sketch.of("p").step("A").end();
      Callable<EngineRig> start =
          () -> EngineRig.with().onTheSameTables().model("p.bpmn", model).open();
      var first = both.submit(start);
      var second = both.submit(start);
      try (var a = first.get();
          var b = second.get()) {
        assertThat(a.count("select count(*) from engine.act_re_procdef")).isEqualTo(1);
        assertThat(b.start("p", Map.of()).openSteps()).containsExactly("A");
      }
    } finally {
      both.shutdownNow();
    }
  }

  private static EngineRig.Plan sameTables(EngineRig other) {
    return EngineRig.with().onTheSameTables().mirror(other.mirror);
  }
}

package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.TryAgain;
import org.amparo.workflow.Job;
import org.amparo.workflow.OpenedTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineTransactionTest {

  private static final List<CaseId> LOCKED = new CopyOnWriteArrayList<>();
  private static volatile RuntimeException workersAnswer;
  private static volatile RuntimeException mirrorsAnswer;
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig =
        EngineRig.with()
            .model("p.bpmn", Sketch.of("p").step("A").job("work").step("B").end())
            .model("joined.bpmn", Sketch.of("joined").atOnce("A", "B", "C").step("D").end())
            .model("fault.bpmn", Sketch.of("fault").step("A").endWithAnError())
            .worker("work", EngineTransactionTest::work)
            .mirror(new AnsweringMirror())
            .lock((caseId, agencyId) -> LOCKED.add(caseId))
            .open();
  }

  private static Map<String, Object> work(Job job) {
    assertThat(LOCKED).contains(job.caseId());
    if (workersAnswer != null) {
      throw workersAnswer;
    }
    return Map.of();
  }

  private static final class AnsweringMirror extends RecordingMirror {
    @Override
    public void opened(OpenedTask task) {
      assertThat(LOCKED).contains(task.caseId());
      if (mirrorsAnswer != null) {
        throw mirrorsAnswer;
      }
      super.opened(task);
    }
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @BeforeEach
  void forget() {
    workersAnswer = null;
    mirrorsAnswer = null;
  }

  @Test
  void theProcessAndOurRowCommitTogether() {
    var trip = rig.newCase();
    rig.inTransaction(
        () -> {
          storeARow(trip.caseId());
          rig.port().start("p", trip.caseId(), EngineRig.AGENCY, Map.of());
        });

    assertThat(rows(trip.caseId())).isEqualTo(1);
    assertThat(trip.openSteps()).containsExactly("A");
  }

  @Test
  void theProcessAndOurRowAreUndoneTogether() {
    var trip = rig.newCase();
    assertThatThrownBy(
            () ->
                rig.inTransaction(
                    () -> {
                      storeARow(trip.caseId());
                      rig.port().start("p", trip.caseId(), EngineRig.AGENCY, Map.of());
                      throw new IllegalStateException("the act fails after all");
                    }))
        .hasMessage("the act fails after all");

    assertThat(rows(trip.caseId())).isZero();
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void aWorkersRefusalComesThroughAndUndoesTheStep() {
    var trip = rig.start("p", Map.of());
    workersAnswer = new Refused(Problem.RULE_REFUSED, "The letter has no edition.");

    assertThat(catchThrowable(() -> trip.complete("A", Map.of()))).isSameAs(workersAnswer);
    assertThat(trip.openSteps()).containsExactly("A");
  }

  @Test
  void theMirrorsRefusalComesThroughAndUndoesTheStep() {
    var trip = rig.start("p", Map.of());
    mirrorsAnswer = new Refused(Problem.STATE_CONFLICT, "The queue is closed.");

    assertThat(catchThrowable(() -> trip.complete("A", Map.of()))).isSameAs(mirrorsAnswer);
    assertThat(trip.openSteps()).containsExactly("A");
  }

  @Test
  void aDeadlockInAWorkerMayBeTriedAgain() {
    var trip = rig.start("p", Map.of());
    workersAnswer = new IllegalStateException(new SQLException("deadlock detected", "40P01"));

    assertThatThrownBy(() -> trip.complete("A", Map.of())).isInstanceOf(TryAgain.class);
  }

  @Test
  void anErrorThatNobodyCatchesIsNotTheEndOfTheCase() {
    var trip = rig.start("fault", Map.of());

    assertThatThrownBy(() -> trip.complete("A", Map.of())).hasMessageContaining("FAULT");
    assertThat(trip.openSteps()).containsExactly("A");
  }

  @Test
  void refusesToMoveOutsideATransaction() {
    var trip = rig.newCase();

    assertThatThrownBy(() -> rig.port().start("p", trip.caseId(), EngineRig.AGENCY, Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void theCaseIsLockedOnceInATransaction() {
    var trip = rig.start("p", Map.of());
    LOCKED.clear();
    trip.complete("A", Map.of());

    assertThat(LOCKED).containsExactly(trip.caseId());
  }

  @Test
  void branchesCompletedAtOnceMeetAgainAfterRetries() throws Exception {
    var pool = Executors.newFixedThreadPool(3);
    int retries = 0;
    try {
      for (int round = 0; round < 10; round++) {
        var trip = rig.start("joined", Map.of());
        var together = new CyclicBarrier(3);
        var results = new ArrayList<Future<Integer>>();
        for (var step : List.of("A", "B", "C")) {
          Callable<Integer> completion = () -> completeUntilItWorks(trip, step, together);
          results.add(pool.submit(completion));
        }
        for (var result : results) {
          retries += result.get();
        }
        assertThat(trip.openSteps()).containsExactly("D");
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(retries).as("conflicts that had to be retried").isPositive();
  }

  private static int completeUntilItWorks(Trip trip, String step, CyclicBarrier together)
      throws Exception {
    var task = trip.step(step).engineTask();
    together.await();
    for (int retries = 0; ; retries++) {
      try {
        rig.inTransaction(() -> rig.port().complete(task, Map.of()));
        return retries;
      } catch (TryAgain conflict) {
        assertThat(retries).isLessThan(10);
      }
    }
  }

  private static void storeARow(CaseId caseId) {
    try (var connection = rig.dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into kept_message"
                    + " (agency_id, case_id, name, variables, kept_at, expires_at)"
                    + " values ('sfpd', ?, 'row', '{}', now(), now())")) {
      insert.setObject(1, caseId.value());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long rows(CaseId caseId) {
    return rig.count("select count(*) from kept_message where case_id = '" + caseId + "'");
  }
}

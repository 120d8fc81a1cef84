package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.ZeebeProfile;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.Drift;
import org.junit.jupiter.api.Test;

/** The queues and the cluster, compared by key; a search of the double runs not behind. */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
class ReconcilerTest {

  @Inject Reconciler reconciler;
  @Inject ZeebePort port;
  @Inject Instances instances;
  @Inject ClusterSearch search;
  @Inject Sql sql;
  @Inject BehindTheWall wall;

  Consumer<Duration> forward;
  Function<String, Long> there;

  @Test
  void nothingDiffersWhenAllHasFollowed() {
    var walk = CaseWalk.referral();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");

    assertThat(compared().examples()).noneMatch(e -> e.contains(engineTask(walk)));
  }

  @Test
  void aStepThatTheQueueLostIsFound() throws SQLException {
    var walk = CaseWalk.referral();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");
    var before = compared();

    wall.asOwner(
        "update queue_task set state = 'WITHDRAWN' where case_number = '%s'"
            .formatted(walk.number()));

    var after = compared();
    assertThat(after.tasksOnlyThere()).isEqualTo(before.tasksOnlyThere() + 1);
    assertThat(after.examples()).contains("task only there: " + engineTask(walk));
  }

  @Test
  void aStepThatTheClusterDoesNotKnowIsFound() throws SQLException {
    var walk = CaseWalk.referral();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");
    var before = compared();

    wall.asOwner(
        "update queue_task set engine_task = 'camunda:' || (1000 + floor(random() * 1e9)::bigint)"
            + " where case_number = '%s'".formatted(walk.number()));

    assertThat(compared().tasksOnlyHere()).isEqualTo(before.tasksOnlyHere() + 1);
  }

  @Test
  void theProcessesOfADestroyedCaseEndOnTheClusterOnceTheActIsCommitted() {
    var walk = CaseWalk.referral();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");
    var caseId = new CaseId(UUID.fromString(caseId(walk)));
    var sfpd = new AgencyId("sfpd");
    var running = wall.in("sfpd", () -> instances.runningOf(caseId));
    assertThat(running).isNotEmpty();
    assertThat(there()).containsAll(running);

    assertThatThrownBy(() -> port.forget(caseId, sfpd)).hasMessageContaining("transaction");
    assertThatThrownBy(
            () ->
                wall.run(
                    "sfpd",
                    () -> {
                      port.forget(caseId, sfpd);
                      throw new IllegalArgumentException("undo");
                    }))
        .hasMessageContaining("undo");
    assertThat(there()).as("an act that was undone").containsAll(running);

    wall.run("sfpd", () -> port.forget(caseId, sfpd));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(cancelled(caseId)).isEqualTo(running.size()));
    assertThat(there()).doesNotContainAnyElementsOf(running);
  }

  private Set<Long> there() {
    return search.runningInstances(Models.read().book().processes()).keySet();
  }

  /** How many of the case's instances the cluster ended at our word. */
  private int cancelled(CaseId caseId) {
    return wall.in(
        "sfpd",
        () ->
            sql.query(
                    "select 1 from engine_command where case_id = ? and kind = 'CANCEL_INSTANCE'"
                        + " and state = 'DONE' and outcome = 'OK'",
                    row -> row.getInt(1),
                    caseId.value())
                .size());
  }

  @Test
  void aCompletionThatGotLostIsSentAgainByARedriveOnly() throws SQLException {
    var walk = CaseWalk.referral();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");
    var task = engineTask(walk);
    // as if the cluster had been restored to before the step's end
    wall.asOwner(
        "update queue_task set state = 'DONE' where case_number = '%s'".formatted(walk.number()),
        """
        insert into engine_command (agency_id, case_id, kind, subject, token, variables, state,
          attempts, written_at, next_at, closed_at, expects_least, expects_most)
        select agency_id, case_id, 'COMPLETE_TASK', engine_task, gen_random_uuid(),
          '{"contactOutcome": "DECLINED"}', 'DONE', 1, now() - interval '1 hour',
          now() - interval '1 hour', now() - interval '1 hour', 0, 0
        from queue_task where case_number = '%s'"""
            .formatted(walk.number()));

    assertThat(compared().examples()).contains("task only there: " + task);
    assertThat(compared().examples()).contains("task only there: " + task);
    assertThat(Caller.as("admin").post("/api/engine/redrive").<Integer>path("jobs"))
        .isGreaterThanOrEqualTo(1);

    assertThat(walk.view().<Boolean>path("following")).isFalse();
    assertThat(compared().examples()).noneMatch(e -> e.contains(task));
  }

  @Test
  void whatStoppedACaseIsTriedAgainByARedrive() throws SQLException {
    var walk = CaseWalk.referral();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");
    String id = caseId(walk);
    // as if this were another service's cluster
    wall.asOwner("update engine_instance set case_id = token where case_id = '%s'".formatted(id));
    contactInVain(walk);
    awaitAnIncident(id);

    wall.asOwner("update engine_instance set case_id = '%s' where case_id = token".formatted(id));
    assertThat(compared().incidents()).isPositive();
    var stranger = Caller.wearing("hill-admin", "hillside", Role.ADMINISTRATOR);
    assertThat(stranger.post("/api/engine/redrive").<Integer>path("jobs")).isZero();
    assertThat(Caller.as("admin").post("/api/engine/redrive").<Integer>path("jobs")).isPositive();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM"));
  }

  private static void contactInVain(CaseWalk walk) {
    var tried =
        walk.contact(
            "reviewer",
            Bodies.json(
                "{\"outcome\": \"UNREACHABLE\", \"on\": \"$0\", \"method\": \"PHONE\", \"nextTryOn\": \"%s\"}"
                    .formatted(Bodies.today().plusDays(2))));
    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
  }

  /** A refusal is one only when nothing that people did is on its way any more. */
  private void awaitAnIncident(String caseId) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              wall.asOwner(
                  "update engine_command set closed_at = closed_at - interval '1 hour'"
                      + " where case_id = '%s' and state = 'DONE'".formatted(caseId),
                  "update engine_arrival set completed_at = completed_at - interval '1 hour'"
                      + " where case_id = '%s'".formatted(caseId));
              forward.accept(Duration.ofSeconds(3));
              return there.apply("INCIDENTS") > 0;
            });
  }

  private String caseId(CaseWalk walk) {
    return wall.everywhere(
        () ->
            sql.first(
                    "select case_id::text from case_file where case_number = ?",
                    row -> row.getString(1),
                    walk.number())
                .orElseThrow());
  }

  private Drift compared() {
    reconciler.compare(Models.read().book().processes());
    return reconciler.drift();
  }

  private String engineTask(CaseWalk walk) {
    return wall.everywhere(
        () ->
            sql.first(
                    "select engine_task from queue_task where case_number = ?",
                    row -> row.getString(1),
                    walk.number())
                .orElseThrow());
  }
}

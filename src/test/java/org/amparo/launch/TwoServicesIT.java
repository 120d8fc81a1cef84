package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ServiceClient;
import org.amparo.zeebedouble.ZeebeDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two packaged services on one database and one cluster, or what stands for one, killed in turn and
 * together while people work on both. One speaks REST with the cluster, the other gRPC. The cluster
 * and the database live on, as they do when a machine with a service on it dies.
 */
@OnlyInFullRun
class TwoServicesIT {

  /** One fewer than where a single service is killed: each round of these costs more. */
  private static final int KILLS = Math.max(2, Integer.getInteger("amparo.kills", 3) - 1);

  private static final int CLIENTS = Deeds.CLIENTS / 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String STEPS_BY_CASE =
      """
      select c.case_id::text, coalesce(string_agg(t.step, ' ' order by t.step), '')
      from case_file c left join queue_task t on t.case_id = c.case_id and t.state = 'OPEN'
        and t.engine_task is not null
      group by 1""";

  /** One of the two: a directory in which services follow each other. */
  private final class Place {
    final Path directory = Scratch.directory();
    final boolean rest;
    PackagedService service;
    List<Future<?>> clients = List.of();

    Place(boolean rest) throws IOException {
      this.rest = rest;
    }

    void start() throws IOException {
      service = PackagedService.start(directory, environment(rest));
    }

    void work() throws Exception {
      assertThat(service.becomesReady()).as(service.output()).isTrue();
      clients = deeds.workOn(client(), CLIENTS);
    }

    ServiceClient client() throws Exception {
      return new ServiceClient(service.address())
          .signIn("officer", "reviewer", "reviewer2", "auditor");
    }
  }

  /** As much work as the double can follow on a small machine. */
  private final Deeds deeds = new Deeds(250);

  private final List<Place> places = new ArrayList<>();
  private GivenDatabase database;
  private ZeebeDouble cluster;

  @BeforeEach
  void prepare() throws IOException {
    database = GivenDatabase.start();
    cluster = ZeebeDouble.start();
    places.add(new Place(true));
    places.add(new Place(false));
  }

  @AfterEach
  void remove() throws Exception {
    deeds.end();
    for (var place : places) {
      if (place.service != null) {
        place.service.close();
      }
      DeleteTree.at(place.directory);
    }
    cluster.close();
    database.close();
  }

  @Test
  void whatEitherAnsweredOutlivesAKillOfOneAndOfBoth() throws Exception {
    for (var place : places) {
      start(List.of(place));
    }
    for (int i = 1; i <= KILLS; i++) {
      waitForARandomMoment();
      var dying = i % 2 == 0 ? places : places.subList(i / 2 % 2, i / 2 % 2 + 1);
      kill(dying);
      start(dying);
    }
    waitForARandomMoment();
    deeds.rest();
    for (var place : places) {
      Deeds.await(place.clients);
    }
    assertThat(deeds.oddities).as("answers of services that were up").isEmpty();

    deeds.fileAgain(places.get(0).client());
    try (var owner = database.asOwner()) {
      awaitThatAllHasFollowed(owner);
      everythingIsThereOnce(owner);
    }
    deeds.auditVerifies(places.get(1).client());
    assertThat(deeds.done).as("steps that were done under load").hasSizeGreaterThan(KILLS);
  }

  private static void start(List<Place> dead) throws Exception {
    for (var place : dead) {
      place.start();
    }
    for (var place : dead) {
      place.work();
    }
  }

  private static void kill(List<Place> dying) throws Exception {
    for (var place : dying) {
      place.service.kill();
    }
    for (var place : dying) {
      Deeds.await(place.clients);
    }
  }

  /** Some time after both are at work, however slow the machine is. */
  private void waitForARandomMoment() throws InterruptedException {
    int before = deeds.done.size();
    for (int i = 0; i < 600 && deeds.done.size() < before + Deeds.CLIENTS; i++) {
      Thread.sleep(50);
    }
    Thread.sleep(ThreadLocalRandom.current().nextLong(1500));
  }

  /** Nothing waits to be told, nothing to be done, and nothing is stuck. */
  private void awaitThatAllHasFollowed(Connection owner) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(
                      Scratch.pairs(
                          owner,
                          "select id::text, concat_ws(' ', kind, state, outcome)"
                              + " from engine_command where state <> 'DONE'"))
                  .isEmpty();
              assertThat(cluster.unfinishedJobs()).isZero();
              assertThat(cluster.openIncidents()).isEmpty();
            });
  }

  private void everythingIsThereOnce(Connection owner) throws SQLException {
    assertThat(Scratch.pairs(owner, "select case_number, state from case_file").keySet())
        .containsExactlyInAnyOrderElementsOf(deeds.caseNumbers());
    assertThat(Scratch.pairs(owner, "select id::text, claimed_by from queue_task"))
        .containsAllEntriesOf(deeds.claimed);
    new AuditTrail(owner).showsOnce(deeds.done);
    Scratch.pairs(owner, STEPS_BY_CASE).forEach(this::theClusterAgrees);
  }

  /** One process of the case runs, and waits for the same steps as the queues. */
  private void theClusterAgrees(String caseId, String steps) {
    var its = Map.of("caseId", caseId);
    assertThat(
            cluster.liveInstances("victim-referral", its)
                + cluster.liveInstances("u-visa-certification", its))
        .as("live instances of " + caseId)
        .isEqualTo(1);
    assertThat(String.join(" ", cluster.openTasks(its))).as(caseId).isEqualTo(steps).isNotEmpty();
  }

  /** Short times, so that what a dead service had in its hands is soon taken up by the other. */
  private Map<String, String> environment(boolean rest) {
    var environment = new HashMap<>(database.environment());
    environment.put("AMPARO_WORKFLOW_ENGINE", "zeebe");
    Map.of(
            "REST_ADDRESS", cluster.restAddress().toString(),
            "GRPC_ADDRESS", cluster.grpcAddress().toString(),
            "PREFER_REST", String.valueOf(rest),
            "REQUEST_TIMEOUT", "PT4S",
            "OUTBOX_IN_FLIGHT", "16",
            "OUTBOX_LEASE", "PT5S",
            "OUTBOX_LOOK", "PT0.5S",
            "JOBS_TIMEOUT", "PT6S")
        .forEach((name, value) -> environment.put("AMPARO_WORKFLOW_ZEEBE_" + name, value));
    return environment;
  }
}

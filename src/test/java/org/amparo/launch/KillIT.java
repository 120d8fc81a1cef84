package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.fixture.ServiceClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was answered is lost or doubled when the service and its database are killed in the
 * middle of work. {@code -Pfull} and {@code -Pfaults} kill more often than the usual build has time
 * for.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("amparo.kills", 3);

  private static final String WITHOUT_A_TASK =
      "select count(*) from case_file c where not exists"
          + " (select 1 from queue_task t where t.case_id = c.case_id and t.state = 'OPEN')";
  private static final String OFFERED_BUT_NOT_IN_THE_ENGINE =
      "select count(*) from queue_task q where q.state = 'OPEN'"
          + " and q.engine_task is not null and not exists"
          + " (select 1 from engine.act_ru_task e where e.id_ = q.engine_task)";
  private static final String IN_THE_ENGINE_BUT_NOT_OFFERED =
      "select count(*) from engine.act_ru_task e where not exists"
          + " (select 1 from queue_task q where q.engine_task = e.id_ and q.state = 'OPEN')";

  private final Deeds deeds = new Deeds();
  private Path directory;

  @BeforeEach
  void makeADirectory() throws IOException {
    directory = Scratch.directory();
  }

  @AfterEach
  void remove() throws Exception {
    deeds.end();
    DeleteTree.at(directory);
  }

  @Test
  void whatWasAnsweredOutlivesAKillOfEverything() throws Exception {
    for (int i = 1; i <= KILLS; i++) {
      workAndKill();
    }
    try (var service = started()) {
      check(service);
      service.terminate();
    }
    assertThat(deeds.filed).as("referrals that were filed under load").hasSizeGreaterThan(KILLS);
    assertThat(deeds.claimed).as("tasks that were claimed under load").hasSizeGreaterThan(KILLS);
    assertThat(deeds.done).as("steps that were done under load").isNotEmpty();
  }

  private void workAndKill() throws Exception {
    try (var service = started()) {
      var client = check(service);
      var clients = deeds.workOn(client, Deeds.CLIENTS);
      waitForARandomMoment();
      assertThat(deeds.oddities).isEmpty();
      service.kill();
      Deeds.await(clients);
      // what a dying database made the service say is no acknowledgement
      deeds.oddities.clear();
    }
  }

  /** Some time after the work is under way, however slow the machine is. */
  private void waitForARandomMoment() throws InterruptedException {
    int before = deeds.claimed.size();
    for (int i = 0; i < 600 && deeds.claimed.size() < before + Deeds.CLIENTS; i++) {
      Thread.sleep(50);
    }
    Thread.sleep(ThreadLocalRandom.current().nextLong(2000));
  }

  private PackagedService started() throws Exception {
    var service = PackagedService.start(directory, Map.of());
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    return service;
  }

  private ServiceClient check(PackagedService service) throws Exception {
    var client =
        new ServiceClient(service.address()).signIn("officer", "reviewer", "reviewer2", "auditor");
    deeds.fileAgain(client);
    try (var database = service.database().asOwner()) {
      everythingIsThereOnce(database);
    }
    deeds.auditVerifies(client);
    return client;
  }

  private void everythingIsThereOnce(Connection database) throws SQLException {
    assertThat(Scratch.pairs(database, "select case_number, state from case_file").keySet())
        .containsExactlyInAnyOrderElementsOf(deeds.caseNumbers());
    assertThat(Scratch.pairs(database, "select id::text, claimed_by from queue_task"))
        .containsAllEntriesOf(deeds.claimed);
    new AuditTrail(database).showsOnce(deeds.done);
    for (String query :
        List.of(WITHOUT_A_TASK, OFFERED_BUT_NOT_IN_THE_ENGINE, IN_THE_ENGINE_BUT_NOT_OFFERED)) {
      assertThat(Scratch.ask(database, query)).as(query).isEqualTo("0");
    }
  }
}

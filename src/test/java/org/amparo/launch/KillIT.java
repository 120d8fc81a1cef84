package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.amparo.fixture.Referral;
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
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String WITHOUT_A_TASK =
      "select count(*) from case_file c where not exists"
          + " (select 1 from queue_task t where t.case_id = c.case_id and t.state = 'OPEN')";
  private static final String OFFERED_BUT_NOT_IN_THE_ENGINE =
      "select count(*) from queue_task q where q.state = 'OPEN' and not exists"
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
  }

  private void workAndKill() throws Exception {
    try (var service = started()) {
      var client = check(service);
      var clients = deeds.workOn(client);
      waitForARandomMoment();
      assertThat(deeds.oddities).isEmpty();
      service.kill();
      await(clients);
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

  private static void await(List<Future<?>> clients) throws Exception {
    for (var client : clients) {
      client.get(70, TimeUnit.SECONDS);
    }
  }

  private ServiceClient check(PackagedService service) throws Exception {
    var client =
        new ServiceClient(service.address()).signIn("officer", "reviewer", "reviewer2", "auditor");
    for (String key : List.copyOf(deeds.unanswered)) {
      deeds.file(client, key);
    }
    assertThat(deeds.oddities).as("a second try of what had no answer").isEmpty();
    for (String key : deeds.filed.keySet()) {
      sameAnswerAgain(client, key);
    }
    try (var database = service.database().asOwner()) {
      everythingIsThereOnce(database);
    }
    auditVerifies(client);
    return client;
  }

  private void sameAnswerAgain(ServiceClient client, String key) throws Exception {
    var again = client.post("officer", "/api/referrals", Referral.BODY, "Idempotency-Key", key);
    assertThat(again.expect(201).text()).isEqualTo(deeds.filed.get(key));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  private void everythingIsThereOnce(Connection database) throws SQLException, IOException {
    var numbers = new ArrayList<String>();
    for (String answer : deeds.filed.values()) {
      numbers.add(JSON.readTree(answer).get("caseNumber").asText());
    }
    assertThat(pairs(database, "select case_number, state from case_file").keySet())
        .containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(pairs(database, "select id::text, claimed_by from queue_task"))
        .containsAllEntriesOf(deeds.claimed);
    for (String query :
        List.of(WITHOUT_A_TASK, OFFERED_BUT_NOT_IN_THE_ENGINE, IN_THE_ENGINE_BUT_NOT_OFFERED)) {
      assertThat(Scratch.ask(database, query)).as(query).isEqualTo("0");
    }
  }

  private static Map<String, String> pairs(Connection database, String query) throws SQLException {
    var found = new HashMap<String, String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  private void auditVerifies(ServiceClient client) throws Exception {
    var verification = client.post("auditor", "/api/audit/verification", "").expect(200).json();
    assertThat(verification.get("verified").asBoolean()).as(verification.toString()).isTrue();
    assertThat(verification.get("chains").asLong()).isGreaterThanOrEqualTo(deeds.filed.size());
  }
}

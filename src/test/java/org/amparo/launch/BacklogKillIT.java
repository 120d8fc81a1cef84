package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ServiceClient;
import org.amparo.takeover.PaperBacklog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each line of a backlog becomes one whole case, however often the service and its database are
 * killed while they file it.
 */
@OnlyInFullRun
class BacklogKillIT {

  private static final int LINES = 3_000;
  private static final int KILLS = Integer.getInteger("amparo.kills", 3);

  private static final String FILED = "select count(*) from backlog_row where state = 'FILED'";

  /** What a request on paper has when it is whole; each of these must find nothing. */
  private static final Map<String, String> HALF =
      Map.of(
          "a case without its line",
          "select count(*) from case_file c where not exists"
              + " (select 1 from backlog_row r where r.case_id = c.case_id and r.state = 'FILED')",
          "a line without its case",
          "select count(*) from backlog_row r where r.state = 'FILED' and not exists"
              + " (select 1 from case_file c where c.case_id = r.case_id)",
          "a case without its key, people, request, receipt or letter",
          "select count(*) from case_file c where not exists"
              + " (select 1 from vault.case_key k join victim v using (case_id)"
              + " join incident i using (case_id) join certification_request q using (case_id)"
              + " join receipt t using (case_id) join document d using (case_id)"
              + " join letter_dispatch l on l.letter_id = d.id where k.case_id = c.case_id)",
          "a case without its two tasks",
          "select count(*) from case_file c where (select count(*) from queue_task t"
              + " where t.case_id = c.case_id and t.state = 'OPEN') <> 2",
          "a task that the engine does not know",
          "select count(*) from queue_task q where q.engine_task is not null and not exists"
              + " (select 1 from engine.act_ru_task e where e.id_ = q.engine_task)",
          "a step of the engine that nobody was offered",
          "select count(*) from engine.act_ru_task e where not exists"
              + " (select 1 from queue_task q where q.engine_task = e.id_)",
          "a case whose record does not tell once of its request and once of its letter",
          "select count(*) from case_file c where (select string_agg(e.act, ' ' order by e.seq)"
              + " from audit_entry e where e.chain_id = c.case_id"
              + " and e.act in ('REQUEST_RECEIVED', 'LETTER_DRAWN_UP'))"
              + " is distinct from 'REQUEST_RECEIVED LETTER_DRAWN_UP'");

  private Path directory;

  @BeforeEach
  void makeADirectory() throws IOException {
    directory = Scratch.directory();
  }

  @AfterEach
  void remove() throws Exception {
    DeleteTree.at(directory);
  }

  @Test
  void linesThatAreFiledWhileEverythingIsKilledBecomeOneWholeCaseEach() throws Exception {
    String id = confirmed();
    for (int i = 0; i < KILLS; i++) {
      fileAndKill();
    }
    try (var service = started()) {
      awaitTheEnd(service, id);
      try (var database = service.database().asOwner()) {
        assertThat(Scratch.ask(database, FILED)).isEqualTo(String.valueOf(LINES));
        everyCaseIsWhole(database);
      }
      var auditor = new ServiceClient(service.address()).signIn("auditor");
      var record = auditor.post("auditor", "/api/audit/verification", "").expect(200).json();
      assertThat(record.get("verified").asBoolean()).as(record.toString()).isTrue();
      service.terminate();
    }
  }

  private String confirmed() throws Exception {
    try (var service = started()) {
      var supervisor = new ServiceClient(service.address()).signIn("supervisor");
      String file = PaperBacklog.of(PaperBacklog.lines(LINES));
      var view = supervisor.bring("supervisor", "/api/backlog", "file", file).expect(201).json();
      String id = view.get("id").asText();
      String path = "/api/backlog/" + id + "/confirmation";
      supervisor.post("supervisor", path, "{\"fileLikely\": true}").expect(200);
      service.kill();
      return id;
    }
  }

  /** In the middle of a batch, most likely: work has begun, and nobody knows how far it is. */
  private void fileAndKill() throws Exception {
    try (var service = started()) {
      try (var database = service.database().asOwner()) {
        long before = filed(database);
        for (int i = 0; i < 1_200 && filed(database) == before; i++) {
          Thread.sleep(50);
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(500));
        assertThat(filed(database)).isGreaterThan(before);
      }
      service.kill();
    }
    try (var service = started(Map.of("AMPARO_TAKEOVER_LOOK", "off"))) {
      try (var database = service.database().asOwner()) {
        everyCaseIsWhole(database);
      }
      service.kill();
    }
  }

  private static long filed(Connection database) throws Exception {
    return Long.parseLong(Scratch.ask(database, FILED));
  }

  private static void everyCaseIsWhole(Connection database) throws Exception {
    for (var half : HALF.entrySet()) {
      assertThat(Scratch.ask(database, half.getValue())).as(half.getKey()).isEqualTo("0");
    }
  }

  private static void awaitTheEnd(PackagedService service, String id) throws Exception {
    var supervisor = new ServiceClient(service.address()).signIn("supervisor");
    for (int i = 0; i < 1_200; i++) {
      var view = supervisor.get("supervisor", "/api/backlog/" + id).expect(200).json();
      if (view.get("state").asText().equals("DONE")) {
        return;
      }
      Thread.sleep(250);
    }
    throw new AssertionError("the backlog was not filed");
  }

  private PackagedService started() throws Exception {
    return started(Map.of());
  }

  private PackagedService started(Map<String, String> environment) throws Exception {
    var service = PackagedService.start(directory, environment);
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    return service;
  }
}

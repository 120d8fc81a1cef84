package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.amparo.bench.Seed;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ServiceClient;
import org.amparo.fixture.ShorterClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A count of open requests after a changed law goes on where the service was killed. */
@OnlyInFullRun
class LawChangeKillIT {

  private static final int REQUESTS = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String LOOKED_AT =
      "select 'at', looked_at::text from agency_law where agency_id = 'sfpd' and not applied";
  private static final String APPLIED =
      "select applied::text from agency_law where agency_id = 'sfpd'";
  private static final String TOLD_OTHER_THAN_ONCE =
      "select count(*) from case_file c where (select count(*) from audit_entry e"
          + " where e.chain_id = c.case_id and e.act = 'CLOCKS_RECOUNTED') <> 1";
  private static final String NOT_MOVED =
      "select count(*) from case_file c join case_clock k using (case_id)"
          + " where k.clock = 'STANDARD' and k.due_on <> c.received_on + 20";

  private Path directory;
  private Path law;

  @BeforeEach
  void prepare() throws Exception {
    directory = Scratch.directory();
    law = Files.createDirectory(directory.resolve("law"));
  }

  @AfterEach
  void remove() throws Exception {
    DeleteTree.at(directory);
  }

  @Test
  void eachRequestIsCountedOnceThoughTheServiceDiesOnTheWay() throws Exception {
    String place;
    try (var service = started();
        var database = service.database().asOwner()) {
      Seed.requests(database, REQUESTS);
      ShorterClock.into(law);
      place = onItsWay(database);
      service.kill();
    }
    assertThat(Integer.parseInt(place)).isBetween(1, REQUESTS - 1);
    try (var service = started();
        var database = service.database().asOwner()) {
      await().atMost(PATIENCE).until(() -> Scratch.ask(database, APPLIED).equals("true"));
      assertThat(Scratch.ask(database, TOLD_OTHER_THAN_ONCE)).isEqualTo("0");
      assertThat(Scratch.ask(database, NOT_MOVED)).isEqualTo("0");
      verifies(service);
      service.terminate();
    }
  }

  private PackagedService started() throws Exception {
    var service =
        PackagedService.start(
            directory,
            Map.of(
                "AMPARO_JURISDICTIONS_DIRECTORY",
                law.toString(),
                "AMPARO_JURISDICTIONS_FOLLOW_EVERY",
                "1s"));
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    return service;
  }

  /** How far the count has come, once it is under way. */
  private static String onItsWay(Connection database) {
    return await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .until(
            () -> Scratch.pairs(database, LOOKED_AT).get("at"),
            at -> at != null && Integer.parseInt(at) >= REQUESTS / 20);
  }

  private static void verifies(PackagedService service) throws Exception {
    var client = new ServiceClient(service.address()).signIn("auditor");
    assertThat(
            client
                .post("auditor", "/api/audit/verification", "")
                .expect(200)
                .json()
                .get("verified")
                .asBoolean())
        .isTrue();
  }
}

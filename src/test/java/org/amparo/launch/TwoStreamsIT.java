package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.EventStream;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged services on one database, as behind a balancer: readers notice nothing of it. */
@OnlyInFullRun
class TwoStreamsIT {

  private final List<Path> directories = new ArrayList<>();
  private final List<PackagedService> services = new ArrayList<>();
  private GivenDatabase database;

  @BeforeEach
  void start() throws Exception {
    database = GivenDatabase.start();
    for (int i = 0; i < 2; i++) {
      var directory = Scratch.directory();
      directories.add(directory);
      var service = PackagedService.start(directory, new HashMap<>(database.environment()));
      services.add(service);
      // one after the other: the first makes the tables
      assertThat(service.becomesReady()).as(service.output()).isTrue();
    }
  }

  @AfterEach
  void remove() throws Exception {
    for (var service : services) {
      service.close();
    }
    for (var directory : directories) {
      DeleteTree.at(directory);
    }
    database.close();
  }

  @Test
  void anActOnOneReachesAReaderOfTheOtherWhoGoesOnAtEither() throws Exception {
    var one = new ServiceClient(services.get(0).address()).signIn("officer");
    try (var stream = streamOf(1, "")) {
      String first = file(one);
      stream.next("case", first);
      String known = stream.lastId();
      stream.close();

      String missed = file(one);
      String later = file(new ServiceClient(services.get(1).address()).signIn("officer"));
      try (var again = streamOf(0, known);
          var other = streamOf(1, known)) {
        for (var reader : List.of(again, other)) {
          assertThat(reader.missed().toString()).contains(missed, later).doesNotContain(first);
        }
        String now = file(one);
        again.next("case", now);
        other.next("case", now);
        assertThat(again.lastId()).isEqualTo(other.lastId());
      }
    }
  }

  private EventStream streamOf(int service, String lastEventId) throws Exception {
    var address = services.get(service).address();
    var token =
        new ServiceClient(address)
            .post("", "/api/sign-in", "{\"username\": \"reviewer\", \"password\": \"amparo-demo\"}")
            .expect(200)
            .json()
            .get("access_token")
            .asText();
    var headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
    if (!lastEventId.isEmpty()) {
      headers.put("Last-Event-ID", lastEventId);
    }
    return EventStream.at(address.toString(), headers);
  }

  private static String file(ServiceClient client) throws Exception {
    return client
        .post("officer", "/api/referrals", Referral.BODY)
        .expect(201)
        .json()
        .get("caseNumber")
        .asText();
  }
}

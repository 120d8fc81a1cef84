package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;
import org.amparo.fixture.TransitDouble;
import org.amparo.fixture.TransitDouble.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A service whose key lay in its own file is given a key service, whose key changes and which goes
 * away, and at last takes its key back. {@code -Pfull} runs it.
 */
@OnlyInFullRun
@Timeout(600)
class KeyServiceIT {

  private Path directory;
  private TransitDouble keys;
  private ServiceClient client;

  @BeforeEach
  void prepare() throws IOException {
    directory = Scratch.directory();
    keys = new TransitDouble();
    Files.writeString(directory.resolve("token"), keys.token());
  }

  @AfterEach
  void remove() throws IOException {
    keys.close();
    DeleteTree.at(directory);
  }

  @Test
  void casesGoToAKeyServiceAndBackAndNothingIsHalfDoneWhileItIsAway() throws Exception {
    String number;
    try (var service = started(Map.of())) {
      number = filed();
      service.terminate();
    }
    try (var service = started(transit("transit"))) {
      untilAllIsUnder("transit:transit/amparo:v1");
      reads(number);
      keys.rotate();
      untilAllIsUnder("transit:transit/amparo:v2");
      keys.opensFrom(2);
      reads(number);
      staysWholeWhileTheKeyServiceIsAway(number);
      service.terminate();
    }
    startsWhileTheKeyServiceIsAway(number);
    refusesAnotherKeyOfTheSameName();
    refusesToForgetTheKeyService();
    try (var service = started(transit("secret"))) {
      untilAllIsUnder("");
      service.terminate();
    }
    keys.close();
    try (var service = started(Map.of())) {
      reads(number);
      service.terminate();
    }
  }

  private void staysWholeWhileTheKeyServiceIsAway(String number) throws Exception {
    int before = cases();
    keys.is(Mood.SEALED);
    // what was opened a moment ago is still in memory
    await().until(() -> read(number).status() == 503);

    var read = read(number);
    assertThat(read.headers().firstValue("Retry-After")).contains("5");
    assertThat(read.json().path("type").asText()).isEqualTo("/problems/unavailable");
    assertThat(read.text()).contains("key service").doesNotContain("Zarzamora", "8200", "token");
    var file = client.post("officer", "/api/referrals", Referral.BODY);
    assertThat(file.status()).isEqualTo(503);
    assertThat(cases()).isEqualTo(before);
    assertThat(client.get("reviewer", "/api/queues").status()).isEqualTo(200);

    assertThat(client.get("", "/q/health/ready").status()).isEqualTo(200);
    await().until(() -> client.get("", "/q/health/well").status() == 503);
    assertThat(client.get("", "/q/health/well").text()).contains("key service", "sealed");
    await()
        .until(() -> client.get("", "/q/metrics").text().contains("amparo_keys_service_away 1.0"));

    keys.is(Mood.WELL);
    await().until(() -> client.get("", "/q/health/well").status() == 200);
    reads(number);
    filed();
    assertThat(cases()).isEqualTo(before + 1);
    var verified = client.post("auditor", "/api/audit/verification", "").expect(200).json();
    assertThat(verified.path("verified").asBoolean()).isTrue();
  }

  private void startsWhileTheKeyServiceIsAway(String number) throws Exception {
    keys.is(Mood.SEALED);
    try (var service = started(transit("transit"))) {
      assertThat(read(number).status()).isEqualTo(503);
      keys.is(Mood.WELL);
      await().until(() -> read(number).status() == 200);
      service.terminate();
    }
  }

  private void refusesAnotherKeyOfTheSameName() throws Exception {
    try (var other = new TransitDouble()) {
      other.rotate();
      var environment = transit("transit");
      environment.put("AMPARO_KEYS_TRANSIT_ADDRESS", other.address().toString());
      refuses(environment, "opens no case that it is said to have wrapped");
    }
  }

  private void refusesToForgetTheKeyService() throws Exception {
    refuses(Map.of(), "which is not configured");
  }

  private void refuses(Map<String, String> environment, String why) throws Exception {
    try (var service = PackagedService.start(directory, environment)) {
      assertThat(service.becomesReady()).as(service.output()).isFalse();
      assertThat(service.exit()).isNotZero();
      assertThat(service.output()).contains(why);
    }
  }

  private PackagedService started(Map<String, String> environment) throws Exception {
    var service = PackagedService.start(directory, environment);
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    client = new ServiceClient(service.address()).signIn("officer", "reviewer", "admin", "auditor");
    return service;
  }

  private Map<String, String> transit(String wrappedBy) {
    var all = new HashMap<String, String>();
    all.put("AMPARO_KEYS_WRAPPED_BY", wrappedBy);
    all.put("AMPARO_KEYS_TRANSIT_ADDRESS", keys.address().toString());
    all.put("AMPARO_KEYS_TRANSIT_TOKEN_FILE", directory.resolve("token").toString());
    all.put("AMPARO_KEYS_TRANSIT_KEEP", "1s");
    all.put("AMPARO_KEYS_TRANSIT_LOOK_EVERY", "1s");
    all.put("AMPARO_KEYS_REWRAP_EVERY", "1s");
    return all;
  }

  private String filed() throws IOException, InterruptedException {
    var answer = client.post("officer", "/api/referrals", Referral.BODY).expect(201);
    return answer.json().path("caseNumber").asText();
  }

  private ServiceClient.Answer read(String number) throws IOException, InterruptedException {
    return client.send("reviewer", "GET", "/api/cases/" + number, "", "Amparo-Purpose", "CASEWORK");
  }

  private void reads(String number) throws IOException, InterruptedException {
    assertThat(read(number).expect(200).text()).contains("Zarzamora");
  }

  private int cases() throws IOException, InterruptedException {
    return client.get("reviewer", "/api/cases").expect(200).json().path("cases").size();
  }

  private void untilAllIsUnder(String prefix) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              JsonNode now = client.get("admin", "/api/keys").expect(200).json();
              return now.path("left").asLong() == 0
                  && now.path("keyId").asText().startsWith(prefix);
            });
  }
}

package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.Metrics;
import org.amparo.fixture.OnlyInFullRun;
import org.junit.jupiter.api.Test;

/** Somebody who tries receipt codes, ten thousand of them. */
@OnlyInFullRun
@QuarkusTest
@TestProfile(GuessesTest.AsAtAnAgency.class)
class GuessesTest {

  private static final int GUESSES = 10_000;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** The limits that a service has of itself; other tests use them up. */
  public static final class AsAtAnAgency implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "amparo.http.limits.track.per-address", "120", "amparo.http.limits.track.free", "30");
    }
  }

  @Test
  void tenThousandGuessesFindNothingAndAlmostAllAreNotLookedAt() {
    CaseWalk.referral();
    var statuses = new ConcurrentHashMap<Integer, AtomicInteger>();
    var answers = ConcurrentHashMap.<String>newKeySet();

    IntStream.range(0, GUESSES)
        .parallel()
        .forEach(
            i -> {
              var answer =
                  Caller.stranger().post("/api/track", "{\"code\":\"%s\"}".formatted(guess()));
              statuses
                  .computeIfAbsent(answer.statusCode(), s -> new AtomicInteger())
                  .incrementAndGet();
              if (answer.statusCode() == 404) {
                answers.add(answer.asString());
              } else {
                assertThat(answer.header("Retry-After")).isNotBlank();
              }
            });

    assertThat(statuses.keySet()).containsOnly(404, 429);
    assertThat(answers).as("one answer for every code that is none").hasSize(1);
    assertThat(statuses.get(404).get())
        .as("no more than the free ones, those under way beside them, and one for each wait")
        .isLessThan(200);
    assertThat(Metrics.of("amparo_refusals_total", "kind=\"code\""))
        .isEqualTo(statuses.get(404).get());
    assertThat(Metrics.of("amparo_refusals_total", "kind=\"too-many-requests\""))
        .isEqualTo(statuses.get(429).get());
    // the same codes, shown by somebody who has signed in
    var advocate =
        Caller.as("advocate")
            .post(
                "/api/grants",
                Bodies.json(
                    "{\"code\": \"%s\", \"consent\": {\"on\": \"$0\", \"method\": \"WRITTEN\"}}"
                        .formatted(guess())));
    assertThat(advocate.statusCode()).isEqualTo(429);
    assertThat(advocate.header("Retry-After")).isNotBlank();
    assertThat(Caller.stranger().get("/q/metrics").asString())
        .containsPattern("uri=\"/api/track\"[^\n]*429|429[^\n]*uri=\"/api/track\"");
  }

  private static String guess() {
    var code = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}

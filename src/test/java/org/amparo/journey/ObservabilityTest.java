package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** What is watched is what the service tells. */
@QuarkusTest
class ObservabilityTest {

  private static final Path DEPLOY = Path.of("deploy/observability");

  /** A name in an expression: what follows a brace, a quote or a word of the language is none. */
  private static final Pattern METRIC = Pattern.compile("\\b(?:up|[a-z]+(?:_[a-z0-9]+)+)\\b");

  /** What Prometheus tells of each service that it looks at. */
  private static final String UP = "up";

  private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of("min_over_time");

  @Test
  void everyMetricOfAnAlertOrAPanelIsTold() throws IOException {
    CaseWalk.referral();
    Caller.stranger().post("/api/sign-in", "{\"username\":\"nobody\",\"password\":\"nothing\"}");
    var told =
        Caller.stranger()
            .get("/q/metrics")
            .asString()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toSet());

    var watched = new TreeSet<String>();
    expressions("alerts.yaml", new ObjectMapper(new YAMLFactory()))
        .forEach(x -> metrics(x, watched));
    expressions("dashboard.json", new ObjectMapper()).forEach(x -> metrics(x, watched));

    told.add(UP);
    assertThat(watched).hasSizeGreaterThan(15).contains(UP).isSubsetOf(told);
  }

  /** No rule about a service's own metrics fires once the service tells none. */
  @Test
  void aServiceThatIsDownOrIsNotLookedAtWakesSomebody() throws IOException {
    var wakes = new ArrayList<String>();
    for (JsonNode rule : alerts().findValue("rules")) {
      if (rule.at("/labels/severity").asText().equals("page")) {
        wakes.add(rule.get("expr").asText());
      }
    }

    assertThat(wakes).contains("up{job=\"amparo\"} == 0");
    var overdue = new TreeSet<String>();
    wakes.stream()
        .filter(x -> x.contains("unalerted") && !x.contains("absent"))
        .forEach(x -> metrics(x, overdue));
    assertThat(overdue).hasSize(1);
    assertThat(wakes)
        .anyMatch(
            x ->
                x.contains("absent(up{job=\"amparo\"})")
                    && x.contains("absent(" + overdue.first() + ")"));
  }

  @Test
  void everyAlertIsExplainedToWhoeverItWakes() throws IOException {
    var alerts = alerts().findValuesAsText("alert");
    assertThat(alerts).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    assertThat(Files.readString(Path.of("docs/operations.md")))
        .contains(alerts.stream().map(alert -> "`" + alert + "`").toList());
  }

  private static JsonNode alerts() throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(Files.readString(DEPLOY.resolve("alerts.yaml")));
  }

  private static Iterable<String> expressions(String file, ObjectMapper reader) throws IOException {
    JsonNode all = reader.readTree(Files.readString(DEPLOY.resolve(file)));
    return all.findValuesAsText("expr");
  }

  private static void metrics(String expression, Set<String> found) {
    var plain = expression.replaceAll("\\{[^}]*}", "").replaceAll("by \\([^)]*\\)", "");
    METRIC
        .matcher(plain)
        .results()
        .map(hit -> hit.group())
        .filter(name -> !WORDS_OF_THE_LANGUAGE.contains(name))
        .forEach(found::add);
  }
}

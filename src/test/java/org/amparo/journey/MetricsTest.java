package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** What the person on call sees of the service. */
@QuarkusTest
class MetricsTest {

  @Test
  void everyMetricOfOursSaysWhatItMeans() {
    CaseWalk.referral();

    var metrics = Caller.stranger().get("/q/metrics").asString();

    assertThat(metrics)
        .contains("amparo_acts_total{act=\"REFERRAL_FILED\"", "amparo_queue_waiting{role=");
    assertThat(metrics.lines().filter(line -> line.startsWith("# HELP amparo_")))
        .hasSizeGreaterThan(8)
        .allMatch(line -> line.matches("# HELP amparo_\\w+ [A-Z].*\\."));
  }

  @Test
  void noLabelHoldsWhatACallerWroteIntoAnAddress() {
    var stranger = Caller.stranger();
    var reviewer = Caller.as("reviewer");
    for (var caller : List.of(stranger, reviewer)) {
      for (String method : List.of("GET", "DELETE", "OPTIONS", "POST", "PROPFIND", "MARIALOPEZ")) {
        for (String path : odd()) {
          caller.call().request(method, path);
        }
      }
    }
    reviewer.get("/api/cases/SFPD-26-000000");

    var labels = Caller.stranger().get("/q/metrics").asString();

    assertThat(labels).doesNotContainIgnoringCase("maria");
    assertThat(labels)
        .contains("uri=\"/api/cases/{caseNumber}\"", "uri=\"unmatched\"", "method=\"OTHER\"");
  }

  private static List<String> odd() {
    return List.of(
        "/api/cases/maria",
        "/api/cases/maria/timeline/lopez",
        "/api/queues/maria/tasks",
        "/api/tasks/maria/claim",
        "/api/maria",
        "/maria",
        "/cases/maria",
        "/cases/maria;maria=1?maria=2",
        "/api/cases/%6Daria%2Fmaria",
        "//maria//lopez",
        "/q/maria");
  }

  /** In a small agency the counts of a day tell a story. */
  @Test
  void nobodyReadsThemThroughAProxy() {
    for (String header :
        List.of(
            "X-Forwarded-For",
            "Forwarded",
            "Via",
            "X-Real-IP",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port")) {
      for (String path : List.of("/q/metrics", "/q/metrics/", "/q/metrics?x=1")) {
        var refused = Caller.stranger().call().header(header, "203.0.113.9").get(path);
        assertThat(refused.statusCode()).as(header + path).isEqualTo(404);
        assertThat(refused.asString()).doesNotContain("amparo_");
      }
    }
  }
}

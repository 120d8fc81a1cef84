package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
}

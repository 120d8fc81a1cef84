package org.amparo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsReadersTest {

  @Test
  void withoutATokenOnlyThisMachineReadsMetrics() {
    var readers = new MetricsReaders(Optional.empty());

    assertThat(readers.may(null, "127.0.0.1")).isTrue();
    assertThat(readers.may(null, "0:0:0:0:0:0:0:1")).isTrue();
    assertThat(readers.may(null, "10.0.0.7")).isFalse();
    assertThat(readers.may("Bearer anything", "203.0.113.9")).isFalse();
    assertThat(readers.may(null, null)).as("on behalf of somebody").isFalse();
  }

  @Test
  void whereThereIsATokenItAloneOpensThem() {
    var readers = new MetricsReaders(Optional.of("the token"));

    assertThat(readers.may("Bearer the token", "203.0.113.9")).isTrue();
    assertThat(readers.may("Bearer the token", null)).isTrue();
    assertThat(readers.may("Bearer another", "127.0.0.1")).isFalse();
    assertThat(readers.may(null, "127.0.0.1")).isFalse();
  }
}

package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much may be under way. */
class PaceTest {

  private final Pace pace = new Pace(64, Duration.ofSeconds(30));

  @Test
  void beginsWithAllThereIs() {
    assertThat(pace.room(0)).isEqualTo(64);
    assertThat(pace.room(60)).isEqualTo(4);
    assertThat(pace.room(99)).isZero();
    assertThat(pace.isAnswering()).isTrue();
  }

  @Test
  void stopsWhenNobodyAnswersAndThenTriesOne() throws InterruptedException {
    pace.heard(Reply.UNREACHABLE);

    assertThat(pace.room(0)).isZero();
    assertThat(pace.isAnswering()).isFalse();
    assertThat(pace.pause()).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));

    Thread.sleep(pace.pause().toMillis() + 5);
    assertThat(pace.room(0)).isEqualTo(1);
    assertThat(pace.room(1)).isZero();
  }

  @Test
  void aWholeBatchThatFailsCountsOnce() {
    for (int i = 0; i < 64; i++) {
      pace.heard(Reply.UNREACHABLE);
    }

    assertThat(pace.pause()).isLessThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void comesBackSoonToHalfOfWhatWasTooMuchAndThenSlowly() throws InterruptedException {
    pace.heard(Reply.UNREACHABLE);
    Thread.sleep(pace.pause().toMillis() + 5);

    hear(31);
    assertThat(pace.isAnswering()).isTrue();
    assertThat(pace.room(0)).isEqualTo(32);

    hear(32);
    assertThat(pace.room(0)).isEqualTo(33);
    hear(64 * 64);
    assertThat(pace.room(0)).isEqualTo(64);
  }

  private void hear(int answers) {
    for (int i = 0; i < answers; i++) {
      pace.heard(i % 2 == 0 ? Reply.OK : Reply.CONFLICT);
    }
  }

  @Test
  void sendsHalfToAClusterThatAsksForLess() throws InterruptedException {
    pace.heard(Reply.BUSY);
    Thread.sleep(pace.pause().toMillis() + 5);

    assertThat(pace.room(0)).isEqualTo(32);
    assertThat(pace.isAnswering()).isTrue();
  }
}

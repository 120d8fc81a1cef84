package org.amparo.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;

class RecordWindowTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T23:59:59Z"), ZoneOffset.UTC);

  @Test
  void nobodyTakesTheWholeRecordWhichTheOperatorHasNotOpened() {
    var closed = new RecordWindow(Optional.empty(), CLOCK);

    assertThat(closed.isOpen()).isFalse();
    assertThatThrownBy(closed::refuseUnlessOpen)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("amparo.takeover.record-until");
  }

  @Test
  void itIsOpenToTheLastDayAndNoLonger() {
    assertThat(new RecordWindow(Optional.of(TODAY.minusDays(1)), CLOCK).isOpen()).isFalse();
    var open = new RecordWindow(Optional.of(TODAY), CLOCK);
    assertThatCode(open::refuseUnlessOpen).doesNotThrowAnyException();
  }
}

package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.report.WorkRows.Sum;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {

  @Test
  void theSlowFewAreNotHiddenByAMean() {
    var answers =
        AnswerTimes.of(sums("3:IN_TIME", 6, "30:IN_TIME", 2, "31:LATE", 1, "200:LATE", 1));

    assertThat(answers.given()).isEqualTo(10);
    assertThat(answers.onTime()).isEqualTo(8);
    assertThat(answers.onTimePercent()).isEqualTo(80);
    assertThat(answers.medianDays()).isEqualTo(3);
    assertThat(answers.ninetiethDays()).isEqualTo(31);
    assertThat(answers.took().stream().map(WorkReport.Took::answers))
        .containsExactly(6L, 0L, 0L, 2L, 1L, 0L, 1L);
    assertThat(answers.took().stream().mapToLong(WorkReport.Took::late).sum()).isEqualTo(2);
  }

  @Test
  void nearlyAllInTimeIsNotAHundredInAHundred() {
    assertThat(AnswerTimes.of(sums("3:IN_TIME", 999, "40:LATE", 1)).onTimePercent()).isEqualTo(99);
  }

  @Test
  void noAnswerHasNoRate() {
    assertThat(AnswerTimes.of(List.of()).onTimePercent()).isNull();
    assertThat(AnswerTimes.of(List.of()).medianDays()).isNull();
  }

  private static List<Sum> sums(Object... keysAndAmounts) {
    return Stream.iterate(0, i -> i < keysAndAmounts.length, i -> i + 2)
        .map(
            i ->
                new Sum(
                    "ANSWER",
                    (String) keysAndAmounts[i],
                    LocalDate.EPOCH,
                    (int) keysAndAmounts[i + 1],
                    0))
        .toList();
  }
}

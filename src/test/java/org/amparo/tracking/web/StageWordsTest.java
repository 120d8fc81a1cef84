package org.amparo.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.amparo.referral.NoticeLanguage;
import org.amparo.tracking.Stage;
import org.junit.jupiter.api.Test;

/** The tracker's languages. */
class StageWordsTest {

  @Test
  void theTrackerSpeaksEveryLanguageThatANoticeIsGivenIn() {
    assertThat(StageWords.languages())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(NoticeLanguage.values()).map(NoticeLanguage::tag).toList());
  }

  @Test
  void noLanguageLeavesAWordOut() {
    for (var language : StageWords.languages()) {
      assertThat(language.getValue().toString()).doesNotContain("null").doesNotContain("=,");
      for (var stage : Stage.values()) {
        var told = StageWords.of(language.getKey(), stage);
        assertThat(told.label()).as(language.getKey()).isNotBlank();
        assertThat(told.sentence()).as(language.getKey()).isNotBlank();
        assertThat(told.next()).as(language.getKey()).isNotBlank();
      }
    }
  }

  @Test
  void aPaperWithoutALastDayIsNotSaidToHaveOne() {
    for (var language : StageWords.languages()) {
      var ready = StageWords.of(language.getKey(), Stage.READY);
      assertThat(ready.next(true, false))
          .as(language.getKey())
          .isNotEqualTo(ready.next(false, false));
      var review = StageWords.of(language.getKey(), Stage.IN_REVIEW);
      assertThat(review.next(false, false))
          .as(language.getKey())
          .isEqualTo(review.next(true, false));
    }
    assertThat(StageWords.of("en", Stage.READY).next(false, false)).doesNotContain("day", "date");
  }

  @Test
  void whoeverHoldsAPaperThatNoLongerCountsIsToldNotToUseItInEachLanguage() {
    var told = new java.util.HashSet<String>();
    for (var language : StageWords.languages()) {
      var closed = StageWords.of(language.getKey(), Stage.CLOSED);
      assertThat(closed.next(false, true))
          .as(language.getKey())
          .isNotEqualTo(closed.next(false, false));
      told.add(closed.next(false, true));
    }
    assertThat(told).hasSameSizeAs(StageWords.languages());
  }
}

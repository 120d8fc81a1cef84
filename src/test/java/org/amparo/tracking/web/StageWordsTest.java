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
      assertThat(ready.next(true)).as(language.getKey()).isNotEqualTo(ready.next(false));
      var review = StageWords.of(language.getKey(), Stage.IN_REVIEW);
      assertThat(review.next(false)).as(language.getKey()).isEqualTo(review.next(true));
    }
    assertThat(StageWords.of("en", Stage.READY).next(false)).doesNotContain("day", "date");
  }
}

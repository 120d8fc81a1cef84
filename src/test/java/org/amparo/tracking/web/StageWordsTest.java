package org.amparo.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.amparo.referral.NoticeLanguage;
import org.amparo.tracking.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-MX,es;q=0.9,en;q=0.8 | es",
        "zh-TW,zh;q=0.9 | zh-Hant",
        "tl-PH | fil",
        "de-DE,de;q=0.9,ru;q=0.5 | ru",
        "en;q=0.1, vi | vi",
        "de | en",
        "* | en",
        ";;; | en",
        "'' | en",
      })
  void theBrowsersFirstLanguageThatWeSpeakIsShown(String understood, String shown) {
    assertThat(StageWords.firstOf(understood)).isEqualTo(shown);
  }
}

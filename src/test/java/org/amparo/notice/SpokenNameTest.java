package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are addressed as their own language says their name. */
class SpokenNameTest {

  @ParameterizedTest
  @CsvSource({
    "小明, 張, TRADITIONAL_CHINESE, 張小明",
    "小明, 張, ENGLISH, 張小明",
    "민수, 김, ENGLISH, 김민수",
    "Thị Ánh, Nguyễn, VIETNAMESE, Nguyễn Thị Ánh",
    "Thị Ánh, Nguyễn, ENGLISH, Thị Ánh Nguyễn",
    "Xiaoming, Zhang, TRADITIONAL_CHINESE, Xiaoming Zhang",
    "Lucía, de la  Zarzamora, SPANISH, Lucía de la Zarzamora",
    "Анна, Петрова, RUSSIAN, Анна Петрова"
  })
  void standsInTheOrderOfItsLanguage(
      String given, String family, LetterLanguage language, String spoken) {
    assertThat(SpokenName.of(given, family, language)).isEqualTo(spoken);
  }
}

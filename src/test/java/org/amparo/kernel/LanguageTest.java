package org.amparo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

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
    assertThat(Language.preferred(understood, List.of(Language.values())).tag()).isEqualTo(shown);
  }

  @Test
  void nobodyGetsALanguageThatIsNotOffered() {
    assertThat(Language.preferred("vi, es", List.of(Language.ENGLISH, Language.SPANISH)))
        .isEqualTo(Language.SPANISH);
    assertThat(Language.preferred("vi", List.of(Language.ENGLISH, Language.SPANISH)))
        .isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | May 4, 2026",
        "es | 4 de mayo de 2026",
        "zh-Hant | 2026年5月4日",
        "fil | Mayo 4, 2026",
        "vi | ngày 4 tháng 5 năm 2026",
        "ru | 4 мая 2026 года",
      })
  void aDayHasItsMonthAsItsReadersSayIt(String tag, String written) {
    assertThat(Language.of(tag).orElseThrow().day(DAY)).isEqualTo(written);
  }

  @Test
  void listsSayTheDayOfTheWeekAndTheHourAsTheirReadersDo() {
    var at = Instant.parse("2026-05-04T22:05:00Z");
    var zone = ZoneId.of("America/Los_Angeles");
    assertThat(Language.ENGLISH.shortDay(DAY)).isEqualTo("Mon, May 4, 2026");
    assertThat(Language.ENGLISH.moment(at, zone)).isEqualTo("May 4, 2026, 3:05 PM");
    assertThat(Language.SPANISH.shortDay(DAY)).isEqualTo("lun, 4 may 2026");
    assertThat(Language.SPANISH.moment(at, zone)).isEqualTo("4 may 2026, 15:05");
  }

  @Test
  void namesAnotherLanguageInItsOwnWords() {
    assertThat(Language.SPANISH.nameOf("vi")).isEqualTo("vietnamita");
    assertThat(Language.ENGLISH.nameOf("es")).isEqualTo("Spanish");
  }
}

package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How something was asked, as the reader is told. */
class ChannelsTest {

  @ParameterizedTest
  @CsvSource({
    "telephone, por teléfono",
    "By phone., por teléfono",
    "over the phone, por teléfono",
    "E-mail, por correo electrónico",
    "a letter, por carta",
    "In person, en persona",
    "through the advocate, a través de quien le ayuda"
  })
  void aUsualWayIsToldInSpanish(String written, String told) {
    assertThat(Channels.of(written, LetterLanguage.SPANISH)).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void everyUsualWayHasItsWordInEveryLanguage(LetterLanguage language) {
    Channels.WAYS
        .written()
        .forEach(
            (written, way) ->
                assertThat(Channels.of("by " + written, language).equals("by " + written))
                    .as(written)
                    .isEqualTo(language.isOriginal()));
  }

  @Test
  void anotherWayAndAnEnglishLetterKeepTheWordsThatWereWritten() {
    assertThat(Channels.of("a note at the shelter", LetterLanguage.SPANISH))
        .isEqualTo("a note at the shelter");
    assertThat(Channels.of("telephone.", LetterLanguage.ENGLISH)).isEqualTo("telephone");
  }
}

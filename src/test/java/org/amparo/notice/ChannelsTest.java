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
    "PHONE, por teléfono",
    "VIDEO_CALL, por videollamada",
    "COURIER, por mensajería",
    "OTHER, de otra manera",
    "through the advocate, a través de quien le ayuda"
  })
  void aUsualWayIsToldInSpanish(String written, String told) {
    assertThat(Channels.of(written, LetterLanguage.SPANISH)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, by phone",
    "telephone., by phone",
    "E_MAIL, by e-mail",
    "IN_PERSON, in person",
    "TEXT_MESSAGE, by text message",
    "LETTER, by letter",
    "VICTIM_ADVOCATE, through an advocate or a lawyer",
    "VIDEO_CALL, by video call",
    "TEXT, by text message",
    "THROUGH_ADVOCATE, through an advocate or a lawyer",
    "OTHER, in another way",
    "STATUS_UPDATE, status update",
    "FAX, by fax",
    "a note at the shelter, a note at the shelter"
  })
  void anEnglishLetterHasWordsForACodeToo(String written, String told) {
    assertThat(Channels.of(written, LetterLanguage.ENGLISH)).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void everyUsualWayHasItsWordInEveryLanguage(LetterLanguage language) {
    Channels.WAYS
        .written()
        .forEach(
            (written, way) ->
                assertThat(Channels.of(written, language))
                    .as(written)
                    .isEqualTo(Channels.WAYS.told().get(language.tag()).get(way)));
  }

  @Test
  void anotherWayKeepsTheWordsThatWereWritten() {
    assertThat(Channels.of("a note at the shelter", LetterLanguage.SPANISH))
        .isEqualTo("a note at the shelter");
  }
}

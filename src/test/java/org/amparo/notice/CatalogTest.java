package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.notice.Catalog.Name;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTest {

  @ParameterizedTest
  @EnumSource
  void isToldInSixLanguagesAndSaysThatNobodyHasReviewedThem(Name name) {
    var catalog = Catalog.of(name);
    assertThat(catalog.languages()).containsOnlyKeys("en", "es", "zh-Hant", "fil", "vi", "ru");
    catalog
        .languages()
        .values()
        .forEach(
            told -> {
              assertThat(told.reviewed()).isFalse();
              assertThat(told.reviewer()).isNull();
              assertThat(told.texts().values())
                  .allMatch(w -> !w.label().isBlank() && !w.plain().isBlank());
            });
  }

  @ParameterizedTest
  @EnumSource
  void citesTheLawForEveryEntry(Name name) {
    assertThat(Catalog.of(name).entries())
        .allMatch(
            e -> !e.citations().isEmpty() && List.of("high", "medium").contains(e.confidence()));
  }

  @ParameterizedTest
  @EnumSource
  void saysInEveryLanguageThatUscisDecides(Name name) {
    Catalog.of(name)
        .languages()
        .forEach(
            (language, told) ->
                assertThat(told.notes()).as(language).anyMatch(note -> note.contains("USCIS")));
  }

  @Test
  void tellsTheSameCrimesAsTheFormInTheSameOrderAndWords() {
    var crimes = Catalog.of(Name.CRIMES);
    assertThat(crimes.entries())
        .extracting(Catalog.Entry::code)
        .containsExactlyElementsOf(
            Arrays.stream(QualifyingCriminalActivity.values()).map(Enum::name).toList());
    for (var crime : QualifyingCriminalActivity.values()) {
      assertThat(crimes.in("en").texts().get(crime.name()))
          .isEqualTo(new Catalog.Words(crime.label(), crime.plain()));
    }
  }

  @Test
  void givesNoTwoCrimesTheSameLabelInOneLanguage() {
    Catalog.of(Name.CRIMES)
        .languages()
        .forEach(
            (language, told) ->
                assertThat(told.texts().values())
                    .as(language)
                    .extracting(Catalog.Words::label)
                    .doesNotHaveDuplicates());
  }

  @Test
  void neverTellsAbuseOrAdmissibilityAsWhatTheAgencyCertifies() {
    assertThat(Catalog.of(Name.QUALIFICATIONS).entries())
        .filteredOn(e -> Boolean.FALSE.equals(e.inCertification()))
        .extracting(Catalog.Entry::code)
        .containsExactly("ABUSE", "ADMISSIBLE");
  }

  @ParameterizedTest
  @CsvSource({
    "es,es",
    "es-MX,es",
    "ES,es",
    "zh-Hant,zh-Hant",
    "zh-TW,zh-Hant",
    "zh,zh-Hant",
    "tl,fil",
    "fil-PH,fil",
    "vi_VN,vi",
    "ru,ru",
    "en-US,en",
    "fr,en",
    "x,en",
    "'',en",
    "'; drop',en"
  })
  void findsTheNearestLanguageAndFallsBackToEnglish(String asked, String told) {
    assertThat(Catalog.of(Name.BENEFITS).languageFor(asked)).isEqualTo(told);
  }

  @Test
  void takesNoReviewWithoutItsReviewerAndDay() {
    assertThatThrownBy(() -> new Catalog.Translation(true, null, null, List.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {

  @ParameterizedTest
  @CsvSource({
    "García-López, garcia lopez",
    "GARCIA  LOPEZ, garcia lopez",
    "'  Muñoz, Ana ', munoz ana",
    "O’Brien, obrien",
    "Đặng, dang",
    "Straße, strasse",
    "STRAẞE, strasse",
    "Łukasz Ørsted, lukasz orsted",
    "İbrahim, ibrahim",
    "ＡＢＣ, abc",
    "ﬁnn, finn",
    "Σίσυφος, σισυφοσ",
    "ΣΊΣΥΦΟΣ, σισυφοσ",
    "Æsop, aesop",
    "1990-01-02, 1990 01 02",
    "王小明, 王小明",
    "हिन्दी, हिन्दी",
  })
  void bringsSpellingsTogether(String written, String form) {
    assertThat(SearchForm.of(written)).isEqualTo(form);
  }

  @Test
  void bringsComposedAndDecomposedLettersTogether() {
    assertThat(SearchForm.of("Jose\u0301")).isEqualTo(SearchForm.of("Jos\u00e9"));
    assertThat(SearchForm.of("\u1112\u1161\u11ab")).isEqualTo(SearchForm.of("\ud55c"));
    assertThat(SearchForm.of("\u0645\u064f\u062d\u064e\u0645\u0651\u062f"))
        .isEqualTo(SearchForm.of("\u0645\u062d\u0645\u062f"));
  }

  @Test
  void ignoresInvisibleFormatCharacters() {
    assertThat(SearchForm.of("Ro\u00adsa\u200b\u202e")).isEqualTo("rosa");
  }

  @Property
  void isStable(@ForAll String text) {
    assertThat(SearchForm.of(SearchForm.of(text))).isEqualTo(SearchForm.of(text));
  }
}

package org.amparo.certification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOnFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doe, Pat Lee|Pat Doe|true",
        "Doe, Pat Lee|DOE, PAT|true",
        "Doe, Pat Lee|Pat Lee Doe|true",
        "Doe, Pat Lee|Pat|false",
        "Doe, Pat Lee|Doe|false",
        "Doe, Pat Lee|Pat Pat Doe|false",
        "Doe, Pat Lee|Pat Lee Roe|false",
        "Núñez-Ortiz, José|jose nunez ortiz|true",
        "Núñez-Ortiz, José|José Ortiz|false",
        "Suharto|suharto|true",
        "Doe, Pat|''|false",
      })
  void anOfficialIsKnownByTheFamilyNameAndOneOtherInEitherOrder(
      String onForm, String typed, boolean known) {
    assertThat(NameOnForm.of(onForm).isWritten(typed)).isEqualTo(known);
  }
}

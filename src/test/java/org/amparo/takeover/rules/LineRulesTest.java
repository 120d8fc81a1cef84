package org.amparo.takeover.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.referral.SafeContact;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line on paper becomes, and what is said of one that becomes nothing. */
class LineRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @Test
  void aCompleteLineIsARequestReceivedOnItsDay() {
    var form = LineRules.read(line(Map.of()), TODAY).form();

    assertThat(form).isNotNull();
    assertThat(form.receivedOn()).isEqualTo(LocalDate.of(2025, 3, 14));
    assertThat(form.victim().familyName()).isEqualTo("Zarzamora");
    assertThat(form.victim().preferredLanguage()).isEqualTo("es");
    assertThat(form.incident().crimes())
        .containsExactlyInAnyOrder(
            QualifyingCriminalActivity.DOMESTIC_VIOLENCE, QualifyingCriminalActivity.RAPE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-14, 2025-03-14",
    "3/14/2025, 2025-03-14",
    "03/04/2025, 2025-03-04",
    "2025-3-4, 2025-03-04"
  })
  void readsDatesAsIsoAndAsAmericansWriteThem(String written, LocalDate day) {
    assertThat(LineRules.read(line(Map.of(Column.RECEIVED_ON, written)), TODAY).form().receivedOn())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "14/3/2025, month",
    "3/14/25, four digits",
    "2025-02-30, no such day",
    "14.3.2025, Write the date",
    "45730, Write the date",
    "2027-01-01, future",
    "1999-01-01, 'October 28, 2000'"
  })
  void saysWhatIsWrongWithADate(String written, String told) {
    var problems = LineRules.read(line(Map.of(Column.RECEIVED_ON, written)), TODAY).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).column()).isEqualTo("receivedOn");
    assertThat(problems.get(0).sentence()).contains(told).doesNotContain(written);
  }

  @ParameterizedTest
  @CsvSource({
    "Spanish, es",
    "Español, es",
    "es-MX, es-MX",
    "Mixtec, ''",
    "klingonese, ''",
    "xx, ''"
  })
  void readsALanguageByNameOrTagAndGuessesNone(String written, String tag) {
    var read = LineRules.read(line(Map.of(Column.PREFERRED_LANGUAGE, written)), TODAY);

    assertThat(read.form() == null ? "" : read.form().victim().preferredLanguage()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"no", "N"})
  void aContactThatNobodyCalledSafeStaysOnPaper(String safe) {
    var contact =
        LineRules.read(line(Map.of(Column.CONTACT_SAFE, safe)), TODAY)
            .form()
            .victim()
            .safeContact();

    assertThat(contact.method()).isEqualTo(SafeContact.Method.OTHER);
    assertThat(contact.value()).isEqualTo(LineRules.NOT_SAFE);
  }

  @Test
  void whetherAContactIsSafeMustBeSaid() {
    assertThat(columns(line(Map.of(Column.CONTACT_SAFE, "")))).containsExactly("contactSafe");
    assertThat(columns(line(Map.of(Column.CONTACT_SAFE, "perhaps"))))
        .containsExactly("contactSafe");
  }

  @Test
  void whatWasBegunOrDecidedIsNotTakenOver() {
    assertThat(columns(line(Map.of(Column.STAGE, "DENIED")))).containsExactly("stage");
    assertThat(columns(line(Map.of(Column.STAGE, "received")))).isEmpty();
  }

  @Test
  void aFormulaIsNoValueAndAPhoneNumberIsNoFormula() {
    assertThat(columns(line(Map.of(Column.FAMILY_NAME, "=HYPERLINK(1)"))))
        .containsExactly("familyName");
    assertThat(columns(line(Map.of(Column.CONTACT, "+1 415 555 0100")))).isEmpty();
  }

  @Test
  void tellsEachCellThatIsWrongOnceAndQuotesNone() {
    var read =
        LineRules.read(
            line(
                Map.of(
                    Column.FAMILY_NAME, "Z".repeat(201),
                    Column.BIRTH_DATE, "Zarzamora",
                    Column.CRIMES, "Zarzamora",
                    Column.REQUESTER, "",
                    Column.KIND, "Zarzamora",
                    Column.CONTACT_METHOD, "Zarzamora")),
            TODAY);

    assertThat(read.problems())
        .extracting(RowProblem::column)
        .containsExactlyInAnyOrder(
            "familyName", "birthDate", "crimes", "requester", "kind", "contactMethod");
    assertThat(read.problems().toString()).doesNotContain("Zarzamora", "ZZZ");
  }

  private static List<String> columns(Cells cells) {
    return LineRules.read(cells, TODAY).problems().stream().map(RowProblem::column).toList();
  }

  private static Cells line(Map<Column, String> otherwise) {
    var values = new EnumMap<Column, String>(Column.class);
    values.put(Column.FILE_NUMBER, "P-17");
    values.put(Column.RECEIVED_ON, "2025-03-14");
    values.put(Column.FAMILY_NAME, "Zarzamora");
    values.put(Column.GIVEN_NAME, "Lucía");
    values.put(Column.BIRTH_DATE, "5/5/1990");
    values.put(Column.PREFERRED_LANGUAGE, "Spanish");
    values.put(Column.CONTACT_METHOD, "phone");
    values.put(Column.CONTACT, "415-555-0100");
    values.put(Column.CONTACT_SAFE, "yes");
    values.put(Column.CRIMES, "Domestic Violence; RAPE");
    values.put(Column.REQUESTER, "victim");
    values.putAll(otherwise);
    return new Cells(2, values, List.of());
  }
}

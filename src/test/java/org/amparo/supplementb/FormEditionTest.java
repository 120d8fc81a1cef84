package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormEditionTest {

  @Test
  void knowsTwoEditionsAndWhichOneIsInUse() {
    assertThat(FormEdition.known())
        .extracting(FormEdition::edition)
        .containsExactly("04/01/24", "01/20/25");
    assertThat(FormEdition.current().edition()).isEqualTo("01/20/25");
    assertThat(FormEdition.of("02/07/17")).isEmpty();
    assertThat(FormEdition.of(null)).isEmpty();
  }

  @Test
  void takesTheCurrentEditionFromItsDayOnAndNotTheSupersededOne() {
    var current = FormEdition.current();
    assertThat(current.acceptedOn(LocalDate.of(2025, 1, 20))).isTrue();
    assertThat(current.acceptedOn(LocalDate.of(2025, 1, 19))).isFalse();
    assertThat(FormEdition.of("04/01/24").orElseThrow().acceptedOn(LocalDate.of(2026, 1, 1)))
        .isFalse();
  }

  @Test
  void namesAll133FieldsOfTheCurrentBlankOnce() {
    List<String> fields =
        FormEdition.current().fields().values().stream().flatMap(List::stream).toList();
    assertThat(fields)
        .hasSize(133)
        .doesNotHaveDuplicates()
        .allMatch(f -> f.startsWith("form1[0]."));
    assertThat(fields).contains("form1[0].#subform[1].Part3_Line1_checkboxes[30]");
  }

  @Test
  void hasAFieldForEveryItemAndAnItemForEveryFieldBeforePart7() {
    Set<String> items =
        FormEdition.current().items().stream().map(Item::code).collect(Collectors.toSet());
    Set<String> mapped =
        FormEdition.current().fields().keySet().stream()
            .filter(code -> !code.startsWith("7."))
            .collect(Collectors.toSet());
    assertThat(items).isEqualTo(mapped);
  }

  @Test
  void hasAsManyFieldsAsAnItemHasBoxes() {
    var edition = FormEdition.current();
    for (Item item : edition.items()) {
      int expected =
          switch (item.type()) {
            case BOXES -> QualifyingCriminalActivity.values().length;
            case DATES -> 4;
            case CHOICE, YES_NO -> item.choices().size();
            case TEXT, NARRATIVE, DATE, SIGNATURE -> 1;
          };
      assertThat(edition.fields().get(item.code())).as(item.spoken()).hasSize(expected);
    }
  }

  @Test
  void hasThirtyOneBoxesInTheFormsOrder() {
    var all = QualifyingCriminalActivity.values();
    assertThat(all).hasSize(31);
    assertThat(Arrays.stream(all).map(QualifyingCriminalActivity::label)).isSorted();
    assertThat(all)
        .filteredOn(QualifyingCriminalActivity::inchoate)
        .containsExactly(
            QualifyingCriminalActivity.ATTEMPT,
            QualifyingCriminalActivity.CONSPIRACY,
            QualifyingCriminalActivity.SOLICITATION);
  }

  @Test
  void offersEveryChoiceOfADraftAsABoxOfTheForm() {
    var answers = Answers.of(Drafts.complete());
    FormEdition.current().items().stream()
        .filter(i -> !i.choices().isEmpty())
        .forEach(i -> assertThat(i.choices()).as(i.spoken()).contains(answers.text(i)));
  }

  @Test
  void followsOnlyAnswersThatExist() {
    var codes = FormEdition.current().items().stream().map(Item::code).toList();
    FormEdition.current().items().stream()
        .filter(i -> i.follows() != null)
        .forEach(i -> assertThat(codes).contains(i.follows().replaceAll("=.*", "")));
  }
}

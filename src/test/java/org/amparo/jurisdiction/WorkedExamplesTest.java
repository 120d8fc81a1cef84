package org.amparo.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.jurisdiction.rules.Due;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.CertificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of docs/clocks.md, counted by hand there, must come out of the engine. */
class WorkedExamplesTest {

  private static final Jurisdictions JURISDICTIONS = new Jurisdictions();

  record Example(
      String jurisdiction,
      CertificationKind kind,
      Facts facts,
      String clock,
      String due,
      String target,
      String row) {
    @Override
    public String toString() {
      return row;
    }
  }

  record Signature(String signed, String lastDay) {}

  @ParameterizedTest
  @MethodSource
  void clocksRunOutAsTheTableSays(Example example) {
    var due =
        JURISDICTIONS
            .profile(example.jurisdiction(), example.kind(), example.facts().receivedOn())
            .deadlines(example.facts())
            .clocks()
            .stream()
            .filter(d -> d.id().equals(example.clock()))
            .findFirst();

    assertThat(due.map(Due::dueOn).map(LocalDate::toString).orElse("-")).isEqualTo(example.due());
    assertThat(due.map(Due::targetOn).map(LocalDate::toString).orElse("-"))
        .isEqualTo(example.target());
  }

  @ParameterizedTest
  @MethodSource
  void filingWindowsCloseAsTheTableSays(Signature signature) {
    assertThat(FilingWindow.of(LocalDate.parse(signature.signed())).lastDay())
        .isEqualTo(signature.lastDay());
  }

  @Test
  void theTablesAreThere() {
    assertThat(clocksRunOutAsTheTableSays())
        .hasSizeGreaterThan(30)
        .extracting(Example::kind)
        .contains(CertificationKind.values());
    assertThat(filingWindowsCloseAsTheTableSays()).hasSizeGreaterThan(8);
  }

  static Stream<Example> clocksRunOutAsTheTableSays() {
    return Stream.concat(
        rows(8).map(row -> example(CertificationKind.U_I918B, row)),
        rows(9).map(WorkedExamplesTest::ofTheFormInTheFourthColumn));
  }

  static Stream<Signature> filingWindowsCloseAsTheTableSays() {
    return rows(3).map(r -> new Signature(r.get(0), r.get(1)));
  }

  private static Example ofTheFormInTheFourthColumn(List<String> row) {
    var usual = new ArrayList<>(row);
    return example(CertificationKind.valueOf(usual.remove(3)), usual);
  }

  private static Example example(CertificationKind kind, List<String> row) {
    Facts facts = asserted(Facts.receivedOn(LocalDate.parse(row.get(1))), row.get(2));
    return new Example(
        row.get(0), kind, facts, row.get(3), row.get(4), row.get(5), String.join(" | ", row));
  }

  private static Facts asserted(Facts facts, String asserted) {
    if (asserted.isEmpty()) {
      return facts;
    }
    if (asserted.equals("removal")) {
      return facts.withRemovalProceedings();
    }
    LocalDate day = LocalDate.parse(asserted.substring(asserted.indexOf(' ') + 1));
    return switch (asserted.substring(0, asserted.indexOf(' '))) {
      case "family" -> facts.withFamilyMemberLosingEligibilityOn(day);
      case "born" -> facts.withVictimBirthDate(day);
      case "appeal" -> facts.withAppealOn(day);
      case "contact" -> facts.withFirstContactOn(day);
      default -> throw new IllegalArgumentException(asserted);
    };
  }

  private static Stream<List<String>> rows(int columns) {
    try {
      return Files.readAllLines(Path.of("docs/clocks.md")).stream()
          .filter(line -> line.startsWith("| "))
          .map(line -> line.substring(1, line.length() - 1))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .filter(cells -> cells.size() == columns)
          .filter(cells -> cells.get(1).matches("\\d{4}-.*"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

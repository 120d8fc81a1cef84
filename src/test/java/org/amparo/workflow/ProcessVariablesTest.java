package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessVariablesTest {

  private final ProcessVariables variables =
      new ProcessVariables(Set.of("decision", "caseId", "agencyId"));

  static Stream<Object> allowed() {
    return Stream.of(
        "SIGN",
        "2026-12-01",
        "2026-12-01T09:00:00+01:00",
        "2026-12-01T09:00:00Z[America/Los_Angeles]",
        "0190b5b6-7f2a-7cc3-9d2e-111111111111",
        "P14D",
        "dv-unit,records-clerk",
        "",
        true,
        7,
        7L,
        0.5);
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void takesIdsDecisionsAndDates(Object value) {
    assertThat(variables.check(Map.of("decision", value))).containsEntry("decision", value);
  }

  @Test
  void takesNothingAsAValue() {
    assertThat(variables.check(Collections.singletonMap("decision", null)))
        .containsEntry("decision", null);
  }

  static Stream<Object> refused() {
    return Stream.of(
        "Ana Example",
        "Begoña",
        "ana\nexample",
        "x".repeat(121),
        List.of("a"),
        Map.of("a", "b"),
        new BigDecimal("1"),
        LocalDate.EPOCH,
        new byte[0]);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesEverythingElseAndDoesNotRepeatIt(Object value) {
    assertThatThrownBy(() -> variables.check(Map.of("decision", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the variable decision is no id, decision or date");
  }

  @Test
  void refusesANameThatNoModelReads() {
    assertThatThrownBy(() -> variables.check(Map.of("decison", "SIGN")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decison");
  }

  @Test
  void refusesToChangeWhoseCaseItIs() {
    assertThatThrownBy(() -> variables.check(Map.of("caseId", "other")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variables.check(Map.of("agencyId", "other")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

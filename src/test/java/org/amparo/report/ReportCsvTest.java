package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "\uFF1D1"})
  void noCellIsTakenForAFormula(String cell) {
    assertThat(ReportCsv.guarded(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Requests received", "12", "2026-01-01", ""})
  void whatIsHarmlessStaysAsItIs(String cell) {
    assertThat(ReportCsv.guarded(cell)).isEqualTo(cell);
  }

  @Test
  void commasQuotesAndLinesStayInTheirCell() {
    assertThat(ReportCsv.write(List.of("a,b"), List.of(List.of("say \"no\"\nthen"))))
        .isEqualTo("\"a,b\"\r\n\"say \"\"no\"\"\nthen\"\r\n");
  }
}

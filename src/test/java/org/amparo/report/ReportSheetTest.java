package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.jurisdiction.ReportPeriod;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.ReportSheet.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSheetTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void theRequestsDoNotTellTheOneDenial() {
    var sheet = sheet(5, 10, 9, 1);

    assertThat(numbers(sheet)).containsExactly("withheld", "9", "withheld");
    assertThat(sheet.isGuarded()).isTrue();
  }

  @Test
  void theRequestsAreShownWhenTheyLeaveRoom() {
    var sheet = sheet(5, 30, 9, 1);

    assertThat(numbers(sheet)).containsExactly("30", "9", "withheld");
    assertThat(sheet.isGuarded()).isFalse();
  }

  @Test
  void soManyLateRequestsDoNotTellTheRequests() {
    var counts = counts(10, 9, 1);
    counts.put(ReportCount.LATE, 10L);

    assertThat(numbers(ReportSheet.withheld(report(counts, Map.of()), 5)))
        .containsOnlyOnce("9")
        .doesNotContain("10");
  }

  @Test
  void everyEndOfARequestIsCountedWithTheOthers() {
    var counts = counts(20, 9, 1);
    counts.put(ReportCount.CANCELLED, 2L);
    counts.put(ReportCount.TRANSFERRED, 6L);

    var lines = ReportSheet.withheld(report(counts, Map.of()), 5).lines();

    assertThat(lines)
        .filteredOn(line -> line.count().isEmpty())
        .extracting(Line::code)
        .containsExactlyInAnyOrder("REQUESTED", "DENIED", "CANCELLED");
  }

  /** Who knows the rule and that nothing was carried over lists every year that shows the same. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void nobodyWorksOutAWithheldCountOfAYear(int threshold) {
    var years = new HashMap<List<String>, List<List<Long>>>();
    for (long requested = 0; requested <= 24; requested++) {
      for (long signed = 0; signed <= Math.min(8, requested); signed++) {
        for (long denied = 0; denied <= Math.min(8, requested - signed); denied++) {
          var seen = numbers(sheet(threshold, requested, signed, denied));
          years
              .computeIfAbsent(seen, any -> new ArrayList<>())
              .add(List.of(requested, signed, denied));
        }
      }
    }
    years.forEach(
        (seen, same) -> {
          for (int i = 0; i < seen.size(); i++) {
            Set<Long> values = new HashSet<>();
            for (List<Long> year : same) {
              values.add(year.get(i));
            }
            if (seen.get(i).equals(ReportSheet.WITHHELD)) {
              assertThat(values).as("%s", seen).hasSizeGreaterThan(1);
            }
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "60, 20, 12,  60, 20, 13, false",
    "60, 20, 12,  60, 20, 12, true",
    "60, 20, 12,  70, 30, 12, true",
    "60, 20, 12,  70, 29, 13, false",
    "60, 20, 12,  60, 20, 2,  false",
    "60, 20, 1,   60, 20, 6,  false",
    "60, 20, 1,   70, 29, 2,  false",
    "60, 20, 2,   70, 30, 2,  true",
  })
  void aLaterVersionIsToldOnlyWhenNoCountMovedByAFew(
      long requested, long signed, long denied, long thenR, long thenS, long thenD, boolean told) {
    assertThat(sheet(5, thenR, thenS, thenD).mayFollow(sheet(5, requested, signed, denied)))
        .isEqualTo(told);
  }

  @Test
  void aReasonThatIsNewIsAChangeFromNone() {
    var before = ReportSheet.withheld(report(counts(60, 20, 12), Map.of("OTHER", 12L)), 5);
    var after =
        ReportSheet.withheld(report(counts(60, 20, 12), Map.of("OTHER", 12L, "LATE_CRIME", 1L)), 5);

    assertThat(after.mayFollow(before)).isFalse();
    assertThat(before.mayFollow(after)).isFalse();
  }

  private static ReportSheet sheet(int threshold, long requested, long signed, long denied) {
    return ReportSheet.withheld(report(counts(requested, signed, denied), Map.of()), threshold);
  }

  private static List<String> numbers(ReportSheet sheet) {
    return sheet.lines().stream().map(Line::number).toList();
  }

  private static Map<ReportCount, Long> counts(long requested, long signed, long denied) {
    var counts = new EnumMap<ReportCount, Long>(ReportCount.class);
    counts.put(ReportCount.REQUESTED, requested);
    counts.put(ReportCount.SIGNED, signed);
    counts.put(ReportCount.DENIED, denied);
    return counts;
  }

  private static StatutoryReport report(Map<ReportCount, Long> counts, Map<String, Long> reasons) {
    return new StatutoryReport(
        "Hillside",
        "us-ca",
        CertificationKind.U_I918B,
        "The Legislature",
        "C",
        ReportPeriod.CALENDAR_YEAR,
        DAY,
        DAY.plusYears(1).minusDays(1),
        DAY.plusYears(1),
        Instant.EPOCH,
        1,
        counts,
        reasons);
  }
}

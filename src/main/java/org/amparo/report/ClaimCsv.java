package org.amparo.report;

import java.time.ZoneOffset;
import java.util.List;

/** A claim for a spreadsheet: the sheet with a line for each step, or the tasks behind it. */
public final class ClaimCsv {

  private ClaimCsv() {}

  public static String sheet(MandateClaim claim) {
    return ReportCsv.write(
        List.of("From", "To", "Step", "Role", "Tasks", "Minutes", "Hours", "Corrected", "Open"),
        claim.lines().stream()
            .map(
                line ->
                    List.of(
                        claim.from().toString(),
                        claim.upTo().toString(),
                        line.step(),
                        line.role(),
                        String.valueOf(line.tasks()),
                        String.valueOf(line.minutes()),
                        "%d.%02d".formatted(line.minutes() / 60, line.minutes() % 60 * 100 / 60),
                        String.valueOf(line.corrected()),
                        String.valueOf(line.toCorrect())))
            .toList());
  }

  public static String tasks(MandateClaim claim) {
    return ReportCsv.write(
        List.of(
            "Task",
            "Case",
            "Step",
            "Role",
            "Person",
            "Day",
            "Claimed (UTC)",
            "Done (UTC)",
            "Minutes measured",
            "Minutes claimed",
            "Why"),
        claim.entries().stream().map(ClaimCsv::cells).toList());
  }

  private static List<String> cells(ClaimEntry entry) {
    return List.of(
        entry.task().toString(),
        entry.caseNumber(),
        entry.step(),
        entry.role(),
        entry.by().value(),
        entry.day().toString(),
        entry.claimed().atOffset(ZoneOffset.UTC).toString(),
        entry.done().atOffset(ZoneOffset.UTC).toString(),
        String.valueOf(entry.minutesMeasured()),
        String.valueOf(entry.minutesClaimed()),
        why(entry));
  }

  private static String why(ClaimEntry entry) {
    if (entry.toCorrect()) {
      return "Lay in hand too long to count: to be corrected";
    }
    return entry.why() == null ? "" : entry.why().words();
  }
}

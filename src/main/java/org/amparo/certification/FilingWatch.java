package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.kernel.CaseId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/**
 * The days of a signed form's filing window, for a process to wait for. They run from the
 * signature, whether the form has left or not (8 CFR 214.14(c)(2)(i)).
 */
@ApplicationScoped
public class FilingWatch {

  /** A timer needs a day; a form that does not grow too old has one that never comes. */
  private static final String NEVER = "2999-12-31T00:00:00Z";

  private static final Map<String, Object> NOTHING_TO_WATCH =
      Map.of("windowClosesAt", "NEVER", "tooLateToDeliverAt", NEVER);

  private final CaseFiles files;
  private final Agencies agencies;

  FilingWatch(CaseFiles files, Agencies agencies) {
    this.files = files;
    this.agencies = agencies;
  }

  public Map<String, Object> of(CaseId caseId) {
    return of(files.of(caseId));
  }

  Map<String, Object> of(CaseFile file) {
    var zone = agencies.agency(file.agency()).zone();
    return file.fileBy().map(day -> until(day, zone)).orElse(NOTHING_TO_WATCH);
  }

  private static Map<String, Object> until(LocalDate fileBy, ZoneId zone) {
    String over = startOf(fileBy.plusDays(1), zone);
    return Map.of(
        "windowClosesAt", over,
        "tooLateToDeliverAt", over,
        "remindFirstAt", startOf(fileBy.minusDays(90), zone),
        "offerReissueAt", startOf(fileBy.minusDays(45), zone),
        "remindLastAt", startOf(fileBy.minusDays(14), zone));
  }

  private static String startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toString();
  }
}

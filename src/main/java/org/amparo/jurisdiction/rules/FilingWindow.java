package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.kernel.CertificationKind;

/**
 * How long a signed certification is good for: the petition must be filed within the six months
 * that follow the signature (8 CFR 214.14(c)(2)(i)). The last safe day is the one before the
 * six-month day; where that month has no such day, its last day.
 */
public record FilingWindow(LocalDate signedOn, LocalDate lastDay) {

  private static final int MONTHS = 6;

  /**
   * The window of a form of this kind. No rule was found that lets a declaration for a T visa grow
   * too old: it is evidence like any other (8 CFR 214.204(e)).
   */
  public static Optional<FilingWindow> of(CertificationKind kind, LocalDate signedOn) {
    return kind == CertificationKind.U_I918B ? Optional.of(of(signedOn)) : Optional.empty();
  }

  public static FilingWindow of(LocalDate signedOn) {
    YearMonth month = YearMonth.from(signedOn).plusMonths(MONTHS);
    int day = signedOn.getDayOfMonth();
    return new FilingWindow(
        signedOn, month.isValidDay(day) ? month.atDay(day).minusDays(1) : month.atEndOfMonth());
  }

  /** The days on which people are warned: 90, 45 and 14 days before the window closes. */
  public List<LocalDate> warnOn() {
    return Stream.of(90, 45, 14).map(lastDay::minusDays).toList();
  }

  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(signedOn) && !day.isAfter(lastDay);
  }

  public String rule() {
    return "Form I-918 must be filed within six months of the day on which Supplement B was signed.";
  }

  public String citation() {
    return "8 CFR 214.14(c)(2)(i)";
  }
}

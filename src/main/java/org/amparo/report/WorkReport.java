package org.amparo.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * How the work goes, for the supervisor: what is open now, and what was done in a period. Counts
 * are exact and for use inside the agency.
 *
 * @param from the first day of the period, in the agency's time zone
 * @param to the last day
 * @param overdue requests whose day has passed and that have no answer
 * @param ahead how many requests fall due on each of the next 30 days
 */
public record WorkReport(
    CertificationKind kind,
    LocalDate from,
    LocalDate to,
    Instant madeAt,
    List<OpenStep> open,
    Answers answers,
    List<StepTime> steps,
    List<PersonLoad> workload,
    long overdue,
    List<DayCount> ahead,
    List<Named> reasons,
    List<Named> languages,
    List<Named> crimes) {

  /**
   * Tasks of one step that are open, by how many days ago they came to it: not by how long ago the
   * request was received.
   */
  public record OpenStep(
      String step, long open, long upTo1, long upTo7, long upTo14, long upTo30, long longer) {}

  /**
   * The answers given in the period.
   *
   * @param onTimePercent null when no answer was given
   * @param medianDays from the day a request was received; half took no longer
   * @param ninetiethDays nine in ten took no longer
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answers(
      long given,
      long onTime,
      @Nullable Long onTimePercent,
      @Nullable Integer medianDays,
      @Nullable Integer ninetiethDays,
      List<Took> took) {}

  /** How many answers took so many days; {@code upToDays} is null for the last, open range. */
  public record Took(int fromDays, @Nullable Integer upToDays, long answers, long late) {}

  /** How long a step waited to be taken, and how long it was in somebody's hands, in hours. */
  public record StepTime(String step, long done, double meanWaitHours, double meanWorkHours) {}

  public record PersonLoad(String user, long inHand, long done) {}

  public record DayCount(LocalDate day, long count) {}

  public record Named(String code, long count) {}
}

package org.amparo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The staff time that certifications took in a period, as a claim for the cost of a state mandate
 * asks for it. In California the duty of Penal Code 679.10 is one that the state pays for.
 *
 * @param from the first day, in the agency's time zone
 * @param upTo the last day
 * @param longest minutes in hand above which a task counts for nothing until it is corrected
 * @param lines one for each step and role
 * @param entries the tasks, in the order in which they were done
 */
public record MandateClaim(
    LocalDate from,
    LocalDate upTo,
    Instant asOf,
    long longest,
    List<Line> lines,
    long tasks,
    long minutes,
    long toCorrect,
    List<ClaimEntry> entries) {

  /**
   * @param minutes claimed, corrections included
   * @param corrected how many tasks a supervisor corrected
   * @param toCorrect how many count for nothing until one does
   */
  public record Line(
      String step, String role, long tasks, long minutes, long corrected, long toCorrect) {}
}

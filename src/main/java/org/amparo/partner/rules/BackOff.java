package org.amparo.partner.rules;

import java.time.Duration;

/**
 * How long to wait after a failure: three times as long after each one, up to a limit, and a fifth
 * more or less, so that what failed together does not come back together.
 *
 * @param first after the first failure
 * @param longest after however many
 */
public record BackOff(Duration first, Duration longest) {

  private static final int FACTOR = 3;
  private static final int MOST_STEPS = 20;
  private static final double SPREAD = 0.2;

  /**
   * @param failures how many there were, this one included
   * @param chance from 0 to 1
   */
  public Duration after(int failures, double chance) {
    double steps = Math.pow(FACTOR, Math.min(Math.max(failures, 1) - 1, MOST_STEPS));
    double millis = Math.min(first.toMillis() * steps, longest.toMillis());
    return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * chance)));
  }
}

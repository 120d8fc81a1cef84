package org.amparo.workflow.zeebe;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double up to a longest one, each cut at random so that not all come back at once. */
record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param failures how many there were in a row, from 1
   */
  Duration after(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    long full = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
  }
}

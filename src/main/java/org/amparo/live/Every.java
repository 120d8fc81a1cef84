package org.amparo.live;

import java.time.Duration;

/** Says when something that is done again and again is due. */
final class Every {

  private final long nanos;
  private long last = System.nanoTime();

  Every(Duration time) {
    this.nanos = time.toNanos();
  }

  boolean isDue() {
    long now = System.nanoTime();
    if (now - last < nanos) {
      return false;
    }
    last = now;
    return true;
  }
}

package org.amparo.http;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The wrong codes that one network showed. After so many of them each further one makes the network
 * wait, twice as long each time up to a limit; a while without one, and all is forgotten. A right
 * code changes nothing, or whoever holds one could go on guessing.
 */
final class Guesses {

  private static final int MOST_DOUBLINGS = 20;

  private final HttpSettings.Limit limit;
  private final TimeMeter time;
  private int wrong;
  private long lastAt;
  private long heldUntil;

  Guesses(HttpSettings.Limit limit, TimeMeter time) {
    this.limit = limit;
    this.time = time;
  }

  /** Throws while the network has to wait. */
  synchronized void look() {
    long left = wrong == 0 ? 0 : heldUntil - time.currentTimeNanos();
    if (left > 0) {
      throw new TooManyRequests(Duration.ofNanos(left));
    }
  }

  synchronized void wrong() {
    long now = time.currentTimeNanos();
    if (wrong > 0 && now - lastAt > limit.forgotten().toNanos()) {
      wrong = 0;
    }
    wrong++;
    lastAt = now;
    heldUntil = now + wait(wrong - limit.free()).toNanos();
  }

  private Duration wait(int beyond) {
    if (beyond < 0) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(beyond, MOST_DOUBLINGS));
    return doubled.compareTo(limit.longest()) < 0 ? doubled : limit.longest();
  }
}

package org.amparo.workflow.zeebe;

import java.time.Duration;

/**
 * How many commands may be under way. Halved when the cluster asks for less, one at a time with
 * growing pauses when it does not answer at all, and back to the full number with its answers. Used
 * by the dispatcher's thread; others only ask whether the cluster answers.
 */
final class Pace {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final int most;
  private final Backoff pauses;
  private int limit;
  private int failures;
  private long pausedUntil = System.nanoTime();
  private volatile boolean answering = true;

  Pace(int most, Duration longestPause) {
    this.most = most;
    this.limit = most;
    this.pauses = new Backoff(FIRST_PAUSE, longestPause);
  }

  void heard(Reply reply) {
    if (!reply.isAboutTheCluster()) {
      failures = 0;
      limit = Math.min(most, limit * 2);
      answering = true;
      return;
    }
    if (System.nanoTime() - pausedUntil < 0) {
      // one of those that were under way when the first failed
      return;
    }
    failures++;
    answering = reply == Reply.BUSY;
    limit = reply == Reply.BUSY ? Math.max(1, limit / 2) : 1;
    pausedUntil = System.nanoTime() + pauses.after(failures).toNanos();
  }

  /** How many more may be sent now. */
  int room(int underWay) {
    return pause().isZero() ? Math.max(0, limit - underWay) : 0;
  }

  Duration pause() {
    return Duration.ofNanos(Math.max(0, pausedUntil - System.nanoTime()));
  }

  boolean isAnswering() {
    return answering;
  }
}

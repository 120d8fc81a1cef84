package org.amparo.workflow.zeebe;

import java.time.Duration;

/**
 * How many commands may be under way. Halved when the cluster asks for less, one at a time with
 * growing pauses when it does not answer at all. With its answers it comes back soon to half of
 * what was too much, and from there slowly: a start that is sent again because its answer was late
 * is another instance for a cluster that has too much to do already. Used by the dispatcher's
 * thread; others only ask whether the cluster answers.
 */
final class Pace {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final int most;
  private final Backoff pauses;
  private int limit;

  /** What went well the last time. */
  private int proven;

  private int answers;
  private int failures;
  private long pausedUntil = System.nanoTime();
  private volatile boolean answering = true;

  Pace(int most, Duration longestPause) {
    this.most = most;
    this.limit = most;
    this.proven = most;
    this.pauses = new Backoff(FIRST_PAUSE, longestPause);
  }

  void heard(Reply reply) {
    if (!reply.isAboutTheCluster()) {
      failures = 0;
      answering = true;
      grow();
      return;
    }
    if (System.nanoTime() - pausedUntil < 0) {
      // one of those that were under way when the first failed
      return;
    }
    failures++;
    answering = reply == Reply.BUSY;
    proven = Math.max(1, limit / 2);
    limit = reply == Reply.BUSY ? proven : 1;
    pausedUntil = System.nanoTime() + pauses.after(failures).toNanos();
  }

  private void grow() {
    answers++;
    if (limit < most && (limit < proven || answers >= limit)) {
      limit++;
      answers = 0;
    }
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

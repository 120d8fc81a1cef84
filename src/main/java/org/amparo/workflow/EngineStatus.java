package org.amparo.workflow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is doing.
 *
 * @param lag how long the oldest job that could run, or the oldest command that a remote engine was
 *     not told yet, has been waiting
 * @param undelivered messages kept because nobody waits for them yet; for a remote engine, commands
 *     that it was not told yet
 * @param oldestUndelivered when the oldest of them was written
 * @param dead jobs or commands that failed too often and wait for {@link ProcessEngine#redrive}
 * @param reachable whether the engine answered when it was last spoken to
 * @param inFlight commands that were sent by this instance and not answered yet
 * @param drift how a remote engine and the queues differed when they were last compared
 */
public record EngineStatus(
    String engine,
    Duration lag,
    long undelivered,
    @Nullable Instant oldestUndelivered,
    long dead,
    boolean reachable,
    long inFlight,
    @Nullable Drift drift) {

  /** An engine in this service: always there, told at once, and never of another mind. */
  public EngineStatus(
      String engine,
      Duration lag,
      long undelivered,
      @Nullable Instant oldestUndelivered,
      long dead) {
    this(engine, lag, undelivered, oldestUndelivered, dead, true, 0, null);
  }
}

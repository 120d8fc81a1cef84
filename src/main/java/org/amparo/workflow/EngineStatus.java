package org.amparo.workflow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is doing.
 *
 * @param lag how long the oldest job that could run has been waiting
 * @param undelivered messages kept because nobody waits for them yet
 * @param oldestUndelivered when the oldest of them was sent
 * @param dead jobs that failed too often and wait for {@link ProcessEngine#redrive}
 */
public record EngineStatus(
    String engine,
    Duration lag,
    long undelivered,
    @Nullable Instant oldestUndelivered,
    long dead) {}

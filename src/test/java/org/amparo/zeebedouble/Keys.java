package org.amparo.zeebedouble;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numeric keys, as partition 1 of a cluster gives them: the partition's number in the high bits.
 */
final class Keys {

  private static final long PARTITION_1 = 1L << 51;

  private final AtomicLong last = new AtomicLong(PARTITION_1);
  private final Map<String, Long> byEngineId = new ConcurrentHashMap<>();

  long next() {
    return last.incrementAndGet();
  }

  /** The key of something that has an id in the engine. */
  long of(String engineId) {
    return byEngineId.computeIfAbsent(engineId, id -> next());
  }
}

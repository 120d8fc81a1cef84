package org.amparo.zeebedouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong between a client and the cluster. Each fault hits the next so many requests of
 * its kind and is then used up; faults of different kinds on the same request all hit it.
 */
public final class Faults {

  enum Kind {
    DELAY,
    LOSE_REQUEST,
    EXHAUSTED,
    TOO_MANY,
    TWICE,
    LOSE_RESPONSE
  }

  private record Fault(Kind kind, Duration delay, AtomicInteger left) {}

  /** What hits one request. */
  record Hit(Map<Kind, Duration> faults) {
    boolean is(Kind kind) {
      return faults.containsKey(kind);
    }

    Duration delay() {
      return faults.getOrDefault(Kind.DELAY, Duration.ZERO);
    }
  }

  private final Map<Command, List<Fault>> faults = new EnumMap<>(Command.class);
  private final Map<String, AtomicInteger> repeated = new ConcurrentHashMap<>();
  private volatile Duration searchLag = Duration.ZERO;

  Faults() {}

  /** The cluster never sees the next requests; the client's connection breaks. */
  public void loseRequest(Command command, int times) {
    add(command, Kind.LOSE_REQUEST, Duration.ZERO, times);
  }

  /** The cluster does the next requests, and the connection breaks before it can say so. */
  public void loseResponse(Command command, int times) {
    add(command, Kind.LOSE_RESPONSE, Duration.ZERO, times);
  }

  /** The cluster gets the next requests twice; the client learns of the first one's outcome. */
  public void applyTwice(Command command, int times) {
    add(command, Kind.TWICE, Duration.ZERO, times);
  }

  /** The next requests reach the cluster late. */
  public void delay(Command command, Duration by, int times) {
    add(command, Kind.DELAY, by, times);
  }

  /** The next requests meet back-pressure: RESOURCE_EXHAUSTED, over REST with status 503. */
  public void exhaust(Command command, int times) {
    add(command, Kind.EXHAUSTED, Duration.ZERO, times);
  }

  /**
   * As {@link #exhaust}, but over REST with status 429, as something in front of a cluster says.
   */
  public void tooManyRequests(Command command, int times) {
    add(command, Kind.TOO_MANY, Duration.ZERO, times);
  }

  /** The next jobs of a type are handed out a second time at once, though nobody gave them back. */
  public void handOutTwice(String jobType, int times) {
    repeated.computeIfAbsent(jobType, type -> new AtomicInteger()).addAndGet(times);
  }

  /**
   * Searches do not know yet what began or ended in this time, as those of a real cluster; until
   * {@link #clear}.
   */
  public void searchesLag(Duration by) {
    searchLag = by;
  }

  Duration searchLag() {
    return searchLag;
  }

  /** Everything goes well again. */
  public synchronized void clear() {
    searchLag = Duration.ZERO;
    faults.clear();
    repeated.clear();
  }

  private synchronized void add(Command command, Kind kind, Duration delay, int times) {
    faults
        .computeIfAbsent(command, c -> new ArrayList<>())
        .add(new Fault(kind, delay, new AtomicInteger(times)));
  }

  synchronized Hit next(Command command) {
    var hit = new EnumMap<Kind, Duration>(Kind.class);
    var waiting = faults.getOrDefault(command, List.of());
    for (var fault : waiting) {
      if (!hit.containsKey(fault.kind())) {
        hit.put(fault.kind(), fault.delay());
        fault.left().decrementAndGet();
      }
    }
    if (!waiting.isEmpty()) {
      waiting.removeIf(fault -> fault.left().get() <= 0);
    }
    return new Hit(hit);
  }

  boolean isHandedOutTwice(String jobType) {
    var left = repeated.get(jobType);
    return left != null && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }
}

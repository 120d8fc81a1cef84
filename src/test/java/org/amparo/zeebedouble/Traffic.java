package org.amparo.zeebedouble;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests came, so that a test can prove that idle clients are quiet. */
public final class Traffic {

  private final Map<Command, LongAdder> commands = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> polls = new ConcurrentHashMap<>();

  Traffic() {}

  /** Requests of one kind since the last {@link #reset}, the failed ones included. */
  public long of(Command command) {
    var count = commands.get(command);
    return count == null ? 0 : count.sum();
  }

  /** Requests for jobs of one type since the last {@link #reset}. */
  public long polls(String jobType) {
    var count = polls.get(jobType);
    return count == null ? 0 : count.sum();
  }

  /** All requests since the last {@link #reset}. */
  public long all() {
    return commands.values().stream().mapToLong(LongAdder::sum).sum();
  }

  public void reset() {
    commands.clear();
    polls.clear();
  }

  void count(Command command) {
    commands.computeIfAbsent(command, c -> new LongAdder()).increment();
  }

  void poll(String jobType) {
    polls.computeIfAbsent(jobType, type -> new LongAdder()).increment();
  }
}

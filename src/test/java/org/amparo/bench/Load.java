package org.amparo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each client asks again as soon as it has its answer. The first half is warm-up and
 * is not counted.
 */
final class Load {

  private static final double WARM_UP = 1;

  /** One thing that a client does again and again. */
  interface Work {
    void run(int client) throws Exception;
  }

  private Load() {}

  static Figures of(int clients, Duration time, Work work) throws Exception {
    long begun = System.nanoTime();
    long counted = begun + (long) (time.toNanos() * WARM_UP);
    long end = counted + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      var loops = new ArrayList<Callable<Loop>>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        loops.add(() -> new Loop(counted, end).repeat(client, work));
      }
      return sum(threads.invokeAll(loops).stream().map(Load::result).toList(), counted);
    } finally {
      threads.shutdown();
    }
  }

  private static Loop result(java.util.concurrent.Future<Loop> loop) {
    try {
      return loop.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Figures sum(java.util.List<Loop> loops, long counted) {
    var all = new Histogram(3);
    long failures = 0;
    long last = counted;
    String first = "";
    for (var loop : loops) {
      all.add(loop.times);
      failures += loop.failures;
      last = Math.max(last, loop.lastEnd);
      first = first.isEmpty() ? loop.firstFailure : first;
    }
    return new Figures(all, (last - counted) / 1e9, failures, first);
  }

  private static final class Loop {
    private final Histogram times = new Histogram(3);
    private final long counted;
    private final long end;
    private long lastEnd;
    private long failures;
    private String firstFailure = "";

    Loop(long counted, long end) {
      this.counted = counted;
      this.end = end;
    }

    Loop repeat(int client, Work work) {
      while (System.nanoTime() < end) {
        long begun = System.nanoTime();
        try {
          work.run(client);
          note(begun);
        } catch (Exception | AssertionError e) {
          failures++;
          firstFailure = firstFailure.isEmpty() ? String.valueOf(e.getMessage()) : firstFailure;
        }
      }
      return this;
    }

    /** What ends after the warm-up counts, however early it began: rates must not lose any. */
    private void note(long begun) {
      long now = System.nanoTime();
      if (now >= counted) {
        times.recordValue(now - begun);
        lastEnd = now;
      }
    }
  }
}

package org.amparo.zeebedouble;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.amparo.workflow.embedded.RemoteDialect;

/**
 * One partition: takes one command at a time, answers it, and then lets the processes go on until
 * every one of them waits.
 */
final class Cluster implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Cluster.class.getName());
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration LONG_POLL = Duration.ofSeconds(10);

  final DoubleClock clock = new DoubleClock();
  final Definitions definitions;
  final Instances instances;
  final Jobs jobs;
  final JobWork work;
  final UserTasks tasks;
  final Messages messages;
  final Incidents incidents;
  final Keys keys = new Keys();

  private final Engine engine;
  private final Course course;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Threads.named("double-ticker"));
  private final Future<?> ticking;
  private boolean away;
  private int outages;
  private boolean closed;

  Cluster(Faults faults, boolean uniqueBusinessIds) {
    var dialect = new RemoteDialect(clock);
    var news = new EngineNews(clock);
    engine = new Engine(dialect, news);
    definitions = new Definitions(engine, dialect, keys);
    incidents = new Incidents(keys, clock);
    instances = new Instances(engine, definitions, incidents, keys, clock, uniqueBusinessIds);
    jobs = new Jobs(clock, faults);
    tasks = new UserTasks(engine, jobs, keys, clock);
    messages = new Messages(engine, keys, clock);
    work = new JobWork(engine, jobs, incidents, keys);
    course = new Course(engine, news, instances, work, tasks, messages, incidents);
    ticking =
        ticker.scheduleWithFixedDelay(
            this::tickOrTell, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A tick that fails must not be the last one. */
  private void tickOrTell() {
    try {
      tick();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the double's time stood still", e);
    }
  }

  /** Applies one command and everything that follows from it. */
  synchronized <T> T process(Supplier<T> command) {
    try {
      return command.get();
    } finally {
      course.settle();
      notifyAll();
    }
  }

  synchronized <T> T read(Supplier<T> question) {
    return question.get();
  }

  Message publish(
      String name,
      String correlationKey,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    return process(
        () ->
            messages.publish(
                name, correlationKey, messageId, timeToLive, variables, course::deliver));
  }

  Instance create(
      Definition definition,
      String businessId,
      Set<String> tags,
      Map<String, Object> variables,
      List<String> elements) {
    return process(() -> instances.create(definition, businessId, tags, variables, elements));
  }

  /** Done once the listeners of the tree's user tasks have been heard. */
  CompletableFuture<Void> cancel(long key) {
    return process(
        () -> {
          var done = new CompletableFuture<Void>();
          var root = instances.cancel(key);
          course.followNews();
          root.afterCancellations(() -> done.complete(null));
          return done;
        });
  }

  /**
   * Hands out jobs, waiting for the first one if there is none.
   *
   * @param longest how long to wait; zero for the gateway's own choice, negative not at all
   * @param gone whether the client has left
   */
  synchronized List<HandedOut> activate(
      String type,
      String worker,
      Duration timeout,
      int max,
      Set<String> fetch,
      Duration longest,
      BooleanSupplier gone) {
    long end = System.nanoTime() + (longest.isZero() ? LONG_POLL : longest).toNanos();
    int before = outages;
    while (true) {
      if (away || outages != before) {
        throw new Rejection(Rejection.Kind.UNAVAILABLE, "the gateway is going away");
      }
      if (gone.getAsBoolean()) {
        return List.of();
      }
      var given = work.handOut(type, worker, timeout, max, fetch);
      long left = end - System.nanoTime();
      if (!given.isEmpty() || left <= 0) {
        return given;
      }
      waitFor(Math.min(left, TimeUnit.MILLISECONDS.toNanos(500)));
    }
  }

  private void waitFor(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Rejection(Rejection.Kind.UNAVAILABLE, "the gateway is going away");
    }
  }

  /** Ends the waits of those who ask for jobs, also where it is back before they have noticed. */
  synchronized void goAway(boolean now) {
    away = now;
    outages += now ? 1 : 0;
    notifyAll();
  }

  void forward(Duration by) {
    clock.forward(by);
    tick();
  }

  /** What time alone brings about. */
  private synchronized void tick() {
    if (closed) {
      return;
    }
    boolean back = jobs.tick();
    messages.tick();
    boolean due = course.runTimers(clock.instant());
    if (back || due) {
      course.settle();
      notifyAll();
    }
  }

  List<Instant> timersAt(Instance instance, String event) {
    return read(() -> engine.timersAt(instance.engineId, event).toList());
  }

  @Override
  public void close() {
    ticking.cancel(false);
    ticker.shutdown();
    goAway(true);
    synchronized (this) {
      closed = true;
      engine.close();
    }
  }
}

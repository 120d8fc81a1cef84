package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.queue.EngineTask;
import org.amparo.queue.Queues;
import org.amparo.workflow.Drift;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is open here with what runs in the cluster, key by key. The cluster's searches run
 * behind its state, so what is younger than the tolerance is left for the next time. It only
 * reports; the one thing that it repairs, when an administrator asks for a redrive, is to send a
 * step's completion again that the cluster does not show. What stops instances is counted as well.
 */
@Singleton
class Reconciler {

  private static final Logger LOG = Logger.getLogger(Reconciler.class);
  private static final int EXAMPLES = 20;

  private final ClusterSearch search;
  private final Book book;
  private final Incidents incidents;
  private final Queues queues;
  private final Outbox outbox;
  private final OwnTurn turn;
  private final Clock clock;
  private final ZeebeConfig config;

  private volatile @Nullable Drift drift;
  private volatile Set<String> completedOnlyHere = Set.of();

  Reconciler(
      ClusterSearch search,
      Book book,
      Incidents incidents,
      Queues queues,
      Outbox outbox,
      OwnTurn turn,
      Clock clock,
      ZeebeConfig config) {
    this.search = search;
    this.book = book;
    this.incidents = incidents;
    this.queues = queues;
    this.outbox = outbox;
    this.turn = turn;
    this.clock = clock;
    this.config = config;
  }

  /** The latest comparison of this instance; null before the first. */
  @Nullable Drift drift() {
    return drift;
  }

  /** Compares now. What the cluster refuses to tell is no drift; it is said in the log. */
  void compare(Set<String> processes) {
    try {
      var open = search.openTasks(processes);
      var running = search.runningInstances(processes);
      long stopped = incidents.look(processes);
      drift = turn.call(() -> differences(open, running, stopped));
    } catch (RuntimeException failure) {
      LOG.warnf("The cluster could not be compared with the queues: %s.", Reply.of(failure));
    }
  }

  private Drift differences(Map<Long, Instant> open, Map<Long, Instant> running, long stopped) {
    var before = clock.instant().minus(config.reconciliation().tolerance());
    var here = queues.engineTasks(config.name() + ":");
    var examples = new ArrayList<String>();
    long tasksHere = tasksOnlyHere(here, open.keySet(), before, examples);
    long tasksThere = tasksOnlyThere(here, open, before, examples);
    long instancesHere = instancesOnlyHere(here, running.keySet(), examples);
    long instancesThere = instancesOnlyThere(running, before, examples);
    return new Drift(
        clock.instant(), tasksHere, tasksThere, instancesHere, instancesThere, stopped, examples);
  }

  private long tasksOnlyHere(
      List<EngineTask> here, Set<Long> open, Instant before, List<String> examples) {
    var only =
        here.stream()
            .filter(task -> task.createdAt().isBefore(before))
            .filter(task -> !open.contains(key(task)))
            .map(EngineTask::engineTask)
            .toList();
    only.forEach(task -> example(examples, "task only here: " + task));
    return only.size();
  }

  private long tasksOnlyThere(
      List<EngineTask> here, Map<Long, Instant> open, Instant before, List<String> examples) {
    var known = here.stream().map(Reconciler::key).collect(Collectors.toSet());
    var only = new ArrayList<String>();
    var again = new HashSet<String>();
    open.forEach(
        (key, since) -> {
          var task = new EngineKey(config.name(), key).toString();
          if (known.contains(key) || since.isAfter(before) || book.isEndingOrJustEnded(task)) {
            return;
          }
          only.add(task);
          if (book.isCompleted(task)) {
            again.add(task);
          }
        });
    completedOnlyHere = Set.copyOf(again);
    only.forEach(task -> example(examples, "task only there: " + task));
    return only.size();
  }

  /** An instance that ran to its end is told by nobody; its case has nothing open any more. */
  private long instancesOnlyHere(List<EngineTask> here, Set<Long> running, List<String> examples) {
    var cases = here.stream().map(EngineTask::caseId).collect(Collectors.toSet());
    var byCase = new HashMap<Object, Boolean>();
    var live = book.liveInstances();
    live.forEach(i -> byCase.merge(i.caseId(), running.contains(i.key()), Boolean::logicalOr));
    long only = 0;
    for (var instance : live) {
      if (running.contains(instance.key())) {
        continue;
      } else if (cases.contains(instance.caseId()) && !byCase.get(instance.caseId())) {
        only++;
        example(
            examples, "instance only here: %s %d".formatted(instance.process(), instance.key()));
      } else {
        book.ended(instance.token());
      }
    }
    return only;
  }

  private long instancesOnlyThere(
      Map<Long, Instant> running, Instant before, List<String> examples) {
    var known = book.instanceKeys();
    var only =
        running.entrySet().stream()
            .filter(instance -> instance.getValue().isBefore(before))
            .filter(instance -> !known.contains(instance.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    only.forEach(key -> example(examples, "instance only there: " + key));
    return only.size();
  }

  private static void example(List<String> examples, String text) {
    if (examples.size() < EXAMPLES) {
      examples.add(text);
    }
  }

  private static long key(EngineTask task) {
    return EngineKey.parse(task.engineTask()).map(EngineKey::key).orElse(-1L);
  }

  /** In the running transaction. */
  int redrive() {
    return completedOnlyHere.stream().mapToInt(outbox::completeAgain).sum();
  }
}

package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.INVALID_STATE;
import static org.amparo.zeebedouble.Rejection.Kind.NOT_FOUND;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.amparo.workflow.embedded.RemoteElement;
import org.amparo.zeebedouble.UserTask.State;
import org.jspecify.annotations.Nullable;

/**
 * The lives of the user tasks. Each step of a life waits for the jobs of its listeners, one after
 * the other; until then the task takes no other command. Guarded by the cluster's lock.
 */
final class UserTasks {

  private final Engine engine;
  private final Jobs jobs;
  private final Keys keys;
  private final Clock clock;
  private final Map<Long, UserTask> tasks = new TreeMap<>();
  private final Map<String, UserTask> byEngineId = new HashMap<>();
  private final Set<String> withdrawnUnseen = new HashSet<>();

  UserTasks(Engine engine, Jobs jobs, Keys keys, Clock clock) {
    this.engine = engine;
    this.jobs = jobs;
    this.keys = keys;
    this.clock = clock;
  }

  Collection<UserTask> all() {
    return tasks.values();
  }

  void opened(News.TaskOpened news, Instance instance) {
    if (withdrawnUnseen.remove(news.task())) {
      return;
    }
    var task =
        new UserTask(
            keys.of(news.task()),
            news.task(),
            instance,
            instance.definition.elements().get(news.element()),
            news.elementInstance(),
            news.candidateGroups(),
            clock.instant());
    tasks.put(task.key, task);
    byEngineId.put(task.engineId, task);
    listen(
        task,
        "creating",
        () -> engine.variablesOfTask(task.engineId),
        () -> task.state = State.CREATED);
  }

  /** The scope of a task was cancelled; what follows in the instance waits for the listeners. */
  void withdrawn(News.TaskWithdrawn news) {
    var task = (@Nullable UserTask) byEngineId.get(news.task());
    if (task == null) {
      withdrawnUnseen.add(news.task());
      return;
    }
    dropListener(task);
    var waiting = task.waiting;
    if (waiting != null) {
      waiting.completeExceptionally(notFound(task.key, verb(task.state)));
      task.waiting = null;
    }
    task.state = State.CANCELING;
    task.instance.cancellationBegins();
    listen(task, "canceling", news::variables, () -> canceled(task));
  }

  private void dropListener(UserTask task) {
    if (task.listener != null) {
      jobs.remove(task.listener);
      task.listener = null;
    }
  }

  private void canceled(UserTask task) {
    end(task, State.CANCELED);
    task.instance.cancellationEnds();
  }

  private void end(UserTask task, State state) {
    task.state = state;
    task.endedAt = clock.instant();
    byEngineId.remove(task.engineId);
  }

  CompletableFuture<Void> complete(long key, Map<String, Object> variables, String action) {
    return transition(
        created(key, "complete"),
        State.COMPLETING,
        action.isEmpty() ? "complete" : action,
        task -> {
          engine.completeTask(task.engineId, variables);
          end(task, State.COMPLETED);
        });
  }

  CompletableFuture<Void> assign(long key, String assignee, boolean override, String action) {
    var verb = override ? "assign" : "claim";
    var task = created(key, verb);
    if (!override && !task.assignee.isEmpty()) {
      throw Rejection.of(
          INVALID_STATE,
          "CLAIM",
          "Expected to claim user task with key '%d', but it has already been assigned",
          key);
    }
    return reassign(task, assignee, action.isEmpty() ? verb : action);
  }

  CompletableFuture<Void> unassign(long key) {
    return reassign(created(key, "unassign"), "", "unassign");
  }

  private CompletableFuture<Void> reassign(UserTask task, String assignee, String action) {
    task.changedAttributes = List.of("assignee");
    return transition(task, State.ASSIGNING, action, t -> t.assignee = assignee);
  }

  CompletableFuture<Void> update(long key, Map<String, Object> changes, String action) {
    var task = created(key, "update");
    return transition(
        task,
        State.UPDATING,
        action.isEmpty() ? "update" : action,
        t -> t.changedAttributes = t.change(changes));
  }

  private interface Effect {
    void on(UserTask task);
  }

  private CompletableFuture<Void> transition(
      UserTask task, State during, String action, Effect effect) {
    var done = new CompletableFuture<Void>();
    task.state = during;
    task.action = action;
    task.waiting = done;
    listen(
        task,
        during.name().toLowerCase(Locale.ROOT),
        () -> engine.variablesOfTask(task.engineId),
        () -> {
          task.state = State.CREATED;
          task.waiting = null;
          effect.on(task);
          done.complete(null);
        });
    return done;
  }

  private void listen(UserTask task, String event, Job.Variables variables, Runnable end) {
    next(task, event, task.element.at(event).iterator(), variables, end);
  }

  private void next(
      UserTask task,
      String event,
      java.util.Iterator<RemoteElement.Listener> listeners,
      Job.Variables variables,
      Runnable end) {
    task.listener = null;
    if (!listeners.hasNext()) {
      end.run();
      return;
    }
    var listener = listeners.next();
    task.listener =
        jobs.add(
            new Job(
                keys.next(),
                listener.jobType(),
                listener.retries(),
                task.instance,
                task.element.id(),
                task.elementInstance,
                task.element.headers(),
                variables,
                null,
                task,
                event,
                outcome -> heard(task, event, listeners, variables, end, outcome)));
  }

  private void heard(
      UserTask task,
      String event,
      java.util.Iterator<RemoteElement.Listener> listeners,
      Job.Variables variables,
      Runnable end,
      Job.Outcome outcome) {
    if (outcome.denied()) {
      deny(task, outcome.deniedReason());
      return;
    }
    task.change(outcome.corrections());
    next(task, event, listeners, variables, end);
  }

  private static void deny(UserTask task, String reason) {
    var intent = verb(task.state).toUpperCase(Locale.ROOT);
    var waiting = task.waiting;
    task.listener = null;
    task.waiting = null;
    task.state = State.CREATED;
    if (waiting != null) {
      waiting.completeExceptionally(
          Rejection.of(
              INVALID_STATE,
              intent,
              "The user task with key '%d' was denied by a task listener. Reason to deny: '%s'",
              task.key,
              reason));
    }
  }

  private static String verb(State state) {
    return switch (state) {
      case ASSIGNING -> "assign";
      case UPDATING -> "update";
      default -> "complete";
    };
  }

  /** A task that is over is gone from the cluster's state; only the search still knows it. */
  private UserTask created(long key, String verb) {
    var task = (@Nullable UserTask) tasks.get(key);
    if (task == null || task.isOver()) {
      throw notFound(key, verb);
    }
    if (task.state != State.CREATED) {
      throw Rejection.of(
          INVALID_STATE,
          verb.toUpperCase(Locale.ROOT),
          "Expected to %s user task with key '%d', but it is in state '%s'",
          verb,
          key,
          task.state);
    }
    return task;
  }

  private static Rejection notFound(long key, String verb) {
    return Rejection.of(
        NOT_FOUND,
        verb.toUpperCase(Locale.ROOT),
        "Expected to %s user task with key '%d', but no such user task was found",
        verb,
        key);
  }
}

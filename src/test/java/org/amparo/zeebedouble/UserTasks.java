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
import org.amparo.zeebedouble.UserTask.State;
import org.jspecify.annotations.Nullable;

/**
 * The lives of the user tasks. Each step of a life waits for the jobs of its listeners, one after
 * the other; until then the task takes no other command. Guarded by the cluster's lock.
 */
final class UserTasks {

  private final Engine engine;
  private final Listening listening;
  private final Keys keys;
  private final Clock clock;
  private final Map<Long, UserTask> tasks = new TreeMap<>();
  private final Map<String, UserTask> byEngineId = new HashMap<>();
  private final Set<String> withdrawnUnseen = new HashSet<>();

  UserTasks(Engine engine, Jobs jobs, Keys keys, Clock clock) {
    this.engine = engine;
    this.listening = new Listening(jobs, keys);
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
    listening.listen(
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
    listening.drop(task);
    var waiting = task.waiting;
    if (waiting != null) {
      waiting.completeExceptionally(notFound(task.key, Listening.verb(task.state)));
      task.waiting = null;
    }
    task.state = State.CANCELING;
    task.instance.cancellationBegins();
    listening.listen(task, "canceling", news::variables, () -> canceled(task));
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
    listening.listen(
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

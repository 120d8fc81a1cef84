package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.INVALID_STATE;

import java.util.Iterator;
import java.util.Locale;
import org.amparo.workflow.embedded.RemoteElement;
import org.amparo.zeebedouble.UserTask.State;

/** The listeners of user tasks: one job after the other, each of which the task waits for. */
final class Listening {

  private final Jobs jobs;
  private final Keys keys;

  Listening(Jobs jobs, Keys keys) {
    this.jobs = jobs;
    this.keys = keys;
  }

  /**
   * Has a task's listeners of an event heard, then goes on.
   *
   * @param end what follows unless one of them denies
   */
  void listen(UserTask task, String event, Job.Variables variables, Runnable end) {
    next(task, event, task.element.at(event).iterator(), variables, end);
  }

  private void next(
      UserTask task,
      String event,
      Iterator<RemoteElement.Listener> listeners,
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
      Iterator<RemoteElement.Listener> listeners,
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

  /** Nobody waits for the listener at work any more. */
  void drop(UserTask task) {
    if (task.listener != null) {
      jobs.remove(task.listener);
      task.listener = null;
    }
  }

  /** The command whose transition a task is in. */
  static String verb(State state) {
    return switch (state) {
      case ASSIGNING -> "assign";
      case UPDATING -> "update";
      default -> "complete";
    };
  }
}

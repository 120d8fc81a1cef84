package org.amparo.zeebedouble;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.workflow.ProcessVariables;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.task.IdentityLink;

/**
 * Called by the translated models; collects what happens until the transaction has committed. The
 * cluster moves the engine under one lock, so there is never more than one transaction. Public
 * because the engine's expressions reach only public classes.
 */
public final class EngineNews {

  private final Clock clock;
  private final List<News> happened = new ArrayList<>();
  private final Deque<News> committed = new ArrayDeque<>();

  EngineNews(Clock clock) {
    this.clock = clock;
  }

  /** The transaction has committed: what happened in it may be told. */
  void commit() {
    committed.addAll(happened);
    happened.clear();
  }

  /** The transaction has failed: nothing of it happened. */
  void rollback() {
    happened.clear();
  }

  Optional<News> next() {
    return Optional.ofNullable(committed.poll());
  }

  public void began(DelegateExecution execution) {
    var caller = (@Nullable DelegateExecution) execution.getSuperExecution();
    happened.add(
        new News.Began(
            execution.getProcessInstanceId(),
            execution.getProcessDefinitionId(),
            caller == null ? null : caller.getProcessInstanceId(),
            caller == null ? null : caller.getActivityInstanceId(),
            new HashMap<>(execution.getVariables())));
  }

  public void ended(DelegateExecution execution) {
    happened.add(new News.Ended(execution.getProcessInstanceId(), execution.isCanceled()));
  }

  public void jobOpened(DelegateExecution execution) {
    happened.add(
        new News.JobOpened(
            execution.getProcessInstanceId(),
            execution.getCurrentActivityId(),
            execution.getActivityInstanceId()));
  }

  public void jobClosed(DelegateExecution execution) {
    happened.add(
        new News.JobClosed(
            execution.getProcessInstanceId(),
            execution.getActivityInstanceId(),
            execution.isCanceled()));
  }

  /** The service's translation calls it where a process begins to wait for a message. */
  public void appeared(DelegateExecution execution) {
    happened.add(new News.Waits(execution.getProcessInstanceId(), correlationKey(execution)));
  }

  /** The dialect knows one correlation key. */
  private static String correlationKey(VariableScope scope) {
    return String.valueOf(scope.getVariable(ProcessVariables.CASE));
  }

  /** The service's translation calls it for every user task. */
  public void opened(DelegateTask task, String step) {
    var groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    happened.add(
        new News.TaskOpened(
            task.getProcessInstanceId(),
            task.getId(),
            task.getTaskDefinitionKey(),
            task.getExecution().getActivityInstanceId(),
            groups));
  }

  /** The service's translation calls it for every user task that nobody completed. */
  public void withdrawn(DelegateTask task) {
    happened.add(
        new News.TaskWithdrawn(
            task.getProcessInstanceId(), task.getId(), new HashMap<>(task.getVariables())));
  }

  /** When a timer with this ISO duration fires. */
  public Date after(String isoDuration) {
    var now = clock.instant().atZone(ZoneOffset.UTC);
    try {
      return Date.from(now.plus(Duration.parse(isoDuration)).toInstant());
    } catch (DateTimeException inDays) {
      return Date.from(now.plus(Period.parse(isoDuration)).toInstant());
    }
  }
}

package org.amparo.zeebedouble;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.workflow.ProcessVariables;
import org.amparo.workflow.embedded.RemoteDialect;
import org.amparo.workflow.embedded.RemoteModel;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.externaltask.ExternalTask;
import org.operaton.bpm.engine.runtime.Execution;
import org.operaton.bpm.engine.runtime.Job;

/**
 * The BPMN behind the gateway: Operaton, on a database of its own in memory. Nothing in it runs by
 * itself; whoever holds the cluster's lock moves it.
 */
final class Engine implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String WORKER = "double";
  private static final long LOCK_MILLIS = 600_000;

  private final ProcessEngine operaton;
  private final EngineNews news;
  private boolean moved;

  Engine(RemoteDialect dialect, EngineNews news) {
    this.news = news;
    var beans = new HashMap<Object, Object>(dialect.beans());
    beans.put(RemoteDialect.MIRROR, news);
    beans.put(RemoteDialect.WAITS, news);
    beans.put(RemoteDialect.NEWS, news);
    operaton = EngineSetup.of(beans, "double-" + COUNT.incrementAndGet()).buildProcessEngine();
  }

  /** The engine's ids of the processes in a model, by the processes' own ids. */
  Map<String, String> deploy(RemoteModel model) {
    var deployed =
        operaton
            .getRepositoryService()
            .createDeployment()
            .addString(model.file(), model.xml())
            .deployWithResult();
    return deployed.getDeployedProcessDefinitions().stream()
        .collect(Collectors.toMap(d -> d.getKey(), d -> d.getId()));
  }

  /**
   * Starts an instance up to its first step that runs later; gives its id.
   *
   * @param elements where it starts; none for its start event
   */
  String start(
      String definition,
      @Nullable String businessKey,
      Map<String, Object> variables,
      List<String> elements) {
    var start =
        operaton
            .getRuntimeService()
            .createProcessInstanceById(definition)
            .businessKey(businessKey)
            .setVariables(variables);
    elements.forEach(start::startBeforeActivity);
    return moving(() -> start.execute().getId());
  }

  void cancel(String instance) {
    moving(() -> operaton.getRuntimeService().deleteProcessInstance(instance, "cancelled"));
  }

  void completeTask(String task, Map<String, Object> variables) {
    moving(() -> operaton.getTaskService().complete(task, variables));
  }

  private void moving(Runnable call) {
    moving(
        () -> {
          call.run();
          return true;
        });
  }

  /** Each call is a transaction of its own. */
  private <T> T moving(Supplier<T> call) {
    try {
      T result = call.get();
      news.commit();
      moved = true;
      return result;
    } catch (RuntimeException e) {
      news.rollback();
      throw e;
    }
  }

  Map<String, Object> variablesOfTask(String task) {
    return operaton.getTaskService().getVariables(task);
  }

  Map<String, Object> variablesOfJob(JobPlace place) {
    return waiting(place)
        .map(task -> operaton.getRuntimeService().getVariables(task.getExecutionId()))
        .orElse(Map.of());
  }

  /**
   * @param local whether the variables stay on the step
   */
  void completeJob(JobPlace place, Map<String, Object> variables, boolean local) {
    var id = locked(place);
    Map<String, Object> none = Map.of();
    moving(
        () ->
            operaton
                .getExternalTaskService()
                .complete(id, WORKER, local ? none : variables, local ? variables : none));
  }

  void throwError(JobPlace place, String code, String message, Map<String, Object> variables) {
    var id = locked(place);
    var text = message.isEmpty() ? null : message;
    moving(
        () -> operaton.getExternalTaskService().handleBpmnError(id, WORKER, code, text, variables));
  }

  /** Where a job waits in the engine. */
  static final class JobPlace {
    private final News.JobOpened opened;

    /** The engine's id of the wait, once it has been looked up; it does not change. */
    private String id = "";

    JobPlace(News.JobOpened opened) {
      this.opened = opened;
    }
  }

  private String locked(JobPlace place) {
    if (place.id.isEmpty() && waiting(place).isEmpty()) {
      throw new IllegalStateException(place.opened + " waits no longer");
    }
    operaton.getExternalTaskService().lock(place.id, WORKER, LOCK_MILLIS);
    return place.id;
  }

  private Optional<ExternalTask> waiting(JobPlace place) {
    var query = operaton.getExternalTaskService().createExternalTaskQuery();
    var narrowed =
        place.id.isEmpty()
            ? query.processInstanceId(place.opened.instance()).activityId(place.opened.element())
            : query.externalTaskId(place.id);
    var found =
        narrowed.list().stream()
            .filter(task -> task.getActivityInstanceId().equals(place.opened.elementInstance()))
            .findFirst();
    found.ifPresent(task -> place.id = task.getId());
    return found;
  }

  /** Who waits for a message now. */
  List<Execution> waitingFor(String message, String correlationKey) {
    return operaton
        .getRuntimeService()
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processVariableValueEquals(ProcessVariables.CASE, correlationKey)
        .list();
  }

  void deliver(String message, Execution to, Map<String, Object> variables) {
    moving(() -> operaton.getRuntimeService().messageEventReceived(message, to.getId(), variables));
  }

  /** What the engine put off until the command was answered. */
  List<Job> putOff() {
    if (!moved) {
      return List.of();
    }
    moved = false;
    return jobs().createJobQuery().messages().withRetriesLeft().list();
  }

  List<Job> dueTimers(Instant now) {
    return jobs()
        .createJobQuery()
        .timers()
        .withRetriesLeft()
        .duedateLowerThan(Date.from(now))
        .orderByJobDuedate()
        .asc()
        .list();
  }

  /** When the timer of an event fires, for each instance that waits there. */
  Stream<Instant> timersAt(String instance, String event) {
    return jobs()
        .createJobQuery()
        .timers()
        .processInstanceId(instance)
        .activityId(event)
        .list()
        .stream()
        .map(job -> job.getDuedate().toInstant());
  }

  void run(String job) {
    moving(() -> jobs().executeJob(job));
  }

  /** The job, if it is still there; without retries it has failed. */
  Optional<Job> job(String id) {
    return Optional.ofNullable(jobs().createJobQuery().jobId(id).singleResult());
  }

  void giveRetry(String job) {
    jobs().setJobRetries(job, 1);
    moved = true;
  }

  private org.operaton.bpm.engine.ManagementService jobs() {
    return operaton.getManagementService();
  }

  @Override
  public void close() {
    operaton.close();
  }
}

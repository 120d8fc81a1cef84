package org.amparo.workflow.embedded;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.workflow.EngineStatus;
import org.amparo.workflow.ProcessEngine;
import org.amparo.workflow.ProcessVariables;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.exception.NullValueException;
import org.operaton.bpm.engine.runtime.Job;

/** The port on Operaton. */
final class EmbeddedEngine implements ProcessEngine {

  private static final int TRIES = 3;
  private static final String PURGED = "the case was destroyed";

  private final org.operaton.bpm.engine.ProcessEngine engine;
  private final ProcessVariables guard;
  private final CaseWork work;
  private final Messages messages;
  private final KeptMessages kept;
  private final Map<String, String> newest;
  private final Clock clock;

  /**
   * @param newest the definition that starts for each process: the one that this instance brought
   */
  EmbeddedEngine(
      org.operaton.bpm.engine.ProcessEngine engine,
      ProcessVariables guard,
      CaseWork work,
      Messages messages,
      KeptMessages kept,
      Map<String, String> newest,
      Clock clock) {
    this.engine = engine;
    this.guard = guard;
    this.work = work;
    this.messages = messages;
    this.kept = kept;
    this.newest = Map.copyOf(newest);
    this.clock = clock;
  }

  @Override
  public void start(String process, CaseId caseId, AgencyId agencyId, Map<String, ?> variables) {
    var checked = guard.check(variables);
    moving(() -> begin(process, caseId, agencyId, checked));
  }

  /** In one command of the engine, which writes all of them together at its end. */
  @Override
  public void startAll(String process, List<? extends DomainEvent> news, Map<String, ?> variables) {
    var checked = guard.check(variables);
    moving(
        () ->
            EngineBuild.inOneCommand(
                engine,
                () -> news.forEach(one -> begin(process, one.caseId(), one.agencyId(), checked))));
  }

  private void begin(
      String process, CaseId caseId, AgencyId agencyId, Map<String, Object> variables) {
    var all = new HashMap<>(variables);
    all.put(ProcessVariables.CASE, caseId.toString());
    all.put(ProcessVariables.AGENCY, agencyId.value());
    engine
        .getRuntimeService()
        .startProcessInstanceById(newest.get(process), caseId.toString(), all);
  }

  @Override
  public void complete(String engineTask, Map<String, ?> variables) {
    var checked = guard.check(variables);
    moving(
        () -> {
          try {
            engine.getTaskService().complete(engineTask, checked);
          } catch (NullValueException missing) {
            throw EngineErrors.stepGone(missing);
          }
        });
  }

  @Override
  public void send(String message, CaseId caseId, AgencyId agencyId, Map<String, ?> variables) {
    var checked = guard.check(variables);
    var key = new CaseKey(caseId, agencyId);
    moving(
        () -> {
          work.lock(key);
          messages.send(message, key, checked);
        });
  }

  private void moving(Runnable call) {
    work.refuseOutsideTransaction();
    EngineErrors.told(
        () -> {
          call.run();
          work.deliver(messages::deliverKept);
          return true;
        });
  }

  /**
   * Without listeners, which would act on a case that is no longer there; the engine keeps no
   * history.
   */
  @Override
  public void forget(CaseId caseId, AgencyId agencyId) {
    work.refuseOutsideTransaction();
    var runtime = engine.getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .variableValueEquals(ProcessVariables.CASE, caseId.toString())
        .rootProcessInstances()
        .list()
        .forEach(
            root -> runtime.deleteProcessInstance(root.getId(), PURGED, true, true, true, false));
    kept.of(List.of(new CaseKey(caseId, agencyId))).forEach(kept::remove);
  }

  @Override
  public EngineStatus status() {
    var count = kept.count();
    return new EngineStatus("embedded", lag(), count.messages(), count.oldest(), dead().size());
  }

  private Duration lag() {
    return jobs().createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
        .map(job -> Duration.between(job.getDuedate().toInstant(), clock.instant()))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  @Override
  public int redrive() {
    var dead = dead();
    dead.forEach(job -> jobs().setJobRetries(job.getId(), TRIES));
    return dead.size();
  }

  private List<Job> dead() {
    return jobs().createJobQuery().noRetriesLeft().list();
  }

  private ManagementService jobs() {
    return engine.getManagementService();
  }

  @Override
  public boolean follows() {
    return false;
  }
}

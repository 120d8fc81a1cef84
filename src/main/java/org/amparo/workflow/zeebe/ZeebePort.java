package org.amparo.workflow.zeebe;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.workflow.EngineStatus;
import org.amparo.workflow.ProcessEngine;
import org.amparo.workflow.ProcessVariables;
import org.jspecify.annotations.Nullable;

/**
 * The port on a Camunda 8 cluster: a call writes a command in the caller's transaction, and the
 * dispatcher sends it after the commit. The cluster itself is never spoken to here.
 */
@Singleton
// as the port itself only the chosen engine's is offered
@Typed(ZeebePort.class)
class ZeebePort implements ProcessEngine {

  private final Outbox outbox;
  private final Inbox inbox;
  private final Instances instances;
  private final Progress progress;
  private final Dispatcher dispatcher;
  private final Reconciler reconciler;
  private final Incidents incidents;
  private final ZeebeConfig config;
  private final TransactionSynchronizationRegistry transaction;
  private @Nullable Models models;

  ZeebePort(
      Outbox outbox,
      Inbox inbox,
      Instances instances,
      Progress progress,
      Dispatcher dispatcher,
      Reconciler reconciler,
      Incidents incidents,
      ZeebeConfig config,
      TransactionSynchronizationRegistry transaction) {
    this.outbox = outbox;
    this.inbox = inbox;
    this.instances = instances;
    this.progress = progress;
    this.dispatcher = dispatcher;
    this.reconciler = reconciler;
    this.incidents = incidents;
    this.config = config;
    this.transaction = transaction;
  }

  void know(Models models) {
    this.models = models;
  }

  @Override
  public void start(String process, CaseId caseId, AgencyId agencyId, Map<String, ?> variables) {
    refuseOutsideTransaction();
    var token = UUID.randomUUID();
    var all = new HashMap<>(models().guard().check(variables));
    all.put(ProcessVariables.CASE, caseId.toString());
    all.put(ProcessVariables.AGENCY, agencyId.value());
    all.put(Arrival.START, token.toString());
    instances.asked(token, process, caseId, agencyId);
    var expected = models().expectations().afterStart(process);
    outbox.write(CommandKind.START, process, caseId, agencyId, token, all, expected);
    wakeAfterCommit();
  }

  @Override
  public void complete(String engineTask, Map<String, ?> variables) {
    refuseOutsideTransaction();
    var place =
        EngineKey.parse(engineTask)
            .flatMap(inbox::placeOf)
            .orElseThrow(
                () ->
                    new Refused(
                        Problem.STATE_CONFLICT,
                        "This step was opened by another process engine than the one that runs"
                            + " now, so it cannot move on. Tell your administrator."));
    var checked = models().guard().check(variables);
    var expected = models().expectations().after(place.process(), place.element(), checked);
    boolean first =
        outbox.write(
            CommandKind.COMPLETE_TASK,
            engineTask,
            place.caseId(),
            place.agencyId(),
            UUID.randomUUID(),
            checked,
            expected);
    if (!first) {
      throw new Refused(Problem.STATE_CONFLICT, "The case has moved on.");
    }
    wakeAfterCommit();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The cluster keeps every message of a name, not only the last; the rooms send none that is
   * not waited for.
   */
  @Override
  public void send(String message, CaseId caseId, AgencyId agencyId, Map<String, ?> variables) {
    refuseOutsideTransaction();
    outbox.write(
        CommandKind.PUBLISH_MESSAGE,
        message,
        caseId,
        agencyId,
        UUID.randomUUID(),
        models().guard().check(variables),
        Expected.UNKNOWN);
    wakeAfterCommit();
  }

  @Override
  public void forget(CaseId caseId, AgencyId agencyId) {
    refuseOutsideTransaction();
    for (long instance : instances.runningOf(caseId)) {
      outbox.write(
          CommandKind.CANCEL_INSTANCE,
          new EngineKey(config.name(), instance).toString(),
          caseId,
          agencyId,
          UUID.randomUUID(),
          Map.of(),
          Expected.NOTHING);
    }
    wakeAfterCommit();
  }

  /** A command outside a transaction would be told of an act that is undone afterwards. */
  private void refuseOutsideTransaction() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("the process moves only inside a transaction");
    }
  }

  private void wakeAfterCommit() {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to add to the act
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              dispatcher.wake();
            }
          }
        });
  }

  @Override
  public EngineStatus status() {
    var standing = outbox.standing();
    return new EngineStatus(
        "zeebe",
        standing.age(),
        standing.waiting(),
        standing.oldest(),
        standing.dead(),
        dispatcher.isAnswered(),
        dispatcher.underWay(),
        reconciler.drift());
  }

  /**
   * Dead commands, the completions of steps that the engine still has open, and what stopped jobs
   * there.
   */
  @Override
  public int redrive() {
    int commands = outbox.redrive() + reconciler.redrive() + incidents.redrive();
    wakeAfterCommit();
    return commands;
  }

  @Override
  public boolean follows() {
    return true;
  }

  @Override
  public boolean isBehind(CaseId caseId) {
    return progress.isBehind(caseId);
  }

  private Models models() {
    if (models == null) {
      throw new IllegalStateException("the models are not read yet");
    }
    return models;
  }
}

package org.amparo.workflow.embedded;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.EngineConfig;
import org.amparo.workflow.Job;
import org.amparo.workflow.OpenedTask;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.task.Task;

/**
 * The embedded engine alone on the database of a service: the same models, no records, no letters,
 * no queue of ours, no HTTP. What the service costs is measured against it.
 */
public final class BareEngine implements AutoCloseable {

  private static final AgencyId AGENCY = new AgencyId("sfpd");

  private final TransactionManager transactions;
  private final AgroalDataSource dataSource;
  private final EngineRoom room;

  /**
   * @param settings of the database, as the service has them
   * @param history the engine's history level, the same as the service's
   */
  public BareEngine(Map<String, String> settings, String history) {
    transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    var registry = new TransactionSynchronizationRegistryImple();
    dataSource = RigDatabase.dataSource(settings, transactions, registry);
    var config = new Setup(history, 1, Duration.ofMinutes(1), Duration.ofDays(7));
    var ground = new Ground(dataSource, transactions, registry, Clock.systemUTC(), config);
    var neighbours =
        new Neighbours(
            new NoMirror(),
            (caseId, agency) -> {},
            List.of(
                new Idle("draw-up-letter"), new Idle("record-expiry"), new Idle("reckon-window")));
    room = EngineRoom.open(ground, neighbours, HeadStart.Reading.now());
  }

  /** A referral's process, up to its first human step. */
  public CaseId refer() {
    var caseId = new CaseId(UUID.randomUUID());
    within(() -> start("victim-referral", caseId));
    return caseId;
  }

  /**
   * A human step by the engine's own means: look at the role's list, find the case's task, claim
   * it, complete it.
   */
  public void step(CaseId caseId, String role, Map<String, ?> decisions, String startsThen) {
    page(role);
    var task =
        within(
            () -> {
              var found = taskOf(caseId, role);
              tasks().claim(found, "somebody");
              return found;
            });
    within(
        () -> {
          room.port().complete(task, decisions);
          return startsThen.isEmpty() || start(startsThen, caseId);
        });
  }

  /** The engine's own page of a role's list. */
  public List<Task> page(String role) {
    return within(
        () ->
            tasks()
                .createTaskQuery()
                .taskCandidateGroup(role)
                .orderByTaskPriority()
                .desc()
                .listPage(0, 50));
  }

  private String taskOf(CaseId caseId, String role) {
    return tasks()
        .createTaskQuery()
        .processInstanceBusinessKey(caseId.toString())
        .taskCandidateGroup(role)
        .singleResult()
        .getId();
  }

  private boolean start(String process, CaseId caseId) {
    boolean request = process.equals("u-visa-certification");
    room.port().start(process, caseId, AGENCY, request ? Map.of("begins", "RECEIPT") : Map.of());
    return true;
  }

  private TaskService tasks() {
    return room.engine().getTaskService();
  }

  private <T> T within(Supplier<T> work) {
    return NewTransaction.call(transactions, work);
  }

  @Override
  public void close() {
    room.close();
    dataSource.close();
  }

  private record Setup(String history, int jobThreads, Duration longestWait, Duration keepMessages)
      implements EngineConfig {}

  private static final class NoMirror implements TaskMirror {
    @Override
    public void opened(OpenedTask task) {
      // the engine keeps its own list
    }

    @Override
    public void moved(String from, String to) {
      // the engine keeps its own list
    }

    @Override
    public void withdrawn(String engineTask) {
      // the engine keeps its own list
    }
  }

  private record Idle(String type) implements Worker {
    @Override
    public Map<String, Object> run(Job job) {
      return Map.of();
    }
  }

  static {
    for (var store : new String[] {null, "communicationStore", "stateStore"}) {
      BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
          .setObjectStoreDir(Path.of("target", "bench-transactions").toString());
    }
  }
}

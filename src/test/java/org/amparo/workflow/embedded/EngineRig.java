package org.amparo.workflow.embedded;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.EngineConfig;
import org.amparo.workflow.Job;
import org.amparo.workflow.ProcessEngine;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;

/**
 * The embedded engine on a real PostgreSQL with real transactions, without the service around it.
 *
 * <pre>
 * var rig = EngineRig.with().models("bpmn/request-review.bpmn").worker("draw-up-letter").open();
 * var trip = rig.start("request-review", Map.of("decision", "OPEN"));
 * trip.complete("REVIEW", Map.of("reviewOutcome", "CERTIFY"));
 * assertThat(trip.endedAt()).containsExactly("endEvent_certify");
 * </pre>
 */
public final class EngineRig implements AutoCloseable {

  static final AgencyId AGENCY = new AgencyId("sfpd");

  final MovableClock clock;
  final TransactionManager transactions;
  final AgroalDataSource dataSource;
  final RecordingMirror mirror;
  final EngineRoom room;

  private EngineRig(Plan plan) {
    transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    var registry = new TransactionSynchronizationRegistryImple();
    clock = plan.clock;
    dataSource = RigDatabase.dataSource(transactions, registry);
    mirror = plan.mirror;
    var config = new RigConfig(plan.history, 2, Duration.ofSeconds(1), Duration.ofDays(7));
    var ground = new Ground(dataSource, transactions, registry, clock, config);
    try {
      var models = new Models(plan.files, new Feel(plan.clock));
      var read = new HeadStart.Reading(new EngineStatements(), models);
      room = EngineRoom.open(ground, new Neighbours(mirror, plan.lock, plan.workers), read);
    } catch (RuntimeException refused) {
      dataSource.close();
      throw refused;
    }
  }

  public static Plan with() {
    return new Plan();
  }

  /** What a rig is made of. */
  public static final class Plan {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Worker> workers = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private RecordingMirror mirror = new RecordingMirror();
    private CaseLock lock = (caseId, agencyId) -> {};
    private String history = "none";
    private boolean afresh = true;

    /** Model files, by their path. */
    public Plan models(String... paths) {
      for (var path : paths) {
        try {
          model(Path.of(path).getFileName().toString(), Files.readString(Path.of(path)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return this;
    }

    Plan model(String file, String bpmn) {
      files.put(file, bpmn.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return this;
    }

    /** A worker that gives nothing back. */
    public Plan worker(String type) {
      return worker(type, job -> Map.of());
    }

    public Plan worker(String type, Function<Job, Map<String, Object>> work) {
      workers.add(new RigWorker(type, work));
      return this;
    }

    Plan mirror(RecordingMirror other) {
      mirror = other;
      return this;
    }

    Plan lock(CaseLock other) {
      lock = other;
      return this;
    }

    /** So that {@link Trip#endedAt} can be asked; the service itself keeps no history. */
    public Plan remembering() {
      history = "activity";
      return this;
    }

    /** On the tables that another rig left. */
    Plan onTheSameTables() {
      afresh = false;
      return this;
    }

    public EngineRig open() {
      if (afresh) {
        RigDatabase.makeAsNew();
      }
      return new EngineRig(this);
    }
  }

  /** Starts a process for a new case. */
  public Trip start(String process, Map<String, ?> variables) {
    var trip = newCase();
    inTransaction(() -> port().start(process, trip.caseId(), AGENCY, variables));
    return trip;
  }

  Trip newCase() {
    return new Trip(this, new CaseId(UUID.randomUUID()));
  }

  ProcessEngine port() {
    return room.port();
  }

  TaskMirror mirror() {
    return mirror;
  }

  /** Moves the clock that everything reads; due timers are then run by the executor if it runs. */
  public void forward(Duration by) {
    clock.forward(by);
    EngineBuild.follow(clock);
  }

  void runTimers() {
    room.runTimers();
  }

  void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  <T> T inTransaction(Callable<T> work) {
    return NewTransaction.call(
        transactions,
        () -> {
          try {
            return work.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  void sql(String statement) {
    inTransaction(
        () -> {
          try (var connection = dataSource.getConnection();
              var sql = connection.createStatement()) {
            return sql.execute(statement);
          }
        });
  }

  long count(String query) {
    return inTransaction(
        () -> {
          try (var connection = dataSource.getConnection();
              var sql = connection.createStatement();
              var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  @Override
  public void close() {
    room.close();
    dataSource.close();
    org.operaton.bpm.engine.impl.util.ClockUtil.reset();
  }

  private record RigConfig(
      String history, int jobThreads, Duration longestWait, Duration keepMessages)
      implements EngineConfig {}

  private record RigWorker(String type, Function<Job, Map<String, Object>> work) implements Worker {
    @Override
    public Map<String, Object> run(Job job) {
      return work.apply(job);
    }
  }

  static {
    for (var store : new String[] {null, "communicationStore", "stateStore"}) {
      BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
          .setObjectStoreDir(Path.of("target", "rig-transactions").toString());
    }
  }
}

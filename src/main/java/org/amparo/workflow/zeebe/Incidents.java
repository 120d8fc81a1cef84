package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/**
 * What stops instances of ours in the cluster, as its search last showed it. A redrive has each
 * tried again, after somebody has mended what stopped it.
 */
@Singleton
class Incidents {

  /**
   * An incident of a job.
   *
   * @param root the instance that nothing called, which we know
   */
  record Stopped(long incident, long job, long root) {}

  /** What a command to resolve one carries: no variable of a process. */
  static final String JOB = "job";

  private final ClusterSearch search;
  private final Outbox outbox;
  private final Sql sql;
  private final ZeebeConfig config;
  private volatile List<Stopped> found = new CopyOnWriteArrayList<>();

  Incidents(ClusterSearch search, Outbox outbox, Sql sql, ZeebeConfig config) {
    this.search = search;
    this.outbox = outbox;
    this.sql = sql;
    this.config = config;
  }

  long look(Set<String> processes) {
    found = new CopyOnWriteArrayList<>(search.incidents(processes));
    return found.size();
  }

  /** In the running transaction, those of the cases that it may see. */
  int redrive() {
    int before = found.size();
    found.removeIf(this::resolve);
    return before - found.size();
  }

  private boolean resolve(Stopped stopped) {
    return sql.first(
            "select case_id, agency_id from engine_instance where instance_key = ?",
            row ->
                outbox.write(
                    CommandKind.RESOLVE_INCIDENT,
                    new EngineKey(config.name(), stopped.incident()).toString(),
                    new CaseId(row.getObject(1, UUID.class)),
                    new AgencyId(row.getString(2)),
                    UUID.randomUUID(),
                    Map.of(JOB, stopped.job()),
                    Expected.UNKNOWN),
            stopped.root())
        .orElse(false);
  }
}

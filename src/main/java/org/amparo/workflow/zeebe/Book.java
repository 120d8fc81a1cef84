package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.kernel.CaseId;

/** What this service has on record about the cluster, for the comparison with it. */
@Singleton
class Book {

  record LiveInstance(UUID token, CaseId caseId, String process, long key) {}

  private final Sql sql;
  private final ZeebeConfig config;

  Book(Sql sql, ZeebeConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** The step's end is on its way, or so fresh that a search may not show it yet. */
  boolean isEndingOrJustEnded(String task) {
    long tolerance = config.reconciliation().tolerance().toMillis();
    return sql.first(
            """
            select 1 where exists (select 1 from engine_command
                where kind = 'COMPLETE_TASK' and subject = ? and (state <> 'DONE'
                  or closed_at > clock_timestamp() - ? * interval '1 millisecond'))
              or exists (select 1 from engine_arrival
                where engine = ? and task_key = ?
                  and arrived_at > clock_timestamp() - ? * interval '1 millisecond')""",
            row -> true,
            task,
            tolerance,
            config.name(),
            EngineKey.parse(task).orElseThrow().key(),
            tolerance)
        .isPresent();
  }

  /** A person did the step, and the cluster took it, as far as we heard. */
  boolean isCompleted(String task) {
    return sql.first(
            """
            select 1 from engine_command
            where kind = 'COMPLETE_TASK' and subject = ? and state = 'DONE'""",
            row -> true,
            task)
        .isPresent();
  }

  /** Instances that were running when last looked at, old enough for a search to show them. */
  List<LiveInstance> liveInstances() {
    return sql.query(
        """
        select i.token, i.case_id, i.process, i.instance_key from engine_instance i
        where i.ended_at is null and i.instance_key is not null
          and i.started_at < clock_timestamp() - ? * interval '1 millisecond'
          and not exists (select 1 from engine_command c
            where c.case_id = i.case_id and (c.state <> 'DONE'
              or c.closed_at > clock_timestamp() - ? * interval '1 millisecond'))""",
        row ->
            new LiveInstance(
                row.getObject(1, UUID.class),
                new CaseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getLong(4)),
        config.reconciliation().tolerance().toMillis(),
        config.reconciliation().tolerance().toMillis());
  }

  Set<Long> instanceKeys() {
    return new HashSet<>(
        sql.query(
            "select instance_key from engine_instance where instance_key is not null",
            row -> row.getLong(1)));
  }

  void ended(UUID token) {
    sql.run(
        "update engine_instance set ended_at = clock_timestamp() where token = ? and ended_at is"
            + " null",
        token);
  }
}

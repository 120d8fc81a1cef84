package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/** What the cluster brought and was done here. */
@Singleton
class Inbox {

  /** The case that an opened step belongs to, and where it stands in the model. */
  record Place(CaseId caseId, AgencyId agencyId, String process, String element) {}

  private final Sql sql;
  private final ZeebeConfig config;

  Inbox(Sql sql, ZeebeConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** What the job's work gave, if it was done: under its own key or for its element and step. */
  Optional<Map<String, Object>> done(Arrival arrival) {
    return sql.first(
        """
        select result from engine_arrival
        where engine = ? and (job_key = ? or (element_instance_key = ? and step = ?))""",
        row -> Sql.variables(row.getString(1)),
        config.name(),
        arrival.jobKey(),
        arrival.elementInstanceKey(),
        arrival.step());
  }

  /** Whether the step was taken back already; its opening may be done after its end. */
  boolean isWithdrawn(long taskKey) {
    return sql.first(
            """
            select 1 from engine_arrival
            where engine = ? and task_key = ? and outcome = 'WITHDRAWN'""",
            row -> true,
            config.name(),
            taskKey)
        .isPresent();
  }

  /** Keeps that the work was done, in the work's own transaction. */
  void keep(
      Arrival arrival,
      AgencyId agencyId,
      String outcome,
      Map<String, Object> result,
      Expected expected) {
    sql.run(
        """
        insert into engine_arrival (engine, job_key, element_instance_key, step, task_key,
          agency_id, case_id, outcome, result, arrived_at, process, element, expects_least,
          expects_most)
        values (?, ?, ?, ?, ?::bigint, ?, ?, ?, ?::jsonb, clock_timestamp(), ?, ?, ?, ?::int)""",
        config.name(),
        arrival.jobKey(),
        arrival.elementInstanceKey(),
        arrival.step(),
        arrival.taskKey(),
        agencyId.value(),
        arrival.caseId().value(),
        outcome,
        Sql.json(result),
        arrival.process(),
        arrival.element(),
        expected.least(),
        expected.most());
  }

  /** The engine knows that the job is done. */
  void completed(Arrival arrival) {
    sql.run(
        """
        update engine_arrival set completed_at = clock_timestamp()
        where engine = ? and completed_at is null
          and (job_key = ? or (element_instance_key = ? and step = ?))""",
        config.name(),
        arrival.jobKey(),
        arrival.elementInstanceKey(),
        arrival.step());
  }

  Optional<Place> placeOf(EngineKey task) {
    return sql.first(
        """
        select case_id, agency_id, process, element from engine_arrival
        where engine = ? and task_key = ? and outcome = 'OPENED'""",
        row ->
            new Place(
                new CaseId(row.getObject(1, UUID.class)),
                new AgencyId(row.getString(2)),
                row.getString(3),
                row.getString(4)),
        task.engine(),
        task.key());
  }

  /** A step stays known until it has ended: it is completed by the row of its opening. */
  int purge(Duration keep) {
    return sql.run(
        """
        delete from engine_arrival a
        where a.completed_at < clock_timestamp() - ? * interval '1 millisecond'
          and (a.outcome <> 'OPENED'
            or exists (select 1 from engine_arrival e where e.engine = a.engine
              and e.task_key = a.task_key and e.outcome = 'WITHDRAWN')
            or exists (select 1 from engine_command c where c.kind = 'COMPLETE_TASK'
              and c.subject = a.engine || ':' || a.task_key and c.state = 'DONE'
              and c.closed_at < clock_timestamp() - ? * interval '1 millisecond'))""",
        keep.toMillis(),
        keep.toMillis());
  }
}

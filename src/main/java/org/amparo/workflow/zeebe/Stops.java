package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.TaskMirror;

/** What the new instances of moved cases still come to, each once ({@link Route}). */
@Singleton
class Stops {

  private final Sql sql;
  private final Outbox outbox;
  private final TaskMirror mirror;

  Stops(Sql sql, Outbox outbox, TaskMirror mirror) {
    this.sql = sql;
    this.outbox = outbox;
    this.mirror = mirror;
  }

  void keep(CaseId caseId, AgencyId agencyId, List<Route.Stop> stops) {
    for (var stop : stops) {
      sql.run(
          """
          insert into engine_stop (agency_id, case_id, process, element, open_task, variables)
          values (?, ?, ?, ?, ?, ?::jsonb)""",
          agencyId.value(),
          caseId.value(),
          stop.process(),
          stop.element(),
          stop.openTask(),
          Sql.json(stop.variables()));
    }
  }

  /** Takes the stop that a job has come to, if it is one; in the transaction of its work. */
  Optional<Route.Stop> reached(Arrival arrival) {
    return sql.first(
        """
        delete from engine_stop where id = (select min(id) from engine_stop
          where case_id = ? and process = ? and element = ?)
        returning process, element, open_task, variables""",
        row ->
            new Route.Stop(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Sql.variables(row.getString(4))),
        arrival.caseId().value(),
        arrival.process(),
        arrival.element());
  }

  /** A step that is open already goes on under its new name; one that was done ends at once. */
  String opened(
      Route.Stop stop, Arrival arrival, AgencyId agencyId, String task, Expectations models) {
    if (stop.openTask() != null) {
      mirror.moved(stop.openTask(), task);
      return "OPENED";
    }
    outbox.write(
        CommandKind.COMPLETE_TASK,
        task,
        arrival.caseId(),
        agencyId,
        UUID.randomUUID(),
        stop.variables(),
        models.after(stop.process(), stop.element(), stop.variables()));
    return "PASSED_BY";
  }

  long left() {
    return sql.first("select count(*) from engine_stop", row -> row.getLong(1)).orElseThrow();
  }
}

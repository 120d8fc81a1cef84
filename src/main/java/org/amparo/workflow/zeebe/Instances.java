package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/** The process instances that were asked for, one for each start, however often it was sent. */
@Singleton
class Instances {

  private final Sql sql;

  Instances(Sql sql) {
    this.sql = sql;
  }

  /** Remembers that a case's process is to run. */
  void asked(UUID token, String process, CaseId caseId, AgencyId agencyId) {
    sql.run(
        """
        insert into engine_instance (token, agency_id, case_id, process, started_at)
        values (?, ?, ?, ?, clock_timestamp())""",
        token,
        agencyId.value(),
        caseId.value(),
        process);
  }

  /** The keys of those that run, as far as is known here. */
  Set<Long> live() {
    return Set.copyOf(
        sql.query(
            """
            select instance_key from engine_instance
            where ended_at is null and instance_key is not null""",
            row -> row.getLong(1)));
  }

  /** The keys of the case's instances that run. */
  List<Long> runningOf(CaseId caseId) {
    return sql.query(
        """
        select instance_key from engine_instance
        where case_id = ? and ended_at is null and instance_key is not null""",
        row -> row.getLong(1),
        caseId.value());
  }

  /** For which agency the case's processes run; the engine is not asked, it may be wrong. */
  Optional<AgencyId> agencyOf(CaseId caseId) {
    return sql.first(
        "select agency_id from engine_instance where case_id = ? limit 1",
        row -> new AgencyId(row.getString(1)),
        caseId.value());
  }

  /**
   * Says that the engine runs this instance for the start.
   *
   * @return false if it runs another one already: this one is too many
   */
  boolean seen(UUID token, long key) {
    int rows =
        sql.run(
            "update engine_instance set instance_key = ? where token = ? and instance_key is null",
            key,
            token);
    return rows == 1
        || sql.first(
                "select instance_key from engine_instance where token = ?",
                row -> row.getLong(1),
                token)
            .map(known -> known == key)
            .orElse(true);
  }
}

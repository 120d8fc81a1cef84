package org.amparo.live;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.amparo.audit.AuditLog;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Writes what a transaction changed, as its last statement. */
@Singleton
class ChangeRows {

  /** A batch over more cases is told as one change of the queues. */
  private static final int MOST = 20;

  private static final String ADD =
      """
      insert into live_event (agency_id, case_id, entry, acted, tasks, grant_id, made_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource database;
  private final AgencyWall wall;
  private final AuditLog record;
  private final Clock clock;

  ChangeRows(DataSource database, AgencyWall wall, AuditLog record, Clock clock) {
    this.database = database;
    this.wall = wall;
    this.record = record;
    this.clock = clock;
  }

  void write(Gathered gathered) {
    wall.staying(gathered.agency(), () -> insert(gathered));
  }

  private void insert(Gathered gathered) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD)) {
      boolean many = gathered.cases().size() > MOST;
      if (many || gathered.isOfQueues()) {
        add(connection, insert, gathered, null, new Change());
      }
      if (!many) {
        for (var one : gathered.cases().entrySet()) {
          add(connection, insert, gathered, one.getKey(), one.getValue());
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("What was changed could not be told.", e);
    }
  }

  private void add(
      Connection connection,
      PreparedStatement insert,
      Gathered gathered,
      @Nullable CaseId caseId,
      Change change)
      throws SQLException {
    insert.setString(1, gathered.agency().value());
    insert.setObject(2, caseId == null ? null : caseId.value(), Types.OTHER);
    insert.setObject(3, caseId == null ? null : entry(caseId), Types.BIGINT);
    insert.setBoolean(4, change.isActed());
    insert.setArray(5, connection.createArrayOf("uuid", change.tasks()));
    insert.setObject(6, change.grant(), Types.OTHER);
    insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
    insert.addBatch();
  }

  private @Nullable Long entry(CaseId caseId) {
    var last = record.addedLast(caseId);
    return last.isPresent() ? last.getAsLong() : null;
  }
}

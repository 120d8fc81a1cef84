package org.amparo.vault;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/** The wrapped data keys, in a schema of their own so that their backups can be short-lived. */
@Singleton
class CaseKeys {

  private final DataSource database;
  private final Clock clock;

  CaseKeys(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(CaseId caseId, AgencyId agencyId, byte[] wrapped, String keyId) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into vault.case_key (case_id, agency_id, wrapped_key, kek_id, created_at)
                values (?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, caseId.value());
      insert.setString(2, agencyId.value());
      insert.setBytes(3, wrapped);
      insert.setString(4, keyId);
      insert.setObject(5, OffsetDateTime.now(clock));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The data key of case " + caseId + " was not stored.", e);
    }
  }

  Optional<byte[]> find(CaseId caseId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select wrapped_key from vault.case_key where case_id = ?")) {
      select.setObject(1, caseId.value());
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The data key of case " + caseId + " was not read.", e);
    }
  }

  void remove(CaseId caseId) {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("delete from vault.case_key where case_id = ?")) {
      delete.setObject(1, caseId.value());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The data key of case " + caseId + " was not removed.", e);
    }
  }
}

package org.amparo.vault;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/** The wrapped data keys, in a schema of their own so that their backups can be short-lived. */
@Singleton
class CaseKeys {

  /** A data key as it is kept. */
  record Kept(CaseId caseId, KeyEncryption.Wrapped wrapped) {}

  private final DataSource database;
  private final Clock clock;

  CaseKeys(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(AgencyId agencyId, List<Kept> keys) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into vault.case_key (case_id, agency_id, wrapped_key, kek_id, created_at)
                values (?, ?, ?, ?, ?)
                """)) {
      var now = OffsetDateTime.now(clock);
      for (var key : keys) {
        insert.setObject(1, key.caseId().value());
        insert.setString(2, agencyId.value());
        insert.setBytes(3, key.wrapped().bytes());
        insert.setString(4, key.wrapped().keyId());
        insert.setObject(5, now);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys of new cases were not stored.", e);
    }
  }

  Optional<Kept> find(CaseId caseId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select case_id, wrapped_key, kek_id from vault.case_key where case_id = ?")) {
      select.setObject(1, caseId.value());
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(kept(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The data key of case " + caseId + " was not read.", e);
    }
  }

  /** As many as the agency wall lets this connection see. */
  long count() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select count(*) from vault.case_key");
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys were not counted.", e);
    }
  }

  long count(Set<String> keyIds) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select count(*) from vault.case_key where kek_id = any (?)")) {
      select.setArray(1, connection.createArrayOf("text", keyIds.toArray()));
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys were not counted.", e);
    }
  }

  /** The ids of all keys that wrap something. */
  Set<String> keyIds() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select distinct kek_id from vault.case_key");
        var rows = select.executeQuery()) {
      var found = new TreeSet<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The ids of the wrapping keys were not read.", e);
    }
  }

  /** Some keys wrapped under one of these, locked; those that another instance has are left out. */
  List<Kept> lock(Set<String> keyIds, int limit) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select case_id, wrapped_key, kek_id from vault.case_key
                where kek_id = any (?) limit ? for update skip locked
                """)) {
      select.setArray(1, connection.createArrayOf("text", keyIds.toArray()));
      select.setInt(2, limit);
      try (var rows = select.executeQuery()) {
        var found = new ArrayList<Kept>();
        while (rows.next()) {
          found.add(kept(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys were not read.", e);
    }
  }

  void replace(List<Kept> anew) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update vault.case_key set wrapped_key = ?, kek_id = ? where case_id = ?")) {
      for (var key : anew) {
        update.setBytes(1, key.wrapped().bytes());
        update.setString(2, key.wrapped().keyId());
        update.setObject(3, key.caseId().value());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The data keys were not stored anew.", e);
    }
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new CaseId(row.getObject("case_id", UUID.class)),
        new KeyEncryption.Wrapped(row.getString("kek_id"), row.getBytes("wrapped_key")));
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

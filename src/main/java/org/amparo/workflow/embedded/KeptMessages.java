package org.amparo.workflow.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Messages that came before anybody waited for them. */
final class KeptMessages {

  record Kept(long id, CaseKey key, String name, Map<String, Object> variables) {}

  record Count(long messages, @Nullable Instant oldest) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  private final DataSource dataSource;
  private final Clock clock;
  private final Duration keep;

  KeptMessages(DataSource dataSource, Clock clock, Duration keep) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.keep = keep;
  }

  /** Keeps a message, in place of a kept one of the same name. Throws away what is too old. */
  void keep(CaseKey key, String name, Map<String, Object> variables) {
    var now = now();
    run("delete from kept_message where expires_at <= ?", now);
    run(
        """
        insert into kept_message (agency_id, case_id, name, variables, kept_at, expires_at)
        values (?, ?, ?, ?::jsonb, ?, ?)
        on conflict on constraint kept_message_once do update
        set variables = excluded.variables, kept_at = excluded.kept_at,
            expires_at = excluded.expires_at""",
        key.agencyId().value(),
        key.caseId().value(),
        name,
        json(variables),
        now,
        now.plus(keep));
  }

  List<Kept> of(Collection<CaseKey> keys) {
    return query(
        """
        select k.id, k.case_id, k.agency_id, k.name, k.variables from kept_message k
        join unnest(?::text[]::uuid[], ?::text[]) as wanted (case_id, agency_id)
          on k.case_id = wanted.case_id and k.agency_id = wanted.agency_id
        where k.expires_at > ? order by k.kept_at, k.id""",
        KeptMessages::kept,
        keys.stream().map(key -> key.caseId().toString()).toArray(String[]::new),
        keys.stream().map(key -> key.agencyId().value()).toArray(String[]::new),
        now());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var key = new CaseKey(new CaseId(row.getObject(2, UUID.class)), new AgencyId(row.getString(3)));
    return new Kept(row.getLong(1), key, row.getString(4), variables(row.getString(5)));
  }

  void remove(Kept kept) {
    run("delete from kept_message where id = ?", kept.id());
  }

  Count count() {
    return query(
            "select count(*), min(kept_at) from kept_message where expires_at > ?",
            rows -> new Count(rows.getLong(1), instant(rows.getObject(2, OffsetDateTime.class))),
            now())
        .get(0);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private void run(String sql, Object... values) {
    try (var connection = dataSource.getConnection();
        var statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> List<T> query(String sql, Row<T> row, Object... values) {
    try (var connection = dataSource.getConnection();
        var statement = prepare(connection, sql, values);
        var rows = statement.executeQuery()) {
      var result = new ArrayList<T>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private interface Row<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private static String json(Map<String, Object> variables) {
    try {
      return JSON.writeValueAsString(variables);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> variables(String json) {
    try {
      return JSON.readValue(json, VARIABLES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

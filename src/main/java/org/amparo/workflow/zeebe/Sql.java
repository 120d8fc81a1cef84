package org.amparo.workflow.zeebe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on the running transaction's connection. */
@Singleton
class Sql {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  private final AgroalDataSource dataSource;

  Sql(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  interface Row<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /** How many rows it touched. */
  int run(String sql, @Nullable Object... values) {
    try (var connection = dataSource.getConnection();
        var statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailed(e);
    }
  }

  /** One statement for many rows, in their order. */
  void runEach(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var values : rows) {
        set(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailed(e);
    }
  }

  <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
    try (var connection = dataSource.getConnection();
        var statement = prepare(connection, sql, values);
        var rows = statement.executeQuery()) {
      var result = new ArrayList<T>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw new DatabaseFailed(e);
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    return query(sql, row, values).stream().findFirst();
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    set(statement, values);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static String json(Map<String, ?> variables) {
    try {
      return JSON.writeValueAsString(variables);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("variables that are no JSON", e);
    }
  }

  static Map<String, Object> variables(String json) {
    try {
      return JSON.readValue(json, VARIABLES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept variables that are no JSON", e);
    }
  }
}

package org.amparo.takeover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Asks the database about lines, without a word of it in what fails. */
abstract class BacklogSql {

  private static final String COLUMNS =
      "number, state, content, problems, like_case_id, like_number, case_id";

  private final DataSource database;

  BacklogSql(DataSource database) {
    this.database = database;
  }

  /** What is done with one statement. */
  interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  final <T> T with(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      // the database's words may quote a row
      throw new BacklogTrouble(e);
    }
  }

  final int run(String sql, Object... values) {
    return with(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }

  /** The lines of a file that a clause names, which has one number besides the file. */
  final List<BacklogRows.Kept> list(String which, UUID file, int number) {
    return with(
        "select " + COLUMNS + " from backlog_row " + which,
        select -> {
          select.setObject(1, file);
          select.setInt(2, number);
          var found = new ArrayList<BacklogRows.Kept>();
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(kept(rows));
            }
          }
          return found;
        });
  }

  private static BacklogRows.Kept kept(ResultSet row) throws SQLException {
    return new BacklogRows.Kept(
        row.getInt(1),
        RowState.valueOf(row.getString(2)),
        row.getBytes(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        (Integer) row.getObject(6),
        row.getObject(7, UUID.class));
  }
}

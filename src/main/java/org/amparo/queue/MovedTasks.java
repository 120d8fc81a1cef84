package org.amparo.queue;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes the days of many tasks, which are locked and apart, in one statement. */
@Singleton
class MovedTasks {

  private static final String MOVE =
      """
      update queue_task t
      set due_at = m.due_at, priority = m.priority, warned = m.warned, overdue = m.overdue,
        version = t.version + 1
      from unnest(?, ?, ?, ?, ?) as m (id, due_at, priority, warned, overdue)
      where t.id = m.id
      """;

  private final DataSource database;

  MovedTasks(DataSource database) {
    this.database = database;
  }

  void write(List<Task> tasks) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(MOVE)) {
      update.setArray(1, array(connection, tasks, "uuid", Task::id));
      update.setArray(
          2, array(connection, tasks, "timestamptz", t -> t.dueAt().atOffset(ZoneOffset.UTC)));
      update.setArray(3, array(connection, tasks, "int4", Task::priority));
      update.setArray(4, array(connection, tasks, "bool", Task::isWarned));
      update.setArray(5, array(connection, tasks, "bool", Task::isOverdue));
      if (update.executeUpdate() != tasks.size()) {
        throw new IllegalStateException("A locked task of a batch was gone.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tasks of a batch were not moved.", e);
    }
  }

  private static Array array(
      Connection connection, List<Task> tasks, String type, Function<Task, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, tasks.stream().map(value).toArray());
  }
}

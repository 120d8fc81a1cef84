package org.amparo.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * A connection of its own to the database, outside of the pool: it listens for what any instance
 * numbered, and gives numbers itself where nobody else is about to.
 */
final class Wire implements AutoCloseable {

  static final String CHANNEL = "amparo_live";

  /** How many are numbered, or read, in one go. */
  private static final int AT_ONCE = 250;

  private static final int TURN = 0x616d7061;

  private static final String NUMBER =
      """
      with due as (select id, case_id from live_event where number is null order by id limit %d),
      numbered as (select id, case_id, nextval('live_event_number_seq') as number from due)
      update live_event e
      set number = n.number, numbered_at = now(),
        state = (select c.state from case_file c where c.case_id = n.case_id)
      from numbered n where e.id = n.id
      """
          .formatted(AT_ONCE);

  private static final String PURGE =
      """
      delete from live_event where number <
        (select max(number) from live_event where numbered_at < now() - make_interval(secs => %d))
      """;

  private final Connection connection;

  Wire(Connection connection) throws SQLException {
    this.connection = connection;
    execute("select set_config('amparo.agency', '*', false)");
    execute("listen " + CHANNEL);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long lastNumber() throws SQLException {
    return one("select coalesce(max(number), 0) from live_event");
  }

  private long one(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Gives numbers to what was committed, unless another instance does at this moment. The lock goes
   * when the numbers are committed, so that the next one's are higher and are seen later.
   */
  void number() throws SQLException {
    while (one("select count(*) from (select 1 from live_event where number is null limit 1) n")
        > 0) {
      if (!numberSome()) {
        return;
      }
    }
  }

  private boolean numberSome() throws SQLException {
    connection.setAutoCommit(false);
    try {
      boolean mine = one("select pg_try_advisory_xact_lock(%d)::int".formatted(TURN)) == 1;
      if (mine) {
        execute(NUMBER);
        execute("select pg_notify('%s', '')".formatted(CHANNEL));
      }
      connection.commit();
      return mine;
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Waits for a word of any instance; each is empty, or a session that was ended. */
  List<String> words(Duration patience) throws SQLException {
    var heard = new ArrayList<String>();
    var notes = connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
    for (var note : notes == null ? new org.postgresql.PGNotification[0] : notes) {
      heard.add(note.getParameter());
    }
    return heard;
  }

  List<LiveEvent> after(long number) throws SQLException {
    return LiveRows.after(connection, number, AT_ONCE);
  }

  void purge(Duration keep) throws SQLException {
    execute(PURGE.formatted(keep.toSeconds()));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

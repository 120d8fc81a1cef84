package org.amparo.takeover;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** The lines of the files; up to a million of one, so that they are no entities. */
@Singleton
class BacklogRows {

  /** A line as it comes in. */
  @SuppressWarnings("ArrayRecordComponent") // handed to the database, never compared
  record New(
      int number,
      RowState state,
      byte[] content,
      byte @Nullable [] key,
      byte @Nullable [] name,
      byte @Nullable [] birth,
      @Nullable String problems) {}

  /** A line as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Kept(
      int number,
      RowState state,
      byte @Nullable [] content,
      @Nullable String problems,
      @Nullable UUID likeCase,
      @Nullable Integer likeNumber,
      @Nullable UUID caseId) {}

  private static final String COLUMNS =
      "number, state, content, problems, like_case_id, like_number, case_id";

  private final DataSource database;

  BacklogRows(DataSource database) {
    this.database = database;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      // the database's words may quote a row
      throw new BacklogTrouble(e);
    }
  }

  private int run(String sql, Object... values) {
    return with(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }

  void add(BacklogFile file, List<New> rows) {
    with(
        """
        insert into backlog_row (file_id, number, agency_id, state, content, key_index, name_index,
          birth_index, problems, tries) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        insert -> {
          for (var row : rows) {
            insert.setObject(1, file.id());
            insert.setInt(2, row.number());
            insert.setString(3, file.agency().value());
            insert.setString(4, row.state().name());
            insert.setBytes(5, row.content());
            insert.setBytes(6, row.key());
            insert.setBytes(7, row.name());
            insert.setBytes(8, row.birth());
            insert.setString(9, row.problems());
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  /** A number of a paper file that was there before, in this file or as a case of another. */
  void markDuplicates(UUID file, String problems) {
    run(
        """
        update backlog_row r set state = 'DUPLICATE', problems = ? from (
          select number, row_number() over (partition by key_index order by number) as nth, key_index
          from backlog_row where file_id = ? and state = 'READY') d
        where r.file_id = ? and r.number = d.number and (d.nth > 1 or exists (
          select 1 from backlog_row o where o.agency_id = r.agency_id and o.key_index = d.key_index
            and o.state = 'FILED'))
        """,
        problems,
        file,
        file);
  }

  /**
   * Persons of the same name who may be the same: birth dates differ from nobody's that is unknown.
   * A case that was destroyed has no victim any more.
   */
  void markLikely(UUID file) {
    run(
        """
        update backlog_row r set like_case_id = v.case_id from victim v
        where r.file_id = ? and r.state = 'READY'
          and v.agency_id = r.agency_id and v.name_index = r.name_index
          and (v.birth_index = r.birth_index or v.birth_index is null or r.birth_index is null)
        """,
        file);
    run(
        """
        update backlog_row r set like_number = d.first from (
          select number, min(number) over (partition by name_index, birth_index) as first
          from backlog_row where file_id = ? and state = 'READY') d
        where r.file_id = ? and r.number = d.number and d.first < d.number
        """,
        file,
        file);
  }

  /**
   * For this transaction: lines that came a moment ago are in no statistics yet, and the database
   * would compare each with each.
   */
  void compareWhole() {
    run("set local enable_nestloop = off");
  }

  int leaveLikely(UUID file) {
    return run(
        "update backlog_row set state = 'LEFT' where file_id = ? and state = 'READY'"
            + " and (like_case_id is not null or like_number is not null)",
        file);
  }

  Map<RowState, Integer> count(UUID file) {
    return with(
        "select state, count(*) from backlog_row where file_id = ? group by state",
        select -> {
          select.setObject(1, file);
          var counts = new EnumMap<RowState, Integer>(RowState.class);
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              counts.put(RowState.valueOf(rows.getString(1)), rows.getInt(2));
            }
          }
          return counts;
        });
  }

  int countLikely(UUID file) {
    return with(
        "select count(*) from backlog_row where file_id = ? and state = 'READY'"
            + " and (like_case_id is not null or like_number is not null)",
        select -> {
          select.setObject(1, file);
          try (var rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  /** Lines that are to become cases, locked; those that another instance has are left out. */
  List<Kept> lock(UUID file, int limit) {
    return list(
        "where file_id = ? and state = 'READY' order by number limit ? for update skip locked",
        file,
        limit);
  }

  /** One of them; none when somebody else has it or it is settled. */
  List<Kept> lockOne(UUID file, int number) {
    return list(
        "where file_id = ? and number = ? and state = 'READY' for update skip locked",
        file,
        number);
  }

  List<Kept> page(UUID file, @Nullable RowState state, boolean likely, int after, int size) {
    String which =
        "where file_id = ? and number > ?"
            + (state == null ? "" : " and state = '" + state.name() + "'")
            + (likely ? " and (like_case_id is not null or like_number is not null)" : "");
    return list(which + " order by number limit " + size, file, after);
  }

  /** What somebody should look at: what is held back, and who seems to be there already. */
  List<Kept> toLookAt(UUID file, int after, int size) {
    return list(
        "where file_id = ? and number > ? and (state in ('BAD', 'DUPLICATE', 'LEFT', 'REFUSED')"
            + " or (state = 'READY' and (like_case_id is not null or like_number is not null)))"
            + " order by number limit "
            + size,
        file,
        after);
  }

  /** What was held back, with all that the lines say. */
  List<Kept> heldBack(UUID file, int after, int size) {
    return list(
        "where file_id = ? and number > ? and state in ('BAD', 'DUPLICATE', 'LEFT', 'REFUSED')"
            + " order by number limit "
            + size,
        file,
        after);
  }

  private List<Kept> list(String which, UUID file, int number) {
    return with(
        "select " + COLUMNS + " from backlog_row " + which,
        select -> {
          select.setObject(1, file);
          select.setInt(2, number);
          var found = new ArrayList<Kept>();
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(kept(rows));
            }
          }
          return found;
        });
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getInt(1),
        RowState.valueOf(row.getString(2)),
        row.getBytes(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        (Integer) row.getObject(6),
        row.getObject(7, UUID.class));
  }

  /** Whether the agency's number became a case meanwhile, out of another file. */
  boolean isKnown(UUID file, int number) {
    return with(
        "select 1 from backlog_row r join backlog_row o on o.agency_id = r.agency_id"
            + " and o.key_index = r.key_index and o.state = 'FILED'"
            + " where r.file_id = ? and r.number = ?",
        select -> {
          select.setObject(1, file);
          select.setInt(2, number);
          try (var rows = select.executeQuery()) {
            return rows.next();
          }
        });
  }

  void filed(UUID file, int number, CaseId caseId) {
    run(
        "update backlog_row set state = 'FILED', content = null, name_index = null,"
            + " birth_index = null, case_id = ? where file_id = ? and number = ?",
        caseId.value(),
        file,
        number);
  }

  void settle(UUID file, int number, RowState state, String problems) {
    run(
        "update backlog_row set state = ?, problems = ? where file_id = ? and number = ?"
            + " and state = 'READY'",
        state.name(),
        problems,
        file,
        number);
  }

  /** Counts a try that failed for no reason of the line's. */
  int failed(UUID file, int number) {
    return with(
        "update backlog_row set tries = tries + 1 where file_id = ? and number = ? returning tries",
        update -> {
          update.setObject(1, file);
          update.setInt(2, number);
          try (var rows = update.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
          }
        });
  }

  /** What the lines told, and by what persons were compared. */
  void empty(UUID file) {
    run(
        "update backlog_row set content = null, name_index = null, birth_index = null"
            + " where file_id = ? and state <> 'FILED'",
        file);
  }
}

package org.amparo.takeover;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the files as they come in and are read; up to a million of one, so that they are no
 * entities.
 */
@Singleton
class BacklogRows extends BacklogSql {

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

  BacklogRows(DataSource database) {
    super(database);
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
}

package org.amparo.takeover;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.kernel.CaseId;

/** Takes lines in hand and writes down what became of each. */
@Singleton
class BacklogSettling extends BacklogSql {

  BacklogSettling(DataSource database) {
    super(database);
  }

  /** Lines that are to become cases, locked; those that another instance has are left out. */
  List<BacklogRows.Kept> lock(UUID file, int limit) {
    return list(
        "where file_id = ? and state = 'READY' order by number limit ? for update skip locked",
        file,
        limit);
  }

  /** One of them; none when somebody else has it or it is settled. */
  List<BacklogRows.Kept> lockOne(UUID file, int number) {
    return list(
        "where file_id = ? and number = ? and state = 'READY' for update skip locked",
        file,
        number);
  }

  /** Of these lines, those whose number of the agency's became a case meanwhile. */
  Set<Integer> known(UUID file, Collection<Integer> numbers) {
    return with(
        "select r.number from backlog_row r join backlog_row o on o.agency_id = r.agency_id"
            + " and o.key_index = r.key_index and o.state = 'FILED'"
            + " where r.file_id = ? and r.number = any (?)",
        select -> {
          select.setObject(1, file);
          select.setArray(2, select.getConnection().createArrayOf("int4", numbers.toArray()));
          var found = new HashSet<Integer>();
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(rows.getInt(1));
            }
          }
          return found;
        });
  }

  /** These lines are these cases now; what they told is the cases'. */
  void filed(UUID file, Map<Integer, CaseId> cases) {
    with(
        // a join could be planned to look at each line of the file for each line of the batch
        "update backlog_row set state = 'FILED', content = null, name_index = null,"
            + " birth_index = null, case_id = (?::uuid[])[array_position(?::int[], number)]"
            + " where file_id = ? and number = any (?::int[])",
        update -> {
          var connection = update.getConnection();
          var numbers = connection.createArrayOf("int4", cases.keySet().toArray());
          update.setArray(
              1,
              connection.createArrayOf(
                  "uuid", cases.values().stream().map(CaseId::value).toArray()));
          update.setArray(2, numbers);
          update.setObject(3, file);
          update.setArray(4, numbers);
          return update.executeUpdate();
        });
  }

  int leaveLikely(UUID file) {
    return run(
        "update backlog_row set state = 'LEFT' where file_id = ? and state = 'READY'"
            + " and (like_case_id is not null or like_number is not null)",
        file);
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

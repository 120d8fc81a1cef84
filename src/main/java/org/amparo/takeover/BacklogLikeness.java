package org.amparo.takeover;

import jakarta.inject.Singleton;
import java.util.UUID;
import javax.sql.DataSource;

/** Compares a file's lines with each other and with who is in a case already. */
@Singleton
class BacklogLikeness extends BacklogSql {

  BacklogLikeness(DataSource database) {
    super(database);
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
}

package org.amparo.disclosure;

import java.util.List;
import java.util.Map;

/**
 * Where a case's sealed words stand, and whether they can leave at all. A test compares this with
 * the schema, so that nobody forgets what a new column may tell.
 */
final class Sources {

  /**
   * Narratives of people who worked on the case.
   *
   * @param row the column that names the row in the seal
   */
  record Source(String table, String column, String row) {

    @Override
    public String toString() {
      return table + "." + column;
    }
  }

  private static final String REGISTER =
      "Demands for this case and what was given for them: the register of legal process.";

  static final List<Source> STORIES =
      List.of(
          new Source("screening", "content", "case_id"),
          new Source("transfer", "content", "case_id"),
          new Source("assembled_records", "content", "case_id"),
          new Source("information_request", "asks", "id"),
          new Source("information_request", "answer", "id"),
          new Source("supplement_b", "content", "case_id"),
          new Source("recommendation", "content", "id"),
          new Source("second_review", "content", "id"),
          new Source("decision", "content", "id"),
          new Source("delivery", "content", "id"),
          new Source("aftermath", "content", "id"));

  /** Read by their own rooms: the people, what happened, who asks, and papers. */
  static final List<String> BY_ROOM =
      List.of(
          "victim.content",
          "incident.content",
          "certification_request.requester",
          "document.content",
          "document.sha256");

  /** What never leaves, with the reason that the manifest gives. */
  static final Map<String, String> NEVER =
      Map.ofEntries(
          Map.entry(
              "supplement_b_version.content",
              "Earlier drafts of the form: working papers that the draft replaced."),
          Map.entry(
              "document.file_name", "Names under which papers were stored: they can name people."),
          Map.entry(
              "break_glass.reason", "Why somebody opened the case: the agency's own supervision."),
          Map.entry(
              "duty_exception.reason",
              "Why one person did two duties: the agency's own supervision."),
          Map.entry(
              "queue_reassignment.reason",
              "Why a task was given to somebody else: the agency's own supervision."),
          Map.entry(
              "legal_hold.reason", "Why the case is held: the agency's own keeping of records."),
          Map.entry("legal_demand.content", REGISTER),
          Map.entry("legal_demand.decision", REGISTER),
          Map.entry("legal_demand.telling", REGISTER),
          Map.entry("disclosure.content", REGISTER),
          Map.entry(
              "backlog_row.content",
              "The line of a file from which the case was taken over: it is emptied when the case is there."));

  private Sources() {}
}

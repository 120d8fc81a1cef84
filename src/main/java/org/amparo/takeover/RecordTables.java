package org.amparo.takeover;

import java.util.ArrayList;
import java.util.List;

/**
 * What the whole record of an agency is made of. A test compares this with the schema, so that no
 * table and no sealed column is forgotten.
 */
final class RecordTables {

  /**
   * A table of a case.
   *
   * @param row the column that names the row in the seal
   * @param json sealed columns that hold a value as JSON
   * @param text sealed columns that hold words
   * @param left columns that mean nothing elsewhere: keyed hashes, and papers, which are files
   */
  record OfCase(String table, String row, List<String> json, List<String> text, List<String> left) {

    List<String> sealed() {
      var all = new ArrayList<>(json);
      all.addAll(text);
      return all;
    }

    List<String> hidden() {
      var all = sealed();
      all.addAll(left);
      return all;
    }

    String restriction() {
      return table.equals("queue_reassignment")
          ? "t.task_id in (select q.id from queue_task q where q.case_id = ?)"
          : "t.case_id = ?";
    }
  }

  private static final List<String> NONE = List.of();

  static final List<OfCase> OF_A_CASE =
      List.of(
          // "in removal proceedings" hastens an answer and is never exported
          clear("case_file", "in_removal_proceedings"),
          clear("case_part"),
          clear("case_clock"),
          json(
              "victim", "case_id", List.of("content"), "name_index", "family_index", "birth_index"),
          json("incident", "case_id", List.of("content"), "report_index"),
          clear("referral"),
          clear("victim_contact"),
          json("certification_request", "case_id", List.of("requester")),
          clear("receipt", "code_hash"),
          clear("access_grant"),
          text("duty_exception", "reason"),
          text("break_glass", "reason"),
          text("legal_hold", "reason"),
          json("screening", "case_id", List.of("content")),
          json("transfer", "case_id", List.of("content")),
          json("assembled_records", "case_id", List.of("content")),
          json("information_request", "id", List.of("asks", "answer")),
          json("supplement_b", "case_id", List.of("content")),
          json("supplement_b_version", "id", List.of("content")),
          json("recommendation", "id", List.of("content")),
          json("second_review", "id", List.of("content")),
          json("decision", "id", List.of("content")),
          clear("signature"),
          clear("printed_form", "code_hash"),
          json("delivery", "id", List.of("content")),
          json("aftermath", "id", List.of("content")),
          new OfCase("document", "id", NONE, List.of("file_name", "sha256"), List.of("content")),
          clear("letter_print"),
          clear("letter_dispatch"),
          clear("queue_task"),
          text("queue_reassignment", "reason"),
          new OfCase("legal_demand", "id", List.of("content", "decision", "telling"), NONE, NONE),
          json("disclosure", "id", List.of("content")),
          clear("partner_delivery"),
          clear("request_act"),
          clear("request_due"),
          clear("purge_case"));

  /** An agency's own, in the clear but for what is named behind the table. */
  record OfAgency(String table, List<String> left) {}

  static final List<OfAgency> OF_THE_AGENCY =
      List.of(
          new OfAgency("agency", NONE),
          new OfAgency("account", List.of("password_hash")),
          new OfAgency("designation", NONE),
          new OfAgency("designation_renewal", NONE),
          new OfAgency("official_name", NONE),
          new OfAgency("judge", NONE),
          new OfAgency("former_head", NONE),
          new OfAgency("agency_law", NONE),
          new OfAgency("profile_confirmation", NONE),
          new OfAgency("letter_words", NONE),
          new OfAgency("letter_contact", NONE),
          new OfAgency("translation_review", NONE),
          new OfAgency("retention_rule", NONE),
          new OfAgency("purge_run", NONE),
          new OfAgency("report_setting", NONE),
          new OfAgency("filed_report", NONE),
          new OfAgency("report_task", NONE),
          new OfAgency("claim_correction", NONE),
          new OfAgency("partner_subscription", List.of("secret", "former_secret")),
          new OfAgency("partner_attempt", NONE),
          new OfAgency("advocate_organization", NONE),
          new OfAgency("organization_member", NONE));

  /** What is no record of the agency's work but a means of this service. */
  static final List<String> LEFT_OUT =
      List.of(
          // how people sign in here
          "second_factor",
          "recovery_code",
          "session",
          "provider_account",
          // what each person likes to look at, and what a queue is searched by
          "queue_view",
          "queue_task_crime",
          // answers kept for a day for whoever asks twice
          "idempotency_key",
          // official blanks, which USCIS publishes
          "form_blank",
          // sums of what is there, and what changes for a moment
          "report_change",
          "report_figure",
          "live_event",
          // how processes run
          "kept_message",
          "engine_command",
          "engine_instance",
          "engine_arrival",
          "engine_stop",
          // lines on their way to become cases
          "backlog_file",
          "backlog_row",
          // the chains, which are given whole by their entries
          "audit_chain",
          "audit_entry");

  private RecordTables() {}

  private static OfCase clear(String table, String... left) {
    return new OfCase(table, "case_id", NONE, NONE, List.of(left));
  }

  private static OfCase json(String table, String row, List<String> columns, String... left) {
    return new OfCase(table, row, columns, NONE, List.of(left));
  }

  private static OfCase text(String table, String column) {
    return new OfCase(table, "id", NONE, List.of(column), NONE);
  }
}

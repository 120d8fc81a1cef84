package org.amparo.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.amparo.kernel.CaseId;
import org.amparo.vault.Vault;

/**
 * Destroys a case: its key, every row that tells of a person, and every blind index. What reports
 * count stays, without content. A test compares the tables here with those that know a case.
 */
@ApplicationScoped
class Destruction {

  /** Emptied by deleting the case's rows; those that others point to come last. */
  static final List<String> DELETED =
      List.of(
          "printed_form",
          "signature",
          "letter_dispatch",
          "letter_print",
          "document",
          "legal_hold",
          "break_glass",
          "victim",
          "incident",
          "referral",
          "victim_contact",
          "certification_request",
          "receipt",
          "access_grant",
          "partner_delivery",
          "backlog_row",
          "duty_exception",
          "screening",
          "transfer",
          "assembled_records",
          "information_request",
          "recommendation",
          "second_review",
          "supplement_b",
          "supplement_b_version",
          "delivery",
          "aftermath",
          "queue_task",
          "case_part",
          "kept_message",
          "engine_stop",
          "engine_arrival");

  /** What stays of the case, and is told in the comment beside it. */
  static final List<String> KEPT =
      List.of(
          // kind, dates and outcome, which reports count; a number without a person behind it
          "case_file",
          // the dues, which reports count
          "case_clock",
          // the lawful reasons of a denial, which reports count
          "decision",
          // what happened to a request and when, and by when it was due, which reports count
          "request_act",
          "request_due",
          // which cases a purge destroyed
          "purge_case",
          // who dealt with a demand for the case and when; what was demanded and given is emptied
          "legal_demand",
          "disclosure",
          // that a case changed, by its number; told to whoever listens and gone within hours
          "live_event",
          // ids that end a process on a cluster; its housekeeping removes what is done
          "engine_command",
          "engine_instance");

  private static final List<String> EMPTIED =
      List.of(
          "update decision set content = '' where case_id = :case",
          "update legal_demand set content = '', decision = null, telling = null"
              + " where case_id = :case",
          "update disclosure set content = '' where case_id = :case",
          "update engine_command set variables = '{}' where case_id = :case"
              + " and state in ('DONE', 'DEAD')",
          "update case_file set purged_at = :now, in_removal_proceedings = false,"
              + " family_member_loses_on = null, notice_language = 'und', signed_on = null,"
              + " file_by = null, version = version + 1 where case_id = :case");

  private final EntityManager entities;
  private final Vault vault;
  private final Clock clock;

  Destruction(EntityManager entities, Vault vault, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.clock = clock;
  }

  void destroy(CaseId caseId) {
    run(
        "delete from queue_reassignment where task_id in"
            + " (select id from queue_task where case_id = :case)",
        caseId);
    DELETED.forEach(table -> run("delete from %s where case_id = :case".formatted(table), caseId));
    EMPTIED.forEach(statement -> run(statement, caseId));
    vault.shred(caseId);
  }

  private void run(String statement, CaseId caseId) {
    var query = entities.createNativeQuery(statement).setParameter("case", caseId.value());
    if (statement.contains(":now")) {
      query.setParameter("now", clock.instant());
    }
    query.executeUpdate();
  }
}

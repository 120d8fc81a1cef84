package org.amparo.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Open tasks straight into the tables: rows of our queue, and the same rows as tasks of the engine.
 * Eight in ten wait for the DV unit. They belong to no case, so they are read and never done.
 */
public final class Seed {

  private static final String ROLE =
      "case when i %% 10 < 8 then 'dv-unit' when i %% 10 = 8 then 'records-clerk'"
          + " else 'dv-supervisor' end";

  private static final String OURS =
      """
      insert into queue_task (id, agency_id, case_id, case_number, step, role, also_role, priority,
          due_at, created_at, state, barred, engine_task, version)
      select gen_random_uuid(), 'sfpd', gen_random_uuid(), 'BENCH-26-' || lpad(i::text, 7, '0'),
          case when i %% 10 < 8 then 'SCREEN' when i %% 10 = 8 then 'ASSEMBLE_RECORDS'
            else 'SECOND_REVIEW' end,
          ROLE, null, case when i %% 20 = 0 then 90 else 50 end,
          now() + (hashtext(i::text) %% 5000000) * interval '1 second', now(), 'OPEN', '{}',
          'bench-' || i, 0
      from generate_series(%d, %d) i""";

  private static final String ENGINE_TASKS =
      """
      insert into engine.act_ru_task (id_, rev_, name_, priority_, create_time_, suspension_state_)
      select 'bench-' || i, 1, 'Screen the request', case when i %% 20 = 0 then 90 else 50 end,
          now(), 1
      from generate_series(%d, %d) i""";

  private static final String ENGINE_CANDIDATES =
      """
      insert into engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
      select 'bench-link-' || i, 1, ROLE, 'candidate', 'bench-' || i
      from generate_series(%d, %d) i""";

  private Seed() {}

  static void tasks(Connection database, int from, int to) throws SQLException {
    try (var statement = database.createStatement()) {
      for (String sql : new String[] {OURS, ENGINE_TASKS, ENGINE_CANDIDATES}) {
        statement.execute(sql.replace("ROLE", ROLE).formatted(from, to));
      }
      for (String table :
          new String[] {"queue_task", "engine.act_ru_task", "engine.act_ru_identitylink"}) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  /** The cases of such tasks: a queue's page tells since when each person waits. */
  static void casesOfTasks(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          insert into case_file (case_id, agency_id, case_number, kind, state, state_since,
              jurisdiction, opened_at, in_removal_proceedings, notice_language, version)
          select case_id, agency_id, case_number, 'U_I918B', 'REFERRED', created_at,
              'us-ca-sf-sfpd', created_at, false, 'en', 0
          from queue_task where engine_task like 'bench-%'""");
      statement.execute("vacuum analyze case_file");
    }
  }

  /**
   * Open requests with a clock and a task each, as a receipt three days ago would have left them.
   */
  public static void requests(Connection database, int count) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          insert into case_file (case_id, agency_id, case_number, kind, state, state_since,
              jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language, version)
          select gen_random_uuid(), 'sfpd', 'LAW-26-' || lpad(i::text, 7, '0'), 'U_I918B',
              'REQUESTED', now(), 'us-ca-sf-sfpd', now(), current_date - 3, false, 'en', 0
          from generate_series(1, %d) i"""
              .formatted(count));
      statement.execute(
          """
          insert into case_clock (case_id, agency_id, clock, purpose, due_on, target_on)
          select case_id, agency_id, 'STANDARD', 'RESPONSE', received_on + 30, received_on + 29
          from case_file where case_number like 'LAW-26-%'""");
      statement.execute(
          """
          insert into queue_task (id, agency_id, case_id, case_number, step, role, priority, due_at,
              created_at, state, barred, engine_task, version)
          select gen_random_uuid(), agency_id, case_id, case_number, 'SCREEN', 'dv-unit', 50,
              now() + interval '3 days', now(), 'OPEN', '{}', 'law-' || case_number, 0
          from case_file where case_number like 'LAW-26-%'""");
      for (String table : new String[] {"case_file", "case_clock", "queue_task"}) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  /** People of the DV unit with the password of the demo accounts. */
  static void reviewers(Connection database, int count) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          insert into account (username, agency_id, roles, password_hash, active, created_at)
          select 'racer' || i, agency_id, roles, password_hash, active, created_at
          from account, generate_series(1, %d) i where username = 'reviewer'"""
              .formatted(count));
    }
  }
}

package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Spans;
import org.jspecify.annotations.Nullable;

/**
 * The commands that the engine is still to be told. Each case has its own line, in the order in
 * which its acts happened, which the case lock gives; only a line's head is ever sent. A dead head
 * holds its line: what came after it makes no sense without it.
 */
@Singleton
class Outbox {

  /** How it stands with all lines together. */
  record Standing(long waiting, @Nullable Instant oldest, Duration age, long dead) {}

  private static final String WRITE =
      """
      insert into engine_command (agency_id, case_id, kind, subject, token, variables, state,
        attempts, written_at, next_at, expects_least, expects_most, begins_at, trace)
      values (?, ?, ?, ?, ?, ?::jsonb, 'READY', 0, clock_timestamp(), clock_timestamp(), ?,
        ?::int, ?, ?)
      on conflict do nothing""";

  /** Open, due, and nothing of the same case before it. */
  private static final String DUE_HEADS =
      """
      select h.id from engine_command h
      where h.state in ('READY', 'SENT') and h.next_at <= clock_timestamp()
        and not exists (select 1 from engine_command b
          where b.case_id = h.case_id and b.id < h.id and b.state <> 'DONE')
      order by h.id limit ? for update skip locked""";

  private static final String CLAIM =
      """
      update engine_command c
      set state = 'SENT', attempts = c.attempts + 1,
        next_at = clock_timestamp() + ? * interval '1 millisecond'
      from (%s) due
      where c.id = due.id
      returning c.id, c.attempts, c.kind, c.subject, c.case_id, c.agency_id, c.token, c.variables,
        c.begins_at, c.trace"""
          .formatted(DUE_HEADS);

  /** An answer to an earlier sending counts for nothing: a later one may be under way. */
  private static final String RECORD =
      """
      update engine_command
      set state = ?, outcome = ?, next_at = clock_timestamp() + ? * interval '1 millisecond',
        closed_at = case when ? then clock_timestamp() end
      where id = ? and attempts = ? and state = 'SENT'""";

  private static final String NEXT_DUE =
      """
      select extract(epoch from min(h.next_at) - clock_timestamp()) * 1000
      from engine_command h
      where h.state in ('READY', 'SENT')
        and not exists (select 1 from engine_command b
          where b.case_id = h.case_id and b.id < h.id and b.state <> 'DONE')""";

  private static final String STANDING =
      """
      select count(*), min(written_at),
        coalesce(extract(epoch from clock_timestamp() - min(written_at)) * 1000, 0),
        (select count(*) from engine_command where state = 'DEAD')
      from engine_command where state in ('READY', 'SENT')""";

  /**
   * A plan that was made while the table was empty, and kept, would read it from end to end for
   * each row once it has filled up; the indexes are right for few rows and for many.
   */
  private static final String BY_INDEX =
      """
      select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
        set_config('enable_mergejoin', 'off', true)""";

  private final Sql sql;

  Outbox(Sql sql) {
    this.sql = sql;
  }

  /**
   * Writes a command at the end of its case's line, in the running transaction.
   *
   * @param expected the jobs that follow from it
   * @return false if the same step or instance was already ended
   */
  boolean write(
      CommandKind kind,
      String subject,
      CaseId caseId,
      AgencyId agencyId,
      UUID token,
      Map<String, ?> variables,
      Expected expected) {
    int rows =
        sql.run(
            WRITE,
            agencyId.value(),
            caseId.value(),
            kind.name(),
            subject,
            token,
            Sql.json(variables),
            expected.least(),
            expected.most(),
            "",
            Spans.place());
    return rows == 1;
  }

  /** A process that goes on for one of another engine. */
  void writeStart(
      String process,
      CaseId caseId,
      AgencyId agencyId,
      UUID token,
      Map<String, ?> variables,
      List<String> beginsAt) {
    sql.run(
        WRITE,
        agencyId.value(),
        caseId.value(),
        CommandKind.START.name(),
        process,
        token,
        Sql.json(variables),
        Expected.UNKNOWN.least(),
        Expected.UNKNOWN.most(),
        String.join(",", beginsAt),
        Spans.place());
  }

  /**
   * Takes up to so many heads for sending, in a transaction of the adapter's own. They come back
   * after the lease if nobody answers.
   */
  List<Command> claim(int most, Duration lease) {
    byIndex();
    var claimed = new ArrayList<>(sql.query(CLAIM, Outbox::command, lease.toMillis(), most));
    claimed.sort(Comparator.comparingLong(Command::id));
    return claimed;
  }

  private void byIndex() {
    sql.first(BY_INDEX, row -> true);
  }

  private static Command command(ResultSet row) throws SQLException {
    return new Command(
        row.getLong(1),
        row.getInt(2),
        CommandKind.valueOf(row.getString(3)),
        row.getString(4),
        new CaseId(row.getObject(5, UUID.class)),
        new AgencyId(row.getString(6)),
        row.getObject(7, UUID.class),
        Sql.variables(row.getString(8)),
        elements(row.getString(9)),
        row.getString(10));
  }

  private static List<String> elements(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }

  void record(List<Answer> answers) {
    sql.runEach(
        RECORD,
        answers.stream()
            .map(
                answer ->
                    new Object[] {
                      answer.verdict().state(),
                      answer.verdict().code(),
                      answer.verdict().again().toMillis(),
                      answer.verdict().isDone(),
                      answer.command().id(),
                      answer.command().attempt()
                    })
            .toList());
  }

  /** When the next head may be sent; empty if there is none. */
  Optional<Duration> nextDue() {
    byIndex();
    return sql.first(NEXT_DUE, row -> Optional.ofNullable(row.getBigDecimal(1)))
        .flatMap(due -> due)
        .map(millis -> Duration.ofMillis(millis.longValue()));
  }

  Standing standing() {
    return sql.first(
            STANDING,
            row ->
                new Standing(
                    row.getLong(1),
                    instant(row.getObject(2, OffsetDateTime.class)),
                    Duration.ofMillis(row.getBigDecimal(3).longValue()),
                    row.getLong(4)))
        .orElseThrow();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** Puts dead commands back at the heads of their lines. */
  int redrive() {
    return sql.run(
        """
        update engine_command set state = 'READY', attempts = 0, outcome = null,
          next_at = clock_timestamp() where state = 'DEAD'""");
  }

  /** Sends a step's completion again that the engine seems not to have kept. */
  int completeAgain(String taskKey) {
    return sql.run(
        """
        update engine_command set state = 'READY', attempts = 0, outcome = null, closed_at = null,
          next_at = clock_timestamp()
        where kind = 'COMPLETE_TASK' and subject = ? and state = 'DONE'""",
        taskKey);
  }

  /** After the inbox: while the opening of a step is known, so is that somebody did it. */
  int purge(Duration keep) {
    return sql.run(
        """
        delete from engine_command c
        where c.state = 'DONE' and c.closed_at < clock_timestamp() - ? * interval '1 millisecond'
          and not (c.kind = 'COMPLETE_TASK' and exists (select 1 from engine_arrival a
            where a.outcome = 'OPENED' and c.subject = a.engine || ':' || a.task_key))""",
        keep.toMillis());
  }
}

package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.amparo.kernel.CaseId;

/**
 * Whether the engine has caught up with a case.
 *
 * <p>It has not, for certain, while a command of the case is in the outbox, dead ones included, or
 * while a job of the case is done here and the engine has not taken its end. After that the engine
 * works by itself, and nobody tells when it rests. So the models are asked ({@link Expectations})
 * how many jobs follow from the commands of late and from the jobs since:
 *
 * <ul>
 *   <li>one that has to come did not: it has not caught up;
 *   <li>none can come any more: it has caught up, at once;
 *   <li>the models leave it open, as after a message or before a join: it has caught up when the
 *       case was quiet for the setting {@code settle}.
 * </ul>
 *
 * <p>What is promised: "behind" is never said of a case whose engine rests, for longer than a job
 * may be lost and {@link #MARGIN}. "Caught up" is certain in the second case, as long as the
 * instance runs the models of this version and no timer brings a job meanwhile. In the third it is
 * a guess that an engine slower than {@code settle} proves wrong; the step then shows up later, and
 * nothing is lost. A timer that fires later is news, and nobody was behind.
 */
@Singleton
class Progress {

  /** An engine that needs longer for the next job is ill; its lag and its incidents tell so. */
  static final Duration MARGIN = Duration.ofSeconds(30);

  /** A command that was told, or a job that came, with what follows from it by the models. */
  private record Event(boolean job, boolean message, long quietMillis, Expected expected) {}

  private static final String OPEN =
      """
      select 1 where exists (select 1 from engine_command where case_id = ? and state <> 'DONE')
        or exists (select 1 from engine_arrival where case_id = ? and completed_at is null
          and arrived_at > clock_timestamp() - ? * interval '1 millisecond')""";

  private static final String EVENTS =
      """
      with recent as (
        select kind, written_at, closed_at, expects_least, expects_most from engine_command
        where case_id = ? and closed_at > clock_timestamp() - ? * interval '1 millisecond'),
      events as (
        select false as job, kind = 'PUBLISH_MESSAGE' as message, written_at as at,
          closed_at as told_at, expects_least, expects_most
        from recent
        union all select true, false, arrived_at, completed_at, expects_least, expects_most
        from engine_arrival
        where case_id = ? and arrived_at >= (select min(written_at) from recent))
      select job, message, extract(epoch from clock_timestamp() - coalesce(told_at, at)) * 1000,
        expects_least, expects_most
      from events order by at""";

  private final Sql sql;
  private final ZeebeConfig config;

  Progress(Sql sql, ZeebeConfig config) {
    this.sql = sql;
    this.config = config;
  }

  boolean isBehind(CaseId caseId) {
    if (isOpen(caseId)) {
      return true;
    }
    var events = events(caseId);
    var left = left(events);
    if (left.least() > 0) {
      return true;
    }
    boolean none = left.most() != null && left.most() == 0;
    return !none && quietMillis(events) < config.settle().toMillis();
  }

  /** Whether something that people did may still be on its way into the engine. */
  boolean owes(CaseId caseId) {
    return isOpen(caseId) || quietMillis(events(caseId)) < MARGIN.toMillis();
  }

  private boolean isOpen(CaseId caseId) {
    // by then a job whose end the engine never took has come again, or never will
    long longAgo = config.jobs().timeout().multipliedBy(2).toMillis();
    return sql.first(OPEN, row -> true, caseId.value(), caseId.value(), longAgo).isPresent();
  }

  private List<Event> events(CaseId caseId) {
    // a job that got lost on its way is given out again after its time
    long window = config.jobs().timeout().plus(MARGIN).toMillis();
    return sql.query(EVENTS, Progress::read, caseId.value(), window, caseId.value());
  }

  private static Event read(ResultSet row) throws SQLException {
    return new Event(
        row.getBoolean(1),
        row.getBoolean(2),
        row.getBigDecimal(3).longValue(),
        new Expected(row.getInt(4), row.getObject(5, Integer.class)));
  }

  /**
   * What has not come, event by event: what came and did not have to makes up for nothing later. A
   * message may end what was on its way, as a cancellation does: nothing that the process brings by
   * itself has to come then.
   */
  private static Expected left(List<Event> events) {
    var left = Expected.NOTHING;
    boolean told = false;
    for (var event : events) {
      told |= event.message();
      var before = event.job() ? left.butOne() : event.message() ? left.perhaps() : left;
      left = before.and(event.job() && told ? event.expected().perhaps() : event.expected());
    }
    return left;
  }

  private static long quietMillis(List<Event> events) {
    return events.stream().mapToLong(Event::quietMillis).min().orElse(Long.MAX_VALUE);
  }
}

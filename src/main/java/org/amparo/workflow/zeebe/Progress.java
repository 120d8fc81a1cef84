package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine has caught up with a case.
 *
 * <p>It has not, for certain, while a command of the case is in the outbox, dead ones included, or
 * while a job of the case is done here and the engine has not taken its end. After that the engine
 * works by itself, and nobody tells when it rests. So the models are asked ({@link Expectations})
 * how many jobs follow from the commands of late and from the jobs since:
 *
 * <ul>
 *   <li>fewer came than have to: it has not caught up;
 *   <li>as many came as can: it has caught up, at once;
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

  /**
   * How a case stands.
   *
   * @param quietMillis since the last command or job was confirmed; null if none was lately
   */
  private record Standing(
      boolean open,
      @Nullable Long quietMillis,
      long came,
      long least,
      boolean mostKnown,
      long most) {

    boolean isBehind(Duration settle) {
      if (open || quietMillis == null) {
        return open;
      } else if (came < least) {
        return true;
      } else if (mostKnown && came >= most) {
        return false;
      }
      return quietMillis < settle.toMillis();
    }
  }

  private static final String STANDING =
      """
      with recent as (
        select written_at, closed_at, expects_least, expects_most from engine_command
        where case_id = ?
          and (closed_at is null or closed_at > clock_timestamp() - ? * interval '1 millisecond')),
      since as (
        select completed_at, expects_least, expects_most from engine_arrival
        where case_id = ? and arrived_at >= (select min(written_at) from recent)),
      both_kinds as (
        select closed_at as told_at, expects_least, expects_most from recent
        union all select completed_at, expects_least, expects_most from since)
      select
        exists (select 1 from engine_command where case_id = ? and state <> 'DONE')
          or exists (select 1 from engine_arrival where case_id = ? and completed_at is null
            and arrived_at > clock_timestamp() - ? * interval '1 millisecond'),
        extract(epoch from clock_timestamp() - max(told_at)) * 1000,
        (select count(*) from since),
        coalesce(sum(expects_least), 0),
        count(*) = count(expects_most),
        coalesce(sum(expects_most), 0)
      from both_kinds""";

  private final Sql sql;
  private final ZeebeConfig config;

  Progress(Sql sql, ZeebeConfig config) {
    this.sql = sql;
    this.config = config;
  }

  boolean isBehind(CaseId caseId) {
    return standing(caseId).isBehind(config.settle());
  }

  /** Whether something that people did may still be on its way into the engine. */
  boolean owes(CaseId caseId) {
    var standing = standing(caseId);
    return standing.open()
        || (standing.quietMillis() != null && standing.quietMillis() < MARGIN.toMillis());
  }

  private Standing standing(CaseId caseId) {
    var id = caseId.value();
    return sql.first(
            STANDING,
            Progress::read,
            id,
            // a job that got lost on its way is given out again after its time
            config.jobs().timeout().plus(MARGIN).toMillis(),
            id,
            id,
            id,
            // by then a job whose end the engine never took has come again, or never will
            config.jobs().timeout().multipliedBy(2).toMillis())
        .orElseThrow();
  }

  private static Standing read(ResultSet row) throws SQLException {
    var quiet = row.getBigDecimal(2);
    return new Standing(
        row.getBoolean(1),
        quiet == null ? null : quiet.longValue(),
        row.getLong(3),
        row.getLong(4),
        row.getBoolean(5),
        row.getLong(6));
  }
}

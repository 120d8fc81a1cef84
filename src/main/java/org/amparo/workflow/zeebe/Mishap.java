package org.amparo.workflow.zeebe;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.amparo.kernel.Refused;
import org.amparo.kernel.TryAgain;
import org.jspecify.annotations.Nullable;

/**
 * Why a job's work failed.
 *
 * @param code for the engine and the log: kinds of failures, never the words of one, which may
 *     quote what was in a row
 */
record Mishap(Kind kind, String code) {

  enum Kind {
    /** Two met at the same rows: at once again. */
    CLASH,
    /** The database is away: later, and it is nobody's fault. */
    NO_DATABASE,
    /** A rule refuses. */
    REFUSED,
    /** Something that may be gone at the next try, or never. */
    BROKEN
  }

  private static final Set<String> CLASHES = Set.of("40001", "40P01");

  /** Connection failures, too many connections, shutdowns. */
  private static final Set<String> ABSENCES = Set.of("08", "53", "57", "58");

  static Mishap of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      var next = open.pop();
      var mishap = known(next);
      if (mishap != null) {
        return mishap;
      }
      if (seen.add(next)) {
        // a failed commit tells its reason as a suppressed exception
        open.addAll(List.of(next.getSuppressed()));
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
      }
    }
    return new Mishap(Kind.BROKEN, failure.getClass().getSimpleName());
  }

  private static @Nullable Mishap known(Throwable failure) {
    if (failure instanceof Refused refused) {
      return new Mishap(Kind.REFUSED, refused.problem().name());
    } else if (failure instanceof JobRefused refused) {
      return new Mishap(Kind.REFUSED, refused.code());
    } else if (failure instanceof TryAgain || failure instanceof OptimisticLockException) {
      return new Mishap(Kind.CLASH, "CLASH");
    } else if (failure instanceof SQLException sql && sql.getSQLState() != null) {
      return ofState(sql.getSQLState());
    }
    return null;
  }

  private static @Nullable Mishap ofState(String state) {
    if (CLASHES.contains(state)) {
      return new Mishap(Kind.CLASH, state);
    }
    return state.length() == 5 && ABSENCES.contains(state.substring(0, 2))
        ? new Mishap(Kind.NO_DATABASE, state)
        : null;
  }
}

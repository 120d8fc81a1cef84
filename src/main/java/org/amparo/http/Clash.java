package org.amparo.http;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.amparo.kernel.TryAgain;
import org.hibernate.StaleStateException;
import org.hibernate.exception.LockAcquisitionException;

/** Tells whether a failure means only that two acts met, however deep the reason lies. */
public final class Clash {

  /** PostgreSQL: could not serialize access, deadlock detected. */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  private Clash() {}

  public static boolean isBehind(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.pop();
      if (isOne(next)) {
        return true;
      }
      if (seen.add(next)) {
        // a failed commit tells its reason as a suppressed exception
        open.addAll(java.util.List.of(next.getSuppressed()));
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
      }
    }
    return false;
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof TryAgain
        || failure instanceof OptimisticLockException
        || failure instanceof StaleStateException
        || failure instanceof LockAcquisitionException
        || (failure instanceof SQLException sql
            && sql.getSQLState() != null
            && STATES.contains(sql.getSQLState()));
  }
}

package org.amparo.workflow.embedded;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.TryAgain;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.exception.NullValueException;

/** Says in the service's words what went wrong inside the engine. */
final class EngineErrors {

  /** PostgreSQL: serialization failure, deadlock. */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

  private EngineErrors() {}

  static <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  private static RuntimeException translated(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Refused || t instanceof TryAgain) {
        return (RuntimeException) t;
      } else if (t instanceof OptimisticLockingException
          || (t instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState()))) {
        return new TryAgain(failure);
      }
    }
    return failure;
  }

  /** The step is not there any more: done by somebody else, or withdrawn. */
  static RuntimeException stepGone(NullValueException missing) {
    var refused = new Refused(Problem.STATE_CONFLICT, "The case has moved on.");
    refused.addSuppressed(missing);
    return refused;
  }
}

package org.amparo.workflow.embedded;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/** A transaction of its own for the start, when no act is under way. */
final class NewTransaction {

  private static final int SECONDS = 300;

  private NewTransaction() {}

  static void run(TransactionManager transactions, Runnable work) {
    call(
        transactions,
        () -> {
          work.run();
          return true;
        });
  }

  static <T> T call(TransactionManager transactions, Supplier<T> work) {
    try {
      transactions.setTransactionTimeout(SECONDS);
      transactions.begin();
      try {
        var result = work.get();
        transactions.commit();
        return result;
      } finally {
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
          transactions.rollback();
        }
        transactions.setTransactionTimeout(0);
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException(e);
    }
  }
}

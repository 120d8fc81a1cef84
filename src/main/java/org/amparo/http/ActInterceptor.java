package org.amparo.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.Spans;

/**
 * Runs an act: see {@link Act}. It stands inside the checks of roles and of the body's shape, so
 * that a request which fails those takes no connection.
 */
@Act
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class ActInterceptor {

  private static final int TRIES = 3;
  private static final int SECONDS = 30;
  private static final int PAUSE_MILLIS = 20;

  private final TransactionManager transactions;
  private final Idempotency idempotency;
  private final Spans spans;

  ActInterceptor(TransactionManager transactions, Idempotency idempotency, Spans spans) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.spans = spans;
  }

  @AroundInvoke
  Object traced(InvocationContext act) throws Exception {
    var method = act.getMethod();
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    try (var span = spans.begin("act " + name)) {
      return perform(act);
    }
  }

  private Object perform(InvocationContext act) throws Exception {
    if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("an act opens its own transaction");
    }
    for (int turn = 1; ; turn++) {
      long begun = System.nanoTime();
      try {
        return once(act);
      } catch (Exception failure) {
        if (System.nanoTime() - begun >= Duration.ofSeconds(SECONDS).toNanos()) {
          throw tooSlow();
        }
        if (!Clash.isBehind(failure)) {
          throw failure;
        }
        if (turn == TRIES) {
          throw busy();
        }
        pause(turn);
      }
    }
  }

  private Object once(InvocationContext act) throws Exception {
    begin();
    boolean committed = false;
    try {
      Object answer = idempotency.answer(act);
      transactions.commit();
      committed = true;
      return answer;
    } finally {
      if (!committed) {
        undo();
      }
    }
  }

  private void begin() throws Exception {
    transactions.setTransactionTimeout(SECONDS);
    try {
      transactions.begin();
    } finally {
      transactions.setTransactionTimeout(0);
    }
  }

  private void undo() throws SystemException {
    if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transactions.rollback();
    }
  }

  private static void pause(int turn) throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(1, PAUSE_MILLIS * turn + 1));
  }

  private static Refused tooSlow() {
    return new Refused(
        Problem.UNAVAILABLE, "This took too long and was undone. Try again in a while.");
  }

  private static Refused busy() {
    return new Refused(
        Problem.STATE_CONFLICT,
        "Others worked on the same case at the same moment. Nothing was changed; read it again and"
            + " repeat the act.");
  }
}

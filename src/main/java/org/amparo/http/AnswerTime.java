package org.amparo.http;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets an answer to a stranger wait for the end of a time slot that every way of looking fits into,
 * so that the time tells nothing of what was found.
 */
public final class AnswerTime {

  private static final long SLOT = TimeUnit.MILLISECONDS.toNanos(25);

  private AnswerTime() {}

  public static <A> A even(Supplier<A> look) throws InterruptedException {
    long start = System.nanoTime();
    try {
      return look.get();
    } finally {
      TimeUnit.NANOSECONDS.sleep(SLOT - (System.nanoTime() - start) % SLOT);
    }
  }
}

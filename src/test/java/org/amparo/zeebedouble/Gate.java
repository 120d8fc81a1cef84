package org.amparo.zeebedouble;

import java.util.function.Supplier;
import org.amparo.zeebedouble.Faults.Kind;

/** What both protocols pass on their way to the cluster: the counting and the faults. */
final class Gate {

  /** The connection breaks; the client learns nothing. */
  static final class Cut extends RuntimeException {}

  private final Traffic traffic;
  private final Faults faults;

  Gate(Traffic traffic, Faults faults) {
    this.traffic = traffic;
    this.faults = faults;
  }

  <T> T pass(Command command, Supplier<T> work) {
    traffic.count(command);
    var hit = faults.next(command);
    sleep(hit.delay().toMillis());
    refuse(hit);
    T result = work.get();
    if (hit.is(Kind.TWICE)) {
      again(work);
    }
    if (hit.is(Kind.LOSE_RESPONSE)) {
      throw new Cut();
    }
    return result;
  }

  private static void refuse(Faults.Hit hit) {
    if (hit.is(Kind.LOSE_REQUEST)) {
      throw new Cut();
    }
    var reason = "Expected to handle the request, but the partition is overloaded";
    if (hit.is(Kind.EXHAUSTED)) {
      throw new Rejection(Rejection.Kind.RESOURCE_EXHAUSTED, reason);
    }
    if (hit.is(Kind.TOO_MANY)) {
      throw new Rejection(Rejection.Kind.TOO_MANY_REQUESTS, reason);
    }
  }

  private static void again(Supplier<?> work) {
    try {
      var unused = work.get();
    } catch (Rejection expected) {
      // only the first outcome reaches the client
    }
  }

  private static void sleep(long millis) {
    if (millis <= 0) {
      return;
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cut();
    }
  }
}

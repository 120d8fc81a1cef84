package org.amparo.zeebedouble;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what listeners hold up, as long as a gateway does. */
final class Waiting {

  private static final Duration GATEWAY_TIMEOUT = Duration.ofSeconds(15);

  private Waiting() {}

  static void until(CompletableFuture<Void> done) {
    try {
      done.get(GATEWAY_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Rejection(
          Rejection.Kind.TIMEOUT, "The request timed out between the gateway and the broker");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Rejection rejection) {
        throw rejection;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Rejection(Rejection.Kind.UNAVAILABLE, "the gateway is going away");
    }
  }
}

package org.amparo.http;

import java.time.Duration;

/** A rate limit is used up; the outer skin tells when to come back. */
public final class TooManyRequests extends RuntimeException {

  private final Duration retryAfter;

  TooManyRequests(Duration retryAfter) {
    super("too many requests", null, false, false);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}

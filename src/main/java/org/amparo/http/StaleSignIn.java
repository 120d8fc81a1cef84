package org.amparo.http;

import java.time.Duration;

/** Somebody signed in too long ago for what they ask. */
public final class StaleSignIn extends RuntimeException {

  private final transient Duration longest;

  StaleSignIn(Duration longest) {
    super("the sign-in is too long ago", null, false, false);
    this.longest = longest;
  }

  /** How old a sign-in may be. */
  public Duration longest() {
    return longest;
  }
}

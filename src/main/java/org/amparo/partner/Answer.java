package org.amparo.partner;

import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status what the target answered; null when it did not
 * @param trouble null when the message arrived
 * @param retryAfter when the target wants to be asked again, as it said so
 */
record Answer(@Nullable Integer status, @Nullable Trouble trouble, @Nullable String retryAfter) {

  Answer(@Nullable Integer status, @Nullable Trouble trouble) {
    this(status, trouble, null);
  }

  static Answer of(int status, @Nullable String retryAfter) {
    boolean taken = status >= 200 && status < 300;
    return taken ? new Answer(status, null) : new Answer(status, Trouble.of(status), retryAfter);
  }

  static Answer none(Trouble trouble) {
    return new Answer(null, trouble);
  }

  boolean isTaken() {
    return trouble == null;
  }
}

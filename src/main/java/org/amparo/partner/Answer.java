package org.amparo.partner;

import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status what the target answered; null when it did not
 * @param trouble null when the message arrived
 */
record Answer(@Nullable Integer status, @Nullable Trouble trouble) {

  static Answer of(int status) {
    boolean taken = status >= 200 && status < 300;
    return new Answer(status, taken ? null : Trouble.of(status));
  }

  static Answer none(Trouble trouble) {
    return new Answer(null, trouble);
  }

  boolean isTaken() {
    return trouble == null;
  }
}

package org.amparo.workflow.zeebe;

import java.time.Duration;

/**
 * What becomes of a command after an answer, or after none.
 *
 * @param state of its row
 * @param code why, without any value that was sent
 * @param again how long it waits before it is sent again; zero unless it is
 */
record Verdict(String state, String code, Duration again) {

  static Verdict done(String code) {
    return new Verdict("DONE", code, Duration.ZERO);
  }

  static Verdict dead(String code) {
    return new Verdict("DEAD", code, Duration.ZERO);
  }

  static Verdict again(String code, Duration wait) {
    return new Verdict("READY", code, wait);
  }

  boolean isDone() {
    return state.equals("DONE");
  }

  boolean isDead() {
    return state.equals("DEAD");
  }
}

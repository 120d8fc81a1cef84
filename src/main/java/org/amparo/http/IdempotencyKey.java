package org.amparo.http;

import java.nio.charset.StandardCharsets;
import org.amparo.identity.Actor;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * One request of one person, by the name that they gave it.
 *
 * @param route method and address with its parameters still open, so that it has a known length
 */
record IdempotencyKey(Actor actor, String route, String key) {

  static final String HEADER = "Idempotency-Key";

  /** Where a page keeps the key of the form that it reads. */
  static final String OF_FORM = IdempotencyKey.class.getName();

  private static final String VISIBLE_ASCII = "[!-~]{1,64}";

  IdempotencyKey {
    if (!key.matches(VISIBLE_ASCII)) {
      throw new Refused(
          Problem.MALFORMED, "Idempotency-Key takes 1 to 64 visible ASCII characters.");
    }
  }

  /** Ties a stored answer to its row, so that it cannot be moved to another. */
  byte[] binding() {
    // PostgreSQL text cannot hold NUL, so the parts cannot run into each other
    return String.join("\0", actor.agency().value(), actor.user().value(), route, key)
        .getBytes(StandardCharsets.UTF_8);
  }
}

package org.amparo.kernel;

import java.util.List;
import java.util.Map;

/**
 * Something that happened to an agency's own record: a designation, a setting, a sign-in. The audit
 * keeps it in the agency's chain. Codes and ids only.
 */
public record AgencyEvent(AgencyId agencyId, String act, Map<String, String> details) {

  /** Somebody got a token with their password. */
  public static final String SIGNED_IN = "SIGNED_IN";

  public static final String SIGNED_OUT = "SIGNED_OUT";

  /** Somebody who is signed in showed again that it is them. */
  public static final String PROVED = "PROVED_AGAIN";

  /** Somebody's name was tried so often that it has to wait. */
  public static final String HELD = "SIGN_IN_HELD";

  /** Whether it is about who is signed in, and changes nothing of the agency's. */
  public boolean isSignIn() {
    return List.of(SIGNED_IN, SIGNED_OUT, PROVED, HELD).contains(act);
  }
}

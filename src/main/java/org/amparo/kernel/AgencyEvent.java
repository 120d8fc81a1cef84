package org.amparo.kernel;

import java.util.Map;

/**
 * Something that happened to an agency's own record: a designation, a setting, a sign-in. The audit
 * keeps it in the agency's chain. Codes and ids only.
 */
public record AgencyEvent(AgencyId agencyId, String act, Map<String, String> details) {

  /** Somebody got a token with their password. */
  public static final String SIGNED_IN = "SIGNED_IN";
}

package org.amparo.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is in a browser's session. */
public final class SessionRequest extends BaseAuthenticationRequest {

  private final String secret;
  private final boolean person;

  /**
   * @param secret what the cookie holds
   * @param person whether somebody asked, and not a page that reads itself anew
   */
  public SessionRequest(String secret, boolean person) {
    this.secret = secret;
    this.person = person;
  }

  String secret() {
    return secret;
  }

  boolean person() {
    return person;
  }

  @Override
  public String toString() {
    return "SessionRequest";
  }
}

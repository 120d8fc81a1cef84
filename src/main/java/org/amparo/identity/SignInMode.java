package org.amparo.identity;

/** Where people sign in. */
public enum SignInMode {
  /** With a password that this service keeps. */
  LOCAL,
  /** At the identity provider alone. */
  OIDC,
  BOTH;

  public boolean atProvider() {
    return this != LOCAL;
  }

  public boolean here() {
    return this != OIDC;
  }
}

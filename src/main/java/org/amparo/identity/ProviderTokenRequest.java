package org.amparo.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who sent a token of the identity provider. */
public final class ProviderTokenRequest extends BaseAuthenticationRequest {

  private final String token;

  public ProviderTokenRequest(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }

  @Override
  public String toString() {
    return "ProviderTokenRequest";
  }
}

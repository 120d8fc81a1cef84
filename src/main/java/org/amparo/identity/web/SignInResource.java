package org.amparo.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.amparo.http.RateLimits;
import org.amparo.identity.Provider;
import org.amparo.identity.SignIn;
import org.amparo.identity.SignInTry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sign-in with a local account; with an identity provider, tokens come from there. */
@Path("/api/sign-in")
@Tag(name = "Sign-in")
class SignInResource {

  record Credentials(
      @NotBlank @Size(max = 100) String username,
      @NotNull @Size(max = 200) String password,
      @Nullable @Size(max = 40) String code) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  record TokenAnswer(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {}

  private final SignIn signIn;
  private final RateLimits limits;
  private final Provider provider;

  SignInResource(SignIn signIn, RateLimits limits, Provider provider) {
    this.provider = provider;
    this.signIn = signIn;
    this.limits = limits;
  }

  @POST
  @PermitAll
  @Operation(summary = "Exchange a local account's name and password for a short-lived token")
  public TokenAnswer signIn(
      @Valid @NotNull Credentials credentials, @Context HttpServerRequest request) {
    provider.refuseUnlessHere();
    limits.spend("sign-in", request);
    var token =
        signIn.signIn(
            new SignInTry(
                credentials.username(),
                credentials.password(),
                credentials.code() == null ? "" : credentials.code(),
                RateLimits.network(request)));
    return new TokenAnswer(token.value(), "Bearer", token.expiresIn());
  }
}

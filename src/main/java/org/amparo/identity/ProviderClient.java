package org.amparo.identity;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This service as a client of the provider. */
@ApplicationScoped
class ProviderClient {

  private final Provider provider;
  private final ProviderSettings settings;

  ProviderClient(Provider provider, ProviderSettings settings) {
    this.provider = provider;
    this.settings = settings;
  }

  Duration skew() {
    return settings.clockSkew();
  }

  /**
   * Where a browser signs in.
   *
   * @param again whether the provider must ask even whom it knows
   */
  URI authorization(String secret, boolean again) {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                id(),
                callback())
            .endpointURI(provider.described().document().getAuthorizationEndpointURI())
            .state(state(secret))
            .nonce(new Nonce(ProviderVisits.derived("nonce", secret)))
            .codeChallenge(verifier(secret), CodeChallengeMethod.S256);
    if (again) {
      request.prompt(Prompt.Type.LOGIN).maxAge(0);
    }
    return request.build().toURI();
  }

  /** Takes the code with which a browser came back to the provider, for an ID token. */
  JWT idToken(String secret, Map<String, List<String>> told) {
    try {
      return exchange(code(secret, told), verifier(secret));
    } catch (GeneralException e) {
      throw new NoAccess(
          NoAccess.Reason.TOKEN, "What your organisation's sign-in sent cannot be read.");
    } catch (IOException e) {
      throw Provider.unreachable();
    }
  }

  private AuthorizationCode code(String secret, Map<String, List<String>> told)
      throws ParseException {
    var answer = AuthenticationResponseParser.parse(callback(), told);
    if (answer.getState() == null || !same(answer.getState(), state(secret)) || !isTheirs(answer)) {
      throw ProviderSignIn.notBegun();
    }
    if (!answer.indicatesSuccess()) {
      throw new NoAccess(
          NoAccess.Reason.VISIT, "Your organisation did not sign you in. Nothing was done.");
    }
    return Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode())
        .orElseThrow(() -> new ParseException("no code"));
  }

  /** Another provider's answer is not sent on to this one (RFC 9207). */
  private boolean isTheirs(AuthenticationResponse answer) {
    return answer.getIssuer() == null
        ? !provider.described().document().supportsAuthorizationResponseIssuerParam()
        : answer.getIssuer().getValue().equals(provider.issuer());
  }

  private JWT exchange(AuthorizationCode code, CodeVerifier verifier)
      throws IOException, GeneralException {
    var request = tokenRequest(new AuthorizationCodeGrant(code, callback(), verifier));
    var call = request.toHTTPRequest();
    call.setConnectTimeout(ProviderFetch.PATIENCE_MILLIS);
    call.setReadTimeout(ProviderFetch.PATIENCE_MILLIS);
    call.setFollowRedirects(false);
    var answer = OIDCTokenResponseParser.parse(call.send());
    if (!(answer instanceof OIDCTokenResponse good)) {
      throw new ParseException("no token");
    }
    return good.getOIDCTokens().getIDToken();
  }

  private TokenRequest tokenRequest(AuthorizationCodeGrant grant) {
    var at = provider.described().document().getTokenEndpointURI();
    return settings
        .clientSecret()
        .map(secret -> new ClientSecretBasic(id(), new Secret(secret)))
        .map(ours -> new TokenRequest.Builder(at, ours, grant).build())
        .orElseGet(() -> new TokenRequest.Builder(at, id(), grant).build());
  }

  /** Where a browser signs out; empty when the provider has no such address. */
  Optional<URI> signOut(@Nullable String idToken) {
    return Optional.ofNullable(provider.described().document().getEndSessionEndpointURI())
        .map(
            at ->
                new LogoutRequest(at, hint(idToken), null, id(), ours("/sign-in"), null, List.of())
                    .toURI());
  }

  private static @Nullable JWT hint(@Nullable String idToken) {
    try {
      return idToken == null ? null : JWTParser.parse(idToken);
    } catch (java.text.ParseException e) {
      return null;
    }
  }

  private URI callback() {
    return ours("/sign-in/provider/callback");
  }

  private URI ours(String path) {
    return URI.create(settings.address().orElseThrow().toString().replaceFirst("/$", "") + path);
  }

  private ClientID id() {
    return new ClientID(settings.clientId().orElseThrow());
  }

  private static State state(String secret) {
    return new State(ProviderVisits.derived("state", secret));
  }

  private static boolean same(State one, State other) {
    return MessageDigest.isEqual(
        one.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8),
        other.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static CodeVerifier verifier(String secret) {
    return new CodeVerifier(ProviderVisits.derived("verifier", secret));
  }
}

package org.amparo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Verifies the provider's tokens: signature by a key that it publishes, issuer, audience, times,
 * and that a token is of the kind for which it is taken. Only signatures with a key pair count.
 */
@ApplicationScoped
class ProviderTokens {

  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** As RFC 9068 names it, and as those do who do not follow it. */
  private static final DefaultJOSEObjectTypeVerifier<SecurityContext> ACCESS =
      new DefaultJOSEObjectTypeVerifier<>(
          new JOSEObjectType("at+jwt"),
          new JOSEObjectType("application/at+jwt"),
          JOSEObjectType.JWT,
          null);

  /** What only tokens of other kinds say. */
  private static final Set<String> OTHER_KINDS = Set.of("nonce", "at_hash", "c_hash", "events");

  private static final Set<String> OTHER_TYPES = Set.of("ID", "Refresh", "Offline", "Logout");

  private final Provider provider;
  private final ProviderSettings settings;

  ProviderTokens(Provider provider, ProviderSettings settings) {
    this.provider = provider;
    this.settings = settings;
  }

  /** Whether a token says that it is the provider's, which is not yet believed. */
  boolean isTheirs(String token) {
    if (!provider.mode().atProvider()) {
      return false;
    }
    try {
      return provider.issuer().equals(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
    } catch (java.text.ParseException | RuntimeException e) {
      return false;
    }
  }

  JWTClaimsSet access(String token) {
    return verified(
        () -> {
          var claims = accessTokens().process(token, null);
          if (OTHER_TYPES.contains(String.valueOf(claims.getClaim("typ")))
              || String.valueOf(claims.getSubject()).isBlank()
              || OTHER_KINDS.stream().anyMatch(claims.getClaims()::containsKey)) {
            throw new BadJOSEException("no access token");
          }
          return claims;
        });
  }

  JWTClaimsSet id(JWT token, Nonce nonce) {
    return verified(
        () -> {
          var validator = new IDTokenValidator(theirs(), client(), selector(), null);
          validator.setMaxClockSkew(skew());
          return validator.validate(token, nonce).toJWTClaimsSet();
        });
  }

  LogoutTokenClaimsSet logout(String token) {
    return verified(
        () -> {
          var validator = new LogoutTokenValidator(theirs(), client(), selector(), null);
          validator.setMaxClockSkew(skew());
          return validator.validate(JWTParser.parse(token));
        });
  }

  private DefaultJWTProcessor<SecurityContext> accessTokens() {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(ACCESS);
    processor.setJWSKeySelector(selector());
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            settings.audience(),
            new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
            Set.of("sub", "exp", "iat"));
    claims.setMaxClockSkew(skew());
    processor.setJWTClaimsSetVerifier(claims);
    return processor;
  }

  private JWSVerificationKeySelector<SecurityContext> selector() {
    return new JWSVerificationKeySelector<>(SIGNATURES, provider.described().keys());
  }

  private Issuer theirs() {
    return new Issuer(provider.issuer());
  }

  private ClientID client() {
    return new ClientID(settings.clientId().orElseThrow());
  }

  private int skew() {
    return (int) settings.clockSkew().toSeconds();
  }

  /** Verifies. */
  private interface Verification<T> {
    T of() throws BadJOSEException, JOSEException, java.text.ParseException, ParseException;
  }

  private static <T> T verified(Verification<T> verification) {
    try {
      return verification.of();
    } catch (RateLimitReachedException e) {
      // its key was looked for a moment ago and there was none
      throw unbelievable();
    } catch (KeySourceException e) {
      throw Provider.unreachable();
    } catch (BadJOSEException | JOSEException | java.text.ParseException | ParseException e) {
      throw unbelievable();
    }
  }

  /** What was wrong with it would help only whoever made it. */
  private static NoAccess unbelievable() {
    return new NoAccess(
        NoAccess.Reason.TOKEN, "What your organisation's sign-in sent cannot be believed.");
  }
}

package org.amparo.shell;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.identity.ProviderTokenReader;
import org.amparo.identity.ProviderTokenRequest;
import org.jspecify.annotations.Nullable;

/**
 * A token that the identity provider made; our own ones are read where they always were. Neither is
 * taken in another spelling than the one in which it was made.
 */
@ApplicationScoped
class BearerSignIn implements HttpAuthenticationMechanism {

  private static final String SCHEME = "bearer ";

  /** Longer ones are nobody's, and cost nothing. */
  private static final int LONGEST = 16_384;

  private final ProviderTokenReader provider;

  BearerSignIn(ProviderTokenReader provider) {
    this.provider = provider;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String token = token(request);
    if (token != null && !isAsMade(token)) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    if (token == null || !provider.isTheirs(token)) {
      return Uni.createFrom().nullItem();
    }
    return identities.authenticate(
        HttpSecurityUtils.setRoutingContextAttribute(new ProviderTokenRequest(token), request));
  }

  private static @Nullable String token(RoutingContext request) {
    String sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    return sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? sent.substring(SCHEME.length()).strip()
        : null;
  }

  /** Libraries pass over padding, spare bits and signs that do not belong (RFC 7515, section 2). */
  private static boolean isAsMade(String token) {
    return token.length() < LONGEST
        && Stream.of(token.split("\\.", -1)).allMatch(BearerSignIn::isBase64Url);
  }

  private static boolean isBase64Url(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ProviderTokenRequest.class);
  }

  /** Before the one that would find our own signature missing. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1;
  }
}

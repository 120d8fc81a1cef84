package org.amparo.shell;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.amparo.identity.SessionRequest;

/** A browser's cookie opens its session; one whose session is over is as good as none. */
@ApplicationScoped
class CookieSignIn implements HttpAuthenticationMechanism {

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String secret = PageRequests.session(request);
    if (secret == null) {
      return Uni.createFrom().nullItem();
    }
    var asked = new SessionRequest(secret, PageRequests.isByPerson(request));
    return identities
        .authenticate(HttpSecurityUtils.setRoutingContextAttribute(asked, request))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  /** The outer skin sends whoever is not signed in to the sign-in page. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }
}

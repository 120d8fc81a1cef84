package org.amparo.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns away a token whose session was ended, although the token is good by itself. */
@ApplicationScoped
class TokenGate implements SecurityIdentityAugmentor {

  private final EndedSessions ended;

  TokenGate(EndedSessions ended) {
    this.ended = ended;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token && isOver(token)
        ? Uni.createFrom().failure(new AuthenticationFailedException())
        : Uni.createFrom().item(identity);
  }

  private boolean isOver(JsonWebToken token) {
    Object session = token.getClaim(CurrentActor.SESSION_CLAIM);
    return session != null && ended.has(UUID.fromString(session.toString()));
  }
}

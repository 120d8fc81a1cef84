package org.amparo.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns away a token whose session was ended, or that says of its bearer what cannot be, although
 * the token is good by itself.
 */
@ApplicationScoped
class TokenGate implements SecurityIdentityAugmentor {

  private final EndedSessions ended;

  TokenGate(EndedSessions ended) {
    this.ended = ended;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token && (isOdd(token) || isOver(token))
        ? Uni.createFrom().failure(new AuthenticationFailedException())
        : Uni.createFrom().item(identity);
  }

  /** Whoever asks for the bearer later, the agency wall for example, would fail over it. */
  private static boolean isOdd(JsonWebToken token) {
    try {
      CurrentActor.fromToken(token);
      CurrentActor.session(token);
      CurrentActor.proved(token);
      return false;
    } catch (IllegalArgumentException | DateTimeException | Refused odd) {
      return true;
    }
  }

  private boolean isOver(JsonWebToken token) {
    return CurrentActor.session(token).filter(ended::has).isPresent();
  }
}

package org.amparo.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who acts in this request or job: the token's subject, or the service itself. */
@RequestScoped
public class CurrentActor {

  static final String AGENCY_CLAIM = "agency";
  static final String SESSION_CLAIM = "session";

  private final SecurityIdentity identity;
  private @Nullable Actor actor;

  public CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The actor; refused as unauthenticated when nobody is signed in. */
  public Actor actor() {
    return known().orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED, "Sign in to do this."));
  }

  public Optional<Actor> known() {
    if (actor == null && identity.getPrincipal() instanceof SignedIn person) {
      actor = person.actor();
    } else if (actor == null && identity.getPrincipal() instanceof ProviderPerson person) {
      actor = person.actor();
    } else if (actor == null && identity.getPrincipal() instanceof JsonWebToken token) {
      actor = fromToken(token);
    }
    return Optional.ofNullable(actor);
  }

  /** The browser's session; empty for a caller who sent a token of their own. */
  public Optional<Session> session() {
    return identity.getPrincipal() instanceof SignedIn person
        ? Optional.of(person.session())
        : Optional.empty();
  }

  /** The session that can be ended: a browser's, or the one that a token names. */
  public Optional<UUID> sessionId() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return session(token);
    }
    return session().map(Session::id);
  }

  /** When somebody last showed that it is them; a token says so itself (RFC 9470). */
  public Optional<Instant> proved() {
    if (identity.getPrincipal() instanceof ProviderPerson person) {
      return Optional.ofNullable(person.proved());
    }
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return proved(token);
    }
    return session().map(Session::proved);
  }

  /** Lets a job or a timer act; a request's actor never changes. */
  public void actAs(Actor job) {
    if (actor != null && !actor.isSystem()) {
      throw new IllegalStateException("a person is already acting");
    }
    actor = job;
  }

  /** The acting person or job of this thread, if a request context is active at all. */
  static Optional<Actor> ofThisThread() {
    return Arc.container().requestContext().isActive()
        ? Arc.container().instance(CurrentActor.class).get().known()
        : Optional.empty();
  }

  static Optional<UUID> session(JsonWebToken token) {
    return Optional.ofNullable((Object) token.getClaim(SESSION_CLAIM))
        .map(name -> UUID.fromString(name.toString()));
  }

  static Optional<Instant> proved(JsonWebToken token) {
    return Optional.ofNullable((Object) token.getClaim(Claims.auth_time.name()))
        .map(at -> Instant.ofEpochSecond(Long.parseLong(at.toString())));
  }

  static @Nullable Actor fromToken(JsonWebToken token) {
    if (token.getSubject() == null || token.getClaim(AGENCY_CLAIM) == null) {
      return null;
    }
    var names = token.getGroups();
    var roles =
        Arrays.stream(Role.values())
            .filter(role -> names.contains(role.groupName()))
            .collect(Collectors.toSet());
    return new Actor(
        new UserId(token.getSubject()),
        new AgencyId(token.getClaim(AGENCY_CLAIM).toString()),
        roles);
  }
}

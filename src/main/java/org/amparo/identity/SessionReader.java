package org.amparo.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Finds who is in a browser's session, with one read for each page. */
@ApplicationScoped
class SessionReader implements IdentityProvider<SessionRequest> {

  private final Sessions sessions;

  SessionReader(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            sessions
                .find(request.secret(), request.person())
                .map(SessionReader::identity)
                .orElseThrow(AuthenticationFailedException::new));
  }

  private static SecurityIdentity identity(SignedIn person) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(person)
        .addRoles(person.actor().roles().stream().map(Role::groupName).collect(Collectors.toSet()))
        .build();
  }
}

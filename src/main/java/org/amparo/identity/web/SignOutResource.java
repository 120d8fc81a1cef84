package org.amparo.identity.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.ProviderSignOut;
import org.amparo.identity.SignIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of what a sign-in began. */
@Path("/api/sign-out")
@RequestScoped
@Tag(name = "Sign-in")
class SignOutResource {

  private final SignIn signIn;
  private final CurrentActor current;
  private final ProviderSignOut provider;
  private final SecurityIdentity identity;

  SignOutResource(
      SignIn signIn, CurrentActor current, ProviderSignOut provider, SecurityIdentity identity) {
    this.provider = provider;
    this.identity = identity;
    this.signIn = signIn;
    this.current = current;
  }

  @POST
  @Authenticated
  @Operation(summary = "End the session of the token that is sent: it is good no more")
  public RestResponse<Void> signOut() {
    provider.signOut(identity);
    current.sessionId().ifPresent(session -> signIn.signOut(current.actor(), session));
    return RestResponse.noContent();
  }
}

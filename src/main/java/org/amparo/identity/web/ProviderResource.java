package org.amparo.identity.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.RateLimits;
import org.amparo.identity.ProviderSignOut;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the identity provider itself calls. */
@Path("/api/provider")
@Tag(name = "Sign-in")
class ProviderResource {

  private final ProviderSignOut signOut;
  private final RateLimits limits;

  ProviderResource(ProviderSignOut signOut, RateLimits limits) {
    this.signOut = signOut;
    this.limits = limits;
  }

  @POST
  @Path("sign-out")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary =
          "End what came from a sign-in at the identity provider, as its signed notice says"
              + " (OpenID Connect Back-Channel Logout 1.0)")
  public RestResponse<Void> signOut(
      @FormParam("logout_token") @NotBlank @Size(max = 16_384) String logoutToken,
      @Context HttpServerRequest request) {
    limits.spend("provider", request);
    signOut.hear(logoutToken);
    return RestResponse.ok();
  }
}

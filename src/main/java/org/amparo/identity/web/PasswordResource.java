package org.amparo.identity.web;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.amparo.http.Act;
import org.amparo.http.RateLimits;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.SignInTry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A person's own password. */
@Path("/api/password")
@RequestScoped
@Tag(name = "Accounts")
class PasswordResource {

  record PasswordChangeForm(
      @NotBlank @Size(max = 200) String oldPassword,
      @NotNull @Size(max = 200) String newPassword,
      @Nullable @Size(max = 40) String code) {
    @Override
    public String toString() {
      return "PasswordChangeForm";
    }
  }

  private final LocalAccounts accounts;
  private final CurrentActor current;
  private final RateLimits limits;

  PasswordResource(LocalAccounts accounts, CurrentActor current, RateLimits limits) {
    this.accounts = accounts;
    this.current = current;
    this.limits = limits;
  }

  @POST
  @Authenticated
  @Act
  @Operation(summary = "Change one's own password")
  public RestResponse<Void> changePassword(
      @NotNull @Valid PasswordChangeForm form, @Context HttpServerRequest request) {
    limits.spend("password", request);
    var person = current.actor();
    var old =
        new SignInTry(
            person.user().value(),
            form.oldPassword(),
            form.code() == null ? "" : form.code(),
            RateLimits.network(request));
    accounts.changePassword(person, current.sessionId().orElse(null), old, form.newPassword());
    return RestResponse.noContent();
  }
}

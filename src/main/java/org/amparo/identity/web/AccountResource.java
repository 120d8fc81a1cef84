package org.amparo.identity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Local accounts, for agencies without an identity provider. */
@Path("/api/accounts")
@RequestScoped
@Tag(name = "Accounts")
class AccountResource {

  /** Somebody who is to sign in here. */
  record AccountForm(
      @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9._-]{1,59}",
              message =
                  "must be 2 to 60 small letters, digits, dots, hyphens or underscores, and begin with"
                      + " a letter or digit")
          String username,
      @NotNull Set<@NotNull Role> roles,
      @NotNull @Size(max = 200) String password) {
    @Override
    public String toString() {
      return "AccountForm";
    }
  }

  record PasswordForm(@NotNull @Size(max = 200) String password) {
    @Override
    public String toString() {
      return "PasswordForm";
    }
  }

  /** How many sessions there were. */
  record EndedAnswer(int ended) {}

  private final LocalAccounts accounts;
  private final CurrentActor current;

  AccountResource(LocalAccounts accounts, CurrentActor current) {
    this.accounts = accounts;
    this.current = current;
  }

  @GET
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(summary = "The accounts of the own agency")
  public List<LocalAccounts.Seen> accounts() {
    return accounts.of(current.actor().agency());
  }

  @POST
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(summary = "Open an account in the own agency")
  public RestResponse<LocalAccounts.Seen> open(@NotNull @Valid AccountForm form) {
    var agency = current.actor().agency();
    var opened = accounts.open(agency, form.username(), form.roles(), form.password());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, opened)
        .location(URI.create("/api/accounts/" + form.username()))
        .build();
  }

  @POST
  @Path("{username}/closure")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(
      summary =
          "Close an account: whoever is signed in with it is out, and nobody signs in with it")
  public LocalAccounts.Seen close(@PathParam("username") String username) {
    return accounts.close(current.actor(), username);
  }

  @POST
  @Path("{username}/reopening")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(summary = "Open a closed account again, with its old password")
  public LocalAccounts.Seen reopen(@PathParam("username") String username) {
    return accounts.reopen(current.actor(), username);
  }

  @POST
  @Path("{username}/release")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(summary = "End the wait after wrong tries to sign in with an account")
  public LocalAccounts.Seen release(@PathParam("username") String username) {
    return accounts.release(current.actor(), username);
  }

  @POST
  @Path("{username}/sign-out")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(summary = "End all sessions of an account, and its tokens")
  public EndedAnswer signOut(@PathParam("username") String username) {
    return new EndedAnswer(accounts.signOutEverywhere(current.actor(), username));
  }

  @POST
  @Path("{username}/password")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(summary = "Give an account a new password")
  public RestResponse<Void> resetPassword(
      @PathParam("username") String username, @NotNull @Valid PasswordForm form) {
    accounts.resetPassword(current.actor(), username, form.password());
    return RestResponse.noContent();
  }
}

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
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
      @Nullable @Size(max = 200) String password) {
    @Override
    public String toString() {
      return "AccountForm";
    }
  }

  /**
   * @param temporary a password for the first sign-in, where none was given
   */
  record OpenedAnswer(
      String username,
      Set<Role> roles,
      boolean active,
      LocalAccounts.@Nullable Temporary temporary) {
    @Override
    public String toString() {
      return "OpenedAnswer";
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
  @FreshSignIn
  @Act
  @Operation(summary = "Open an account in the own agency")
  public RestResponse<OpenedAnswer> open(@NotNull @Valid AccountForm form) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, opened(form))
        .location(URI.create("/api/accounts/" + form.username()))
        .build();
  }

  private OpenedAnswer opened(AccountForm form) {
    var agency = current.actor().agency();
    if (form.password() == null) {
      var given = accounts.open(agency, form.username(), form.roles());
      return new OpenedAnswer(form.username(), form.roles(), true, given);
    }
    var seen = accounts.open(agency, form.username(), form.roles(), form.password());
    return new OpenedAnswer(seen.username(), seen.roles(), seen.active(), null);
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
  @FreshSignIn
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
  @FreshSignIn
  @Act
  @Operation(summary = "Give an account a new password that is good for one sign-in")
  public RestResponse<LocalAccounts.Temporary> resetPassword(
      @PathParam("username") String username) {
    return RestResponse.ok(accounts.resetPassword(current.actor(), username));
  }

  @POST
  @Path("{username}/second-factor-removal")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @FreshSignIn
  @Act
  @Operation(summary = "Take the second factor away from an account whose owner lost it")
  public LocalAccounts.Seen removeSecondFactor(@PathParam("username") String username) {
    return accounts.removeSecondFactor(current.actor(), username);
  }
}

package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.Provider;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The local accounts of the own agency. */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AccountPage {

  /** An account as a row. */
  record Row(
      String username,
      String roles,
      boolean active,
      boolean own,
      boolean temporary,
      boolean factor,
      boolean atProvider,
      String held) {}

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance accounts(
        List<Row> accounts,
        List<PageForm.Choice> roles,
        PageForm form,
        Done done,
        LocalAccounts.@Nullable Temporary temporary);
  }

  /**
   * What was just done.
   *
   * @param out who was signed out everywhere
   * @param connected whose account now belongs to somebody at the provider
   * @param provider whether there is a provider at all
   */
  record Done(String out, String connected, boolean provider) {}

  private final AccountResource accounts;
  private final Provider provider;
  private final PageActs acts;
  private final CurrentActor current;

  AccountPage(AccountResource accounts, Provider provider, PageActs acts, CurrentActor current) {
    this.accounts = accounts;
    this.provider = provider;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(
      @QueryParam("out") @DefaultValue("") String out,
      @QueryParam("connected") @DefaultValue("") String connected) {
    return Pages.ok(page(PageForm.blank(), done(out, connected), null));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> open(PageForm form) {
    var outcome =
        acts.perform(
            form,
            AccountResource.AccountForm.class,
            AccountResource.OpenedAnswer.class,
            accounts::open);
    if (outcome.refused() == null) {
      return Pages.ok(page(PageForm.blank(), done("", ""), outcome.answer().temporary()));
    }
    return Pages.again(outcome.refused(), page(outcome.refused(), done("", ""), null));
  }

  @POST
  @Path("/{username}/closure")
  @Operation(hidden = true)
  public RestResponse<String> close(@PathParam("username") String username, PageForm form) {
    accounts.close(username);
    return Pages.seeOther("/accounts");
  }

  @POST
  @Path("/{username}/reopening")
  @Operation(hidden = true)
  public RestResponse<String> reopen(@PathParam("username") String username, PageForm form) {
    accounts.reopen(username);
    return Pages.seeOther("/accounts");
  }

  @POST
  @Path("/{username}/release")
  @Operation(hidden = true)
  public RestResponse<String> release(@PathParam("username") String username, PageForm form) {
    accounts.release(username);
    return Pages.seeOther("/accounts");
  }

  @POST
  @Path("/{username}/sign-out")
  @Operation(hidden = true)
  public RestResponse<String> signOut(@PathParam("username") String username, PageForm form) {
    accounts.signOut(username);
    return Pages.seeOther("/accounts?out=" + username);
  }

  @POST
  @Path("/{username}/password")
  @Operation(hidden = true)
  public RestResponse<String> resetPassword(@PathParam("username") String username, PageForm form) {
    var given = accounts.resetPassword(username).getEntity();
    return Pages.ok(page(PageForm.blank(), done("", ""), given));
  }

  @POST
  @Path("/{username}/second-factor-removal")
  @Operation(hidden = true)
  public RestResponse<String> removeSecondFactor(
      @PathParam("username") String username, PageForm form) {
    accounts.removeSecondFactor(username);
    return Pages.seeOther("/accounts");
  }

  private Done done(String out, String connected) {
    return new Done(out, connected, provider.mode().atProvider());
  }

  private TemplateInstance page(
      PageForm form, Done done, LocalAccounts.@Nullable Temporary temporary) {
    String self = current.actor().user().value();
    return Templates.accounts(
        accounts.accounts().stream().map(seen -> row(seen, self)).toList(),
        Arrays.stream(Role.values())
            .map(role -> new PageForm.Choice(role.groupName(), words(role)))
            .toList(),
        form,
        done,
        temporary);
  }

  private static Row row(LocalAccounts.Seen seen, String self) {
    String roles =
        seen.roles().stream().map(AccountPage::words).sorted().collect(Collectors.joining(", "));
    return new Row(
        seen.username(),
        roles,
        seen.active(),
        seen.username().equals(self),
        seen.passwordUntil() != null,
        seen.secondFactor(),
        seen.atProvider(),
        held(seen));
  }

  /** How much longer nobody signs in with it, in words; empty when somebody may. */
  private static String held(LocalAccounts.Seen seen) {
    if (seen.heldUntil() == null) {
      return "";
    }
    long minutes = Math.max(1, Duration.between(Instant.now(), seen.heldUntil()).toMinutes() + 1);
    return minutes == 1 ? "less than a minute" : "up to %d minutes".formatted(minutes);
  }

  private static String words(Role role) {
    return role.groupName().replace('-', ' ').replaceFirst("^dv ", "DV ");
  }
}

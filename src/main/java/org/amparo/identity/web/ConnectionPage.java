package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.Provider;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where an administrator says whose account at the identity provider an account is. */
@Path("/accounts/provider")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class ConnectionPage {

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance connection(List<PageForm.Choice> accounts, PageForm form);
  }

  /** As the resource's form, with the account from a list instead of from the address. */
  record ConnectionForm(@NotBlank String account, @NotBlank @Size(max = 255) String subject) {}

  private final ProviderAccountResource connections;
  private final LocalAccounts accounts;
  private final Provider provider;
  private final PageActs acts;
  private final CurrentActor current;

  ConnectionPage(
      ProviderAccountResource connections,
      LocalAccounts accounts,
      Provider provider,
      PageActs acts,
      CurrentActor current) {
    this.connections = connections;
    this.accounts = accounts;
    this.provider = provider;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    if (!provider.mode().atProvider()) {
      throw Refused.notFound();
    }
    return Pages.ok(page(PageForm.blank()));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> connect(PageForm form) {
    var outcome = acts.perform(form, ConnectionForm.class, Void.class, this::connected);
    return outcome.refused() == null
        ? Pages.seeOther("/accounts?connected=" + form.value("account"))
        : Pages.again(outcome.refused(), page(outcome.refused()));
  }

  private RestResponse<Void> connected(ConnectionForm form) {
    return connections.connect(
        form.account(), new ProviderAccountResource.SubjectForm(form.subject()));
  }

  /** Those who sign in here as yet; nobody connects themselves. */
  private TemplateInstance page(PageForm form) {
    var actor = current.actor();
    var open =
        accounts.of(actor.agency()).stream()
            .filter(a -> !a.atProvider() && !a.username().equals(actor.user().value()))
            .map(a -> new PageForm.Choice(a.username(), a.username()))
            .toList();
    return Templates.connection(open, form);
  }
}

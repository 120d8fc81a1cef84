package org.amparo.referral.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import org.amparo.identity.Role;
import org.amparo.referral.Requests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A request that an advocate files for a client, or the unit for what came on paper. */
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
class RequestPage {

  @CheckedTemplate(basePath = "referral")
  static class Templates {
    static native TemplateInstance request(
        PageForm form, boolean advocate, List<PageForm.Choice> languages);
  }

  private final RequestResource requests;
  private final Requests rules;
  private final PageActs acts;
  private final ReceiptCard card;
  private final CurrentActor current;

  RequestPage(
      RequestResource requests,
      Requests rules,
      PageActs acts,
      ReceiptCard card,
      CurrentActor current) {
    this.requests = requests;
    this.rules = rules;
    this.acts = acts;
    this.card = card;
    this.current = current;
  }

  @GET
  @Path("/new")
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank()));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> file(PageForm form) {
    var outcome =
        acts.perform(
            form,
            Requests.Form.class,
            RequestResource.FiledRequest.class,
            requests::file,
            body -> rules.plausible(current.actor(), body));
    var filed = outcome.answer();
    return outcome.refused() != null || filed == null
        ? Pages.again(outcome.refused(), page(outcome.refused()))
        : Pages.ok(card.of(filed.caseNumber(), filed.receipts()));
  }

  private TemplateInstance page(PageForm form) {
    return Templates.request(form, current.actor().has(Role.ADVOCATE), ReferralPage.languages());
  }
}

package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.CaseActs;
import org.amparo.http.PageForm;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.Contacts;
import org.amparo.referral.Reassertions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Reaching the victim, and new facts, from the screen of a case. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class RequestActsPage {

  private final ReferralResource referrals;
  private final RequestResource requests;
  private final CaseActs acts;

  RequestActsPage(ReferralResource referrals, RequestResource requests, CaseActs acts) {
    this.referrals = referrals;
    this.requests = requests;
    this.acts = acts;
  }

  @POST
  @Path("referrals/{caseNumber}/contact")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> contact(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    var said = form.has("outcome", "REQUESTED") ? form : form.without("request");
    said = form.has("outcome", "UNREACHABLE") ? said : said.without("nextTryOn");
    return acts.perform(
        number, "contact", said, Contacts.Form.class, body -> referrals.contact(number, body));
  }

  @POST
  @Path("requests/{caseNumber}/facts")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> facts(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "facts",
        form,
        Reassertions.ReassertionForm.class,
        body -> requests.facts(number, body));
  }
}

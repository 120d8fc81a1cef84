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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What came of reaching the victim, from the screen of the case. */
@Path("/referrals/{caseNumber}/contact")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class ContactPage {

  private final ReferralResource referrals;
  private final CaseActs acts;

  ContactPage(ReferralResource referrals, CaseActs acts) {
    this.referrals = referrals;
    this.acts = acts;
  }

  /** What follows from another answer is left out, as its questions were hidden. */
  @POST
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> contact(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    var said = form.has("outcome", "REQUESTED") ? form : form.unsaid("request");
    said = form.has("outcome", "UNREACHABLE") ? said : said.unsaid("nextTryOn");
    return acts.perform(
        number, "contact", said, Contacts.Form.class, body -> referrals.contact(number, body));
  }
}

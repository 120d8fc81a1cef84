package org.amparo.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.amparo.agency.Agencies;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.notice.LetterContacts;
import org.amparo.notice.NoticePapers;
import org.amparo.notice.TranslationReviews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The notice as the agency hands it out: with its contact, and with what it has reviewed. */
@Path("/handouts/{language}")
@RequestScoped
@RolesAllowed({
  Role.Name.PATROL_OFFICER,
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class HandoutPage {

  private final NoticePapers papers;
  private final TranslationReviews reviews;
  private final LetterContacts contacts;
  private final Agencies agencies;
  private final CurrentActor current;

  HandoutPage(
      NoticePapers papers,
      TranslationReviews reviews,
      LetterContacts contacts,
      Agencies agencies,
      CurrentActor current) {
    this.papers = papers;
    this.reviews = reviews;
    this.contacts = contacts;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @Produces(LetterResource.PDF)
  @Transactional
  @Operation(hidden = true)
  public RestResponse<byte[]> sheet(@PathParam("language") String language) {
    var notice = NoticePage.notice(language);
    var agency = agencies.agency(current.actor().agency());
    boolean reviewed = reviews.isReviewed(agency.id(), notice.translated());
    String contact = contacts.in(agency, language);
    String hotline = contacts.hotline(agency, language);
    return NoticePage.paper("notice-" + language, papers.sheet(notice, reviewed, contact, hotline));
  }
}

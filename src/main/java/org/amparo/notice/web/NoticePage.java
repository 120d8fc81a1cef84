package org.amparo.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.http.Pages;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.Refused;
import org.amparo.notice.Notice;
import org.amparo.notice.NoticePapers;
import org.amparo.notice.TranslationReviews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The notice to victims, for anybody to read and print. It holds nothing of any case. Whoever is
 * signed in gets it with the contact and the reviews of their agency.
 */
@Path("/notices/{language}")
@RequestScoped
class NoticePage {

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance notice(Notice notice, boolean reviewed);
  }

  private final NoticePapers papers;
  private final TranslationReviews reviews;
  private final Agencies agencies;
  private final CurrentActor current;

  NoticePage(
      NoticePapers papers, TranslationReviews reviews, Agencies agencies, CurrentActor current) {
    this.papers = papers;
    this.reviews = reviews;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("language") String language) {
    var notice = notice(language);
    return Pages.ok(Templates.notice(notice, reviewed(notice)));
  }

  @GET
  @Path("/pdf")
  @Produces(LetterResource.PDF)
  @PermitAll
  @Transactional
  @Operation(hidden = true)
  public RestResponse<byte[]> sheet(@PathParam("language") String language) {
    var notice = notice(language);
    String contact =
        current.known().map(Actor::agency).map(agencies::agency).map(CertifyingAgency::contact)
            .orElse("");
    return paper("notice-" + language, papers.sheet(notice, reviewed(notice), contact));
  }

  @GET
  @Path("/cards")
  @Produces(LetterResource.PDF)
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<byte[]> cards(@PathParam("language") String language) {
    return paper("cards-" + language, papers.cards(notice(language)));
  }

  private static Notice notice(String language) {
    return Notice.in(language).orElseThrow(Refused::notFound);
  }

  private boolean reviewed(Notice notice) {
    return current
        .known()
        .map(reader -> reviews.isReviewed(reader.agency(), notice))
        .orElse(notice.headings().original());
  }

  private static RestResponse<byte[]> paper(String name, byte[] pdf) {
    return RestResponse.ResponseBuilder.ok(pdf)
        .type(LetterResource.PDF)
        .header("Content-Disposition", "inline; filename=" + name + ".pdf")
        .build();
  }
}

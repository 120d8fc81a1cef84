package org.amparo.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.Pages;
import org.amparo.kernel.Refused;
import org.amparo.notice.Notice;
import org.amparo.notice.NoticePapers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The notice to victims, for anybody to read and print. It holds nothing of any case or agency, so
 * a translation counts as unreviewed here: each agency reviews for itself.
 */
@Path("/notices/{language}")
@RequestScoped
@PermitAll
class NoticePage {

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance notice(Notice notice);
  }

  private final NoticePapers papers;

  NoticePage(NoticePapers papers) {
    this.papers = papers;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("language") String language) {
    return Pages.ok(Templates.notice(notice(language)));
  }

  @GET
  @Path("/pdf")
  @Produces(LetterResource.PDF)
  @Operation(hidden = true)
  public RestResponse<byte[]> sheet(@PathParam("language") String language) {
    var notice = notice(language);
    return paper("notice-" + language, papers.sheet(notice, notice.headings().original(), "", ""));
  }

  @GET
  @Path("/cards")
  @Produces(LetterResource.PDF)
  @Operation(hidden = true)
  public RestResponse<byte[]> cards(@PathParam("language") String language) {
    return paper("cards-" + language, papers.cards(notice(language)));
  }

  static Notice notice(String language) {
    return Notice.in(language).orElseThrow(Refused::notFound);
  }

  static RestResponse<byte[]> paper(String name, byte[] pdf) {
    return RestResponse.ResponseBuilder.ok(pdf)
        .type(LetterResource.PDF)
        .header("Content-Disposition", "inline; filename=" + name + ".pdf")
        .build();
  }
}

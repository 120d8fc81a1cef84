package org.amparo.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.notice.LetterDispatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The mail room: what to print and send today. */
@Path("/mail-room")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_UNIT})
class MailRoomPage {

  /** A letter as the list shows it. */
  record Line(UUID id, String caseNumber, String letter, String why, String day) {

    static Line of(MailRoomResource.WaitingLetter letter) {
      String name = letter.letter().name().replace('_', ' ').toLowerCase(Locale.ROOT);
      String day = letter.drawnUpAt().toString().substring(0, 10);
      return new Line(letter.id(), letter.caseNumber(), name, why(letter.why()), day);
    }

    private static String why(LetterDispatch.Why why) {
      return switch (why) {
        case NO_MAIL_SERVER -> "No mail server is set up";
        case NO_SAFE_ADDRESS -> "E-mail is not their safe way";
        case WORDS_ABOUT_THE_WAY -> "Read first what they said about the safe way";
        case MAIL_FAILED -> "The e-mail could not be sent";
      };
    }
  }

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance mailRoom(List<Line> lines, PageForm form);
  }

  private final MailRoomResource mail;
  private final PageActs acts;

  MailRoomPage(MailRoomResource mail, PageActs acts) {
    this.mail = mail;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank()));
  }

  @POST
  @Path("/{id}/sent")
  @Operation(hidden = true)
  public RestResponse<String> sent(@PathParam("id") UUID id, PageForm form) {
    var outcome =
        acts.perform(
            form,
            MailRoomResource.LetterSentForm.class,
            MailRoomResource.WaitingLetter.class,
            body -> mail.sent(id, body));
    var refused = outcome.refused();
    return refused == null ? Pages.seeOther("/mail-room") : Pages.again(refused, page(refused));
  }

  private TemplateInstance page(PageForm form) {
    return Templates.mailRoom(mail.list().letters().stream().map(Line::of).toList(), form);
  }
}

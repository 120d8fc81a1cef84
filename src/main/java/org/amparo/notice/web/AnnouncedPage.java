package org.amparo.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.notice.LetterKind;
import org.amparo.notice.MailDoor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** For whoever answers the telephone: which letters wait, and in which case. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR})
class AnnouncedPage {

  private static final int SIZE = 25;

  /** One letter as a row. */
  record Row(UUID id, String caseNumber, String kind, LocalDate announcedOn, LocalDate paperOn) {}

  /**
   * What stands on the page.
   *
   * @param closed whether the mail server turns the service away
   */
  record Shown(List<Row> letters, @Nullable String next, boolean closed) {}

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance announced(Shown s);
  }

  private final AnnouncedResource letters;
  private final Agencies agencies;
  private final MailDoor door;
  private final CurrentActor current;

  AnnouncedPage(AnnouncedResource letters, Agencies agencies, MailDoor door, CurrentActor current) {
    this.letters = letters;
    this.agencies = agencies;
    this.door = door;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show(@QueryParam("cursor") @Nullable String cursor) {
    var page = letters.list(SIZE, cursor).getEntity();
    var zone = agencies.agency(current.actor().agency()).zone();
    var rows = page.letters().stream().map(letter -> row(letter, zone)).toList();
    return Pages.ok(Templates.announced(new Shown(rows, page.next(), door.isClosed())));
  }

  private static Row row(AnnouncedResource.AnnouncedLetter letter, ZoneId zone) {
    return new Row(
        letter.id(),
        letter.caseNumber(),
        words(letter.letter()),
        day(letter.announcedAt(), zone),
        day(letter.paperAt(), zone));
  }

  private static LocalDate day(Instant when, ZoneId zone) {
    return LocalDate.ofInstant(when, zone);
  }

  private static String words(LetterKind kind) {
    String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

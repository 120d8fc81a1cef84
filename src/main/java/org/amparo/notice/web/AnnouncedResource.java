package org.amparo.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.http.Cursors;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.notice.Handovers;
import org.amparo.notice.LetterDispatch;
import org.amparo.notice.LetterKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The letters of every case that wait for the person. */
@Path("/api/letters")
@RequestScoped
@Tag(name = "Letters")
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR})
class AnnouncedResource {

  /**
   * A letter without anything of what is in it.
   *
   * @param paperAt when it becomes a task to print and mail
   */
  record AnnouncedLetter(
      UUID id, String caseNumber, LetterKind letter, Instant announcedAt, Instant paperAt) {

    static AnnouncedLetter of(LetterDispatch dispatch) {
      return new AnnouncedLetter(
          dispatch.letterId(),
          dispatch.caseNumber(),
          dispatch.letter(),
          dispatch.announcedAt().orElseThrow(),
          dispatch.paperAt().orElseThrow());
    }
  }

  record AnnouncedLetters(List<AnnouncedLetter> letters, @Nullable String next) {}

  private final Handovers handovers;
  private final Cursors cursors;
  private final CurrentActor current;

  AnnouncedResource(Handovers handovers, Cursors cursors, CurrentActor current) {
    this.handovers = handovers;
    this.cursors = cursors;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(
      summary = "Letters of every case that an e-mail announced and that nobody has handed over",
      description = "The one that is printed next stands first.")
  public RestResponse<AnnouncedLetters> list(
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var query = query(current.actor());
    var found = handovers.waiting(current.actor(), place(query, cursor), size + 1);
    var shown = found.stream().limit(size).map(AnnouncedLetter::of).toList();
    String next = found.size() > size ? after(query, shown.get(size - 1)) : null;
    var answer = RestResponse.ResponseBuilder.ok(new AnnouncedLetters(shown, next));
    if (next != null) {
      answer.header("Link", "</api/letters?size=%d&cursor=%s>; rel=\"next\"".formatted(size, next));
    }
    return answer.build();
  }

  private static Cursors.Query query(Actor actor) {
    return new Cursors.Query(
        "announced-letters",
        Map.of("agency", actor.agency().value(), "user", actor.user().value()));
  }

  private Handovers.@Nullable Place place(Cursors.Query query, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var place = cursors.place(query, cursor);
    return new Handovers.Place(Instant.parse(place.get(0)), UUID.fromString(place.get(1)));
  }

  private String after(Cursors.Query query, AnnouncedLetter last) {
    return cursors.after(query, List.of(last.paperAt().toString(), last.id().toString()));
  }
}

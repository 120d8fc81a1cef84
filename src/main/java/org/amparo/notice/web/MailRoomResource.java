package org.amparo.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.notice.Dispatches;
import org.amparo.notice.LetterDispatch;
import org.amparo.notice.LetterKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Letters that a person has to print and send. */
@Path("/api/mail-room")
@RequestScoped
@RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_UNIT})
@Tag(name = "Letters")
class MailRoomResource {

  private static final int SHOWN = 200;

  /** A letter without anything of what is in it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WaitingLetter(
      UUID id,
      String caseNumber,
      LetterKind letter,
      LetterDispatch.State state,
      LetterDispatch.@Nullable Why why,
      Instant drawnUpAt) {

    static WaitingLetter of(LetterDispatch dispatch) {
      return new WaitingLetter(
          dispatch.letterId(),
          dispatch.caseNumber(),
          dispatch.letter(),
          dispatch.state(),
          dispatch.why().orElse(null),
          dispatch.drawnUpAt());
    }
  }

  record WaitingLetters(List<WaitingLetter> letters) {}

  /** How a letter left, and on which day. */
  record LetterSentForm(@NotNull LetterDispatch.Method method, @NotNull LocalDate on) {}

  private final Dispatches dispatches;
  private final CurrentActor current;

  MailRoomResource(Dispatches dispatches, CurrentActor current) {
    this.dispatches = dispatches;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "The letters to print and send, the oldest 200 first")
  public WaitingLetters list() {
    return new WaitingLetters(
        dispatches.toPrint(current.actor(), SHOWN).stream().map(WaitingLetter::of).toList());
  }

  @POST
  @Path("/{id}/sent")
  @Act
  @Operation(summary = "Record that a letter was sent; it leaves the list")
  public RestResponse<WaitingLetter> sent(
      @PathParam("id") UUID id, @NotNull @Valid LetterSentForm form) {
    var sent = dispatches.sent(current.actor(), id, form.method(), form.on());
    return RestResponse.ok(WaitingLetter.of(sent));
  }
}

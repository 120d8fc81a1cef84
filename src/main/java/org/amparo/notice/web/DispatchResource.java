package org.amparo.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.amparo.kernel.CaseNumber;
import org.amparo.notice.Dispatches;
import org.amparo.notice.Handovers;
import org.amparo.notice.LetterDispatch;
import org.amparo.notice.LetterKind;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.web.ActResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How the letters of a case leave the agency. */
@Path("/api/letters/{caseNumber}")
@RequestScoped
@Tag(name = "Letters")
class DispatchResource {

  /**
   * A letter without anything of what is in it.
   *
   * @param task by which a person sends it; null while an e-mail may still do
   * @param unreviewed whether it is a translation that nobody had reviewed
   * @param paperAt when an announced letter becomes such a task
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LetterOut(
      UUID id,
      LetterKind letter,
      LetterDispatch.State state,
      LetterDispatch.@Nullable Why why,
      @Nullable UUID task,
      Instant drawnUpAt,
      @Nullable Boolean unreviewed,
      @Nullable Instant announcedAt,
      @Nullable Instant paperAt,
      LetterDispatch.@Nullable Method method,
      @Nullable LocalDate sentOn,
      LetterDispatch.@Nullable NotSent notSentBecause) {

    static LetterOut of(LetterDispatch dispatch) {
      return new LetterOut(
          dispatch.letterId(),
          dispatch.letter(),
          dispatch.state(),
          dispatch.why().orElse(null),
          dispatch.taskId().orElse(null),
          dispatch.drawnUpAt(),
          dispatch.unreviewed().orElse(null),
          dispatch.announcedAt().orElse(null),
          dispatch.paperAt().orElse(null),
          dispatch.method().orElse(null),
          dispatch.sentOn().orElse(null),
          dispatch.notSentBecause().orElse(null));
    }
  }

  record LettersOut(List<LetterOut> letters) {}

  /** Which letters left, how, and on which day. */
  record DispatchForm(
      @NotEmpty @Size(max = 20) List<@NotNull UUID> letters,
      @NotNull LetterDispatch.Method method,
      @NotNull LocalDate on) {}

  /** Which letters are not sent any more, and why. */
  record NotSentForm(
      @NotEmpty @Size(max = 20) List<@NotNull UUID> letters,
      @NotNull LetterDispatch.NotSent because) {}

  private final Dispatches dispatches;
  private final Handovers handovers;
  private final CurrentActor current;
  private final ActResponses responses;

  DispatchResource(
      Dispatches dispatches, Handovers handovers, CurrentActor current, ActResponses responses) {
    this.dispatches = dispatches;
    this.handovers = handovers;
    this.current = current;
    this.responses = responses;
  }

  @GET
  @RolesAllowed({
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL
  })
  @Transactional
  @Operation(summary = "The letters of a case that no other step hands over, and how each left")
  public LettersOut list(@PathParam("caseNumber") CaseNumber number) {
    return new LettersOut(
        dispatches.of(current.actor(), number).stream().map(LetterOut::of).toList());
  }

  @POST
  @Path("/dispatch")
  @RolesAllowed(Role.Name.RECORDS_CLERK)
  @Act
  @Operation(
      summary = "Record that letters were printed and sent; completes PRINT_AND_MAIL for each",
      description = "Several letters of a case may go in one envelope: name them together.")
  public RestResponse<ActAnswer> dispatch(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid DispatchForm form) {
    return responses.ok(
        dispatches.sent(current.actor(), number, form.letters(), form.method(), form.on()));
  }

  @POST
  @Path("/handover")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.RECORDS_CLERK})
  @Act
  @Operation(summary = "Record that the person has letters that an e-mail announced")
  public RestResponse<ActAnswer> handover(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid DispatchForm form) {
    return responses.ok(
        handovers.handedOver(current.actor(), number, form.letters(), form.method(), form.on()));
  }

  @POST
  @Path("/not-sent")
  @RolesAllowed(Role.Name.RECORDS_CLERK)
  @Act
  @Operation(
      summary =
          "Close letters of a cancelled case, or reminders that are over, without sending them",
      description = "Completes PRINT_AND_MAIL for each, which must have been claimed.")
  public RestResponse<ActAnswer> notSent(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid NotSentForm form) {
    return responses.ok(
        dispatches.notSent(current.actor(), number, form.letters(), form.because()));
  }
}

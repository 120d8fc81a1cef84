package org.amparo.review.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.amparo.access.Reads;
import org.amparo.audit.Purpose;
import org.amparo.http.Act;
import org.amparo.http.Etags;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.review.DraftComparison;
import org.amparo.review.DraftHistory;
import org.amparo.review.DraftSuggestions;
import org.amparo.review.Drafts;
import org.amparo.review.PrintedDrafts;
import org.amparo.supplementb.PageImage;
import org.amparo.supplementb.SupplementBDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The draft form. It names the victim, so each look at it is recorded. */
@Path("/api/supplement-b/{caseNumber}")
@RequestScoped
@Tag(name = "Supplement B")
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
class SupplementBResource {

  /** What still stands in the way of a signature. */
  record Signability(boolean signable, List<Checklist.Rule> rules) {}

  /** Who wrote which version when; the newest first. */
  record VersionList(List<DraftHistory.Written> versions) {}

  private final Drafts drafts;
  private final DraftHistory history;
  private final PrintedDrafts printed;
  private final DraftSuggestions suggestions;
  private final DraftComparison comparison;
  private final CaseFiles files;
  private final Reads reads;
  private final CurrentActor current;
  private final Clock clock;

  SupplementBResource(
      Drafts drafts,
      DraftHistory history,
      PrintedDrafts printed,
      DraftSuggestions suggestions,
      DraftComparison comparison,
      CaseFiles files,
      Reads reads,
      CurrentActor current,
      Clock clock) {
    this.drafts = drafts;
    this.history = history;
    this.printed = printed;
    this.suggestions = suggestions;
    this.comparison = comparison;
    this.files = files;
    this.reads = reads;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Transactional
  @Operation(summary = "The draft; blank in version 0 before anybody wrote it")
  public RestResponse<SupplementBDraft> read(@PathParam("caseNumber") CaseNumber number) {
    return answer(drafts.read(opened(number)));
  }

  @PUT
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(
      summary = "Replace the draft; needs If-Match and the claimed REVIEW task",
      description =
          "A draft of Form I-914 Supplement B has declaration in the place of part3 and part4."
              + " What stands on the other form only is refused by name.")
  public RestResponse<SupplementBDraft> write(
      @PathParam("caseNumber") CaseNumber number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull SupplementBDraft form) {
    return answer(
        drafts.write(
            current.actor(), number, version -> Etags.requireMatch(ifMatch, version), form));
  }

  @POST
  @Path("/not-applicable")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Write N/A into blanks that may have no answer; needs If-Match, as PUT does")
  public RestResponse<SupplementBDraft> fillBlanks(
      @PathParam("caseNumber") CaseNumber number, @HeaderParam("If-Match") String ifMatch) {
    return answer(
        drafts.fillBlanks(
            current.actor(), number, version -> Etags.requireMatch(ifMatch, version)));
  }

  @GET
  @Path("/suggestions")
  @Transactional
  @Operation(summary = "What is on record, and boxes that cited sections suggest; applies nothing")
  public DraftSuggestions.Offer suggest(@PathParam("caseNumber") CaseNumber number) {
    return suggestions.of(current.actor(), opened(number));
  }

  @GET
  @Path("/versions")
  @Transactional
  @Operation(summary = "Who wrote which version when")
  public VersionList versions(@PathParam("caseNumber") CaseNumber number) {
    return new VersionList(history.of(files.read(current.actor(), number)));
  }

  @GET
  @Path("/versions/{version}")
  @Transactional
  @Operation(summary = "What one version said")
  public SupplementBDraft version(
      @PathParam("caseNumber") CaseNumber number, @PathParam("version") long version) {
    return history.open(opened(number), version);
  }

  @GET
  @Path("/changes")
  @Transactional
  @Operation(
      summary = "What a version says otherwise than an earlier one, item by item",
      description =
          "Without from and to: the newest against the one on which the recommendation before it"
              + " was made. Version 0 is what was on record before anybody wrote.")
  public DraftComparison.Comparison changes(
      @PathParam("caseNumber") CaseNumber number,
      @QueryParam("from") @Nullable @PositiveOrZero Long from,
      @QueryParam("to") @Nullable @PositiveOrZero Long to) {
    return comparison.of(current.actor(), opened(number), from, to);
  }

  @GET
  @Path("/checklist")
  @Transactional
  @Operation(summary = "What still stands in the way of a signature")
  public Signability checklist(@PathParam("caseNumber") CaseNumber number) {
    var checklist = printed.checklist(files.read(current.actor(), number));
    return new Signability(checklist.passed(), checklist.rules());
  }

  @GET
  @Path("/pdf")
  @Produces("application/pdf")
  @Transactional
  @Operation(
      summary = "The official form where the agency has its blank, otherwise a worksheet",
      description =
          "Amparo-Paper: OFFICIAL_FORM or WORKSHEET tells which; only the first is signed.")
  public RestResponse<byte[]> pdf(@PathParam("caseNumber") CaseNumber number) {
    var paper = printed.paper(opened(number));
    return RestResponse.ResponseBuilder.ok(paper.pdf())
        .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"")
        .header("Amparo-Paper", paper.official() ? "OFFICIAL_FORM" : "WORKSHEET")
        .build();
  }

  @GET
  @Path("/pages/{page}")
  @Produces("image/png")
  @Transactional
  @Operation(
      summary = "One page of the form as a picture, as it would be printed now",
      description =
          "To whoever wrote the newest version in the ten minutes before it shows nothing new; others"
              + " look at it.")
  public byte[] page(@PathParam("caseNumber") CaseNumber number, @PathParam("page") int page) {
    var file = files.read(current.actor(), number);
    boolean own =
        history.of(file).stream()
            .findFirst()
            .filter(newest -> newest.isFreshFor(current.actor().user(), clock.instant()))
            .isPresent();
    return PageImage.of(printed.paper(own ? file : opened(number)).pdf(), page);
  }

  /** How many pages the form would have if it were printed now. */
  int pages(CaseNumber number) {
    return PageImage.pages(printed.paper(files.read(current.actor(), number)).pdf());
  }

  private CaseFile opened(CaseNumber number) {
    var actor = current.actor();
    var file = files.read(actor, number);
    reads.open(actor, file, "SUPPLEMENT_B", Purpose.CASEWORK);
    return file;
  }

  private static RestResponse<SupplementBDraft> answer(Drafts.Draft draft) {
    return RestResponse.ResponseBuilder.ok(draft.form()).tag(Etags.of(draft.version())).build();
  }
}

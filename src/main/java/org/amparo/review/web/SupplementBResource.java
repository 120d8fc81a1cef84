package org.amparo.review.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.http.Act;
import org.amparo.http.Etags;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.review.Drafts;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.supplementb.Worksheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The draft form. It names the victim, so each look at it is recorded. */
@Path("/api/supplement-b/{caseNumber}")
@RequestScoped
@Tag(name = "Supplement B")
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
class SupplementBResource {

  /** What still stands in the way of a signature. */
  record Signability(boolean signable, List<Checklist.Rule> rules) {}

  private final Drafts drafts;
  private final CaseFiles files;
  private final AuditLog audit;
  private final CurrentActor current;

  SupplementBResource(Drafts drafts, CaseFiles files, AuditLog audit, CurrentActor current) {
    this.drafts = drafts;
    this.files = files;
    this.audit = audit;
    this.current = current;
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
  @Operation(summary = "Replace the draft; needs If-Match and the claimed REVIEW task")
  public RestResponse<SupplementBDraft> write(
      @PathParam("caseNumber") CaseNumber number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull SupplementBDraft form) {
    return answer(
        drafts.write(
            current.actor(), number, version -> Etags.requireMatch(ifMatch, version), form));
  }

  @GET
  @Path("/checklist")
  @Transactional
  @Operation(summary = "What still stands in the way of a signature")
  public Signability checklist(@PathParam("caseNumber") CaseNumber number) {
    var checklist = drafts.checklist(files.read(current.actor(), number));
    return new Signability(checklist.passed(), checklist.rules());
  }

  @GET
  @Path("/pdf")
  @Produces("application/pdf")
  @Transactional
  @Operation(summary = "A worksheet with the form's parts and items, not the official form")
  public RestResponse<byte[]> pdf(@PathParam("caseNumber") CaseNumber number) {
    var draft = drafts.read(opened(number));
    return RestResponse.ResponseBuilder.ok(Worksheet.of(draft.form(), number))
        .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"")
        .build();
  }

  private CaseFile opened(CaseNumber number) {
    var actor = current.actor();
    var file = files.read(actor, number);
    audit.read(actor, file.agency(), file.id(), "SUPPLEMENT_B", Purpose.CASEWORK);
    return file;
  }

  private static RestResponse<SupplementBDraft> answer(Drafts.Draft draft) {
    return RestResponse.ResponseBuilder.ok(draft.form()).tag(Etags.of(draft.version())).build();
  }
}

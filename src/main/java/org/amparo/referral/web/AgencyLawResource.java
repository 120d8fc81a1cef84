package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.LawStatus;
import org.amparo.kernel.Refused;
import org.amparo.referral.DutyExceptions;
import org.amparo.referral.LawTrial;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an administrator sees of the law and its cases: dates and numbers, nothing of a person. */
@Path("/api/agencies/{id}")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AgencyLawResource {

  /**
   * Profiles to try.
   *
   * @param files texts by file name, besides those in the directory; absent for the directory alone
   */
  record TrialForm(
      @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @NotBlank String> files) {}

  private final LawTrial trial;
  private final Jurisdictions jurisdictions;
  private final DutyExceptions exceptions;
  private final CurrentActor current;

  AgencyLawResource(
      LawTrial trial,
      Jurisdictions jurisdictions,
      DutyExceptions exceptions,
      CurrentActor current) {
    this.trial = trial;
    this.jurisdictions = jurisdictions;
    this.exceptions = exceptions;
    this.current = current;
  }

  @GET
  @Path("/profiles")
  @Operation(summary = "Which law is in use, and why changed files are not")
  public LawStatus status(@PathParam("id") String id) {
    own(id);
    return jurisdictions.status();
  }

  @POST
  @Path("/profiles/dry-run")
  @Transactional
  @Operation(summary = "What other profiles would change for open requests; it changes nothing")
  public LawTrial.Outcome dryRun(@PathParam("id") String id, @NotNull @Valid TrialForm form) {
    return trial.run(own(id), form.files());
  }

  @POST
  @Path("/exceptions")
  @Act
  @Operation(summary = "Let one person do one step of one case that their part keeps them from")
  public void exception(
      @PathParam("id") String id, @NotNull @Valid DutyExceptions.ExceptionForm form) {
    exceptions.allow(own(id), form);
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}

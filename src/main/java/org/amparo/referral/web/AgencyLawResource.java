package org.amparo.referral.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.agency.AgencyLaw;
import org.amparo.agency.LawWatch;
import org.amparo.http.Act;
import org.amparo.http.Cursors;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.Jurisdictions;
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
   * @param after the {@code next} of an earlier answer; absent to begin
   * @param size how many requests to look at, at most
   */
  record TrialForm(
      @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @NotBlank String> files,
      @Nullable @Size(min = 1) String after,
      @Nullable @Min(1) @Max(LawTrial.MOST) Integer size) {}

  /**
   * What would change for the requests that this call looked at.
   *
   * @param next to be sent as {@code after}, with the same files; absent when all were looked at
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TrialAnswer(
      Set<String> changed,
      int openRequests,
      int lookedAt,
      int moved,
      int unjudged,
      List<LawTrial.Move> moves,
      @Nullable String next) {}

  /** The law in use, why changed files are not, and how far open requests follow it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StatusAnswer(
      @Nullable String directory,
      Instant readAt,
      @Nullable String problem,
      AgencyLaw.@Nullable Recount recount) {}

  private final LawTrial trial;
  private final LawWatch watch;
  private final Cursors cursors;
  private final Jurisdictions jurisdictions;
  private final DutyExceptions exceptions;
  private final CurrentActor current;

  AgencyLawResource(
      LawTrial trial,
      LawWatch watch,
      Cursors cursors,
      Jurisdictions jurisdictions,
      DutyExceptions exceptions,
      CurrentActor current) {
    this.trial = trial;
    this.watch = watch;
    this.cursors = cursors;
    this.jurisdictions = jurisdictions;
    this.exceptions = exceptions;
    this.current = current;
  }

  @GET
  @Path("/profiles")
  @Transactional
  @Operation(
      summary =
          "Which law is in use, why changed files are not, and how far open requests follow it")
  public StatusAnswer status(@PathParam("id") String id) {
    var status = jurisdictions.status();
    var recount = watch.recount(own(id).agency()).orElse(null);
    return new StatusAnswer(status.directory(), status.readAt(), status.problem(), recount);
  }

  @POST
  @Path("/profiles/dry-run")
  @Operation(
      summary = "What other profiles would change for open requests; it changes nothing",
      description =
          "One call looks at 20,000 open requests at most; where there are more, next goes on.")
  public TrialAnswer dryRun(@PathParam("id") String id, @NotNull @Valid TrialForm form) {
    var admin = own(id);
    var pages = new Cursors.Query("profiles-dry-run", Map.of("agency", id));
    UUID after =
        form.after() == null ? null : UUID.fromString(cursors.place(pages, form.after()).get(0));
    int size = form.size() == null ? LawTrial.MOST : form.size();
    var found = trial.run(admin, form.files(), new LawTrial.Part(after, size));
    return answer(found, pages);
  }

  private TrialAnswer answer(LawTrial.Outcome found, Cursors.Query pages) {
    return new TrialAnswer(
        found.changed(),
        found.openRequests(),
        found.lookedAt(),
        found.moved(),
        found.unjudged(),
        found.moves(),
        found.last() == null ? null : cursors.after(pages, List.of(found.last().toString())));
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

package org.amparo.retention.web;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.retention.Ended;
import org.amparo.retention.PurgeRun;
import org.amparo.retention.Purges;
import org.amparo.retention.RetentionRule;
import org.amparo.retention.RetentionSchedule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How long cases are kept, and their destruction by two people. Nothing of a victim is told. */
@Path("/api/retention")
@RequestScoped
@Tag(name = "Retention")
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR})
class RetentionResource {

  private static final int RUNS = 50;

  /** How long cases that ended so are kept, and the rule that says so. */
  record RetentionForm(
      @NotNull Ended outcome,
      @Min(0) @Max(100) int years,
      @Min(0) @Max(11) int months,
      @NotBlank @Size(max = 300) String source) {}

  record RuleView(
      Ended outcome, int years, int months, String source, UserId setBy, Instant setAt) {

    static RuleView of(RetentionRule r) {
      return new RuleView(
          r.outcome(), r.months() / 12, r.months() % 12, r.source(), r.setBy(), r.setAt());
    }
  }

  record Schedule(List<RuleView> rules) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RunView(
      UUID id,
      LocalDate asOf,
      PurgeRun.State state,
      int cases,
      UserId proposedBy,
      Instant proposedAt,
      @Nullable UserId decidedBy,
      @Nullable Instant doneAt) {

    static RunView of(PurgeRun run) {
      return new RunView(
          run.id(),
          run.asOf(),
          run.state(),
          run.cases(),
          run.proposedBy(),
          run.proposedAt(),
          run.decidedBy().orElse(null),
          run.doneAt().orElse(null));
    }
  }

  record Runs(List<RunView> purges) {}

  record RunDetail(RunView purge, List<Purges.PurgedCase> cases) {}

  /**
   * A second person's word.
   *
   * @param cases how many cases they have read that it destroys
   */
  record PurgeConfirmationForm(@Min(1) int cases) {}

  private final RetentionSchedule schedule;
  private final Purges purges;
  private final CurrentActor current;

  RetentionResource(RetentionSchedule schedule, Purges purges, CurrentActor current) {
    this.schedule = schedule;
    this.purges = purges;
    this.current = current;
  }

  @GET
  @Path("/schedule")
  @Transactional
  @Operation(summary = "How long cases are kept, by how they ended")
  public Schedule schedule() {
    return new Schedule(schedule.of(current.actor()).stream().map(RuleView::of).toList());
  }

  @POST
  @Path("/schedule")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(
      summary = "Say how long cases that ended so are kept",
      description = "Without a rule for its end a case is never destroyed.")
  public RestResponse<Schedule> set(@NotNull @Valid RetentionForm form) {
    int months = form.years() * 12 + form.months();
    if (months == 0) {
      throw new Refused(Problem.MALFORMED, "Give years or months: nothing is destroyed at once.");
    }
    schedule.set(current.actor(), form.outcome(), months, form.source());
    return RestResponse.ok(schedule());
  }

  @GET
  @Path("/dry-run")
  @Transactional
  @Operation(summary = "What a purge would destroy today, and what a hold keeps from it")
  public Purges.DryRun dryRun() {
    return purges.dryRun(current.actor());
  }

  @GET
  @Path("/purges")
  @Transactional
  @Operation(summary = "The purges, the newest 50 first")
  public Runs purges() {
    return new Runs(purges.runs(current.actor(), RUNS).stream().map(RunView::of).toList());
  }

  @GET
  @Path("/purges/{id}")
  @Transactional
  @Operation(summary = "One purge with its cases by number: destroyed, waiting or left")
  public RunDetail purge(@PathParam("id") UUID id) {
    var run = purges.run(current.actor(), id);
    return new RunDetail(RunView.of(run), purges.cases(run));
  }

  @POST
  @Path("/purges")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @FreshSignIn
  @Act
  @Operation(summary = "Propose to destroy what is due today and not held; nothing happens yet")
  public RestResponse<RunView> propose() {
    var run = purges.propose(current.actor());
    return RestResponse.status(RestResponse.Status.CREATED, RunView.of(run));
  }

  /** The act that cannot be undone: a fresh sign-in is to be asked for here and nowhere else. */
  @POST
  @Path("/purges/{id}/confirmation")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @FreshSignIn
  @Act
  @Operation(summary = "Confirm another person's purge; it runs in the background and is final")
  public RestResponse<RunView> confirm(
      @PathParam("id") UUID id, @NotNull @Valid PurgeConfirmationForm form) {
    return RestResponse.ok(RunView.of(purges.confirm(current.actor(), id, form.cases())));
  }

  @POST
  @Path("/purges/{id}/refusal")
  @RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.ADMINISTRATOR})
  @Act
  @Operation(summary = "Stop a purge that nobody has confirmed")
  public RestResponse<RunView> refuse(@PathParam("id") UUID id) {
    return RestResponse.ok(RunView.of(purges.refuse(current.actor(), id)));
  }
}

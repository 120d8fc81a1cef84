package org.amparo.tracking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.tracking.UnusualAccess;
import org.amparo.tracking.UnusualRule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The auditor's list of access that somebody should ask about. */
@Path("/api/audit/unusual-access")
@RequestScoped
@Tag(name = "Audit")
@RolesAllowed(Role.Name.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
class UnusualAccessResource {

  private static final int USUAL_DAYS = 30;

  /** A rule, and what to do about what it finds. */
  record RuleView(UnusualRule code, String rule, String toDo) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingView(
      UnusualRule rule,
      UserId actor,
      @Nullable CaseNumber caseNumber,
      long times,
      Instant first,
      Instant last) {

    static FindingView of(UnusualAccess.Finding f) {
      return new FindingView(f.rule(), f.actor(), f.caseNumber(), f.times(), f.first(), f.last());
    }
  }

  record UnusualAccessList(
      LocalDate from, LocalDate to, List<RuleView> rules, List<FindingView> findings) {}

  private final UnusualAccess unusual;
  private final Agencies agencies;
  private final CurrentActor current;
  private final Clock clock;

  UnusualAccessResource(
      UnusualAccess unusual, Agencies agencies, CurrentActor current, Clock clock) {
    this.unusual = unusual;
    this.agencies = agencies;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Transactional
  @Operation(
      summary = "Access that somebody should ask about, by rule",
      description =
          "Both days count, in the agency's time zone; the last 30 days when none is given, 92 at"
              + " most. At most 200 findings of each rule, the newest first. A finding is a reason"
              + " to ask, not a verdict.")
  public UnusualAccessList find(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    var actor = current.actor();
    var today = agencies.agency(actor.agency()).today(clock.instant());
    var last = to == null ? today : to;
    var first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    return new UnusualAccessList(
        first,
        last,
        Arrays.stream(UnusualRule.values())
            .map(rule -> new RuleView(rule, rule.sentence(), rule.toDo()))
            .toList(),
        unusual.find(actor, first, last).stream().map(FindingView::of).toList());
  }
}

package org.amparo.tracking.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.audit.Purpose;
import org.amparo.http.Cursors;
import org.amparo.http.Etags;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CasePlace;
import org.amparo.referral.CaseState;
import org.amparo.tracking.Cases;
import org.amparo.tracking.Timeline;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading cases. No name ever stands in an address: the search is a POST. */
@Path("/api/cases")
@RequestScoped
@Tag(name = "Cases")
class CaseResource {

  static final String PURPOSE = "Amparo-Purpose";

  record CasePage(List<Cases.Listed> cases, @Nullable String next) {}

  record Found(List<Cases.Listed> cases) {}

  record StoryPart(List<Timeline.Happening> entries, @Nullable String next) {}

  /** A person to look for, by exact name. */
  record Search(
      @NotBlank @Size(max = 200) String familyName,
      @Nullable @Size(max = 200) String givenName,
      @Nullable LocalDate birthDate) {

    @Override
    public String toString() {
      return "Search";
    }
  }

  private final Cases cases;
  private final Timeline timeline;
  private final CaseFiles files;
  private final Cursors cursors;
  private final CurrentActor current;

  CaseResource(
      Cases cases, Timeline timeline, CaseFiles files, Cursors cursors, CurrentActor current) {
    this.cases = cases;
    this.timeline = timeline;
    this.files = files;
    this.cursors = cursors;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    Role.Name.PATROL_OFFICER,
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL,
    Role.Name.ADVOCATE
  })
  @Transactional
  @Operation(summary = "The cases that the caller may see, newest first")
  public RestResponse<CasePage> list(
      @QueryParam("state") @Nullable CaseState state,
      @QueryParam("caseNumber") @Nullable CaseNumber number,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var actor = current.actor();
    if (number != null) {
      var one = cases.listed(actor, files.read(actor, number));
      return RestResponse.ok(new CasePage(List.of(one), null));
    }
    var query = query(actor, state);
    var found = files.page(actor, state, place(query, cursor), size + 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? after(query, shown.get(size - 1)) : null;
    var page = new CasePage(shown.stream().map(f -> cases.listed(actor, f)).toList(), next);
    var answer = RestResponse.ResponseBuilder.ok(page);
    if (next != null) {
      String wanted = state == null ? "" : "state=" + state + "&";
      answer.header(
          "Link", "</api/cases?%ssize=%d&cursor=%s>; rel=\"next\"".formatted(wanted, size, next));
    }
    return answer.build();
  }

  private static Cursors.Query query(Actor actor, @Nullable CaseState state) {
    return new Cursors.Query(
        "cases",
        Map.of(
            "agency", actor.agency().value(),
            "user", actor.user().value(),
            "state", state == null ? "" : state.name()));
  }

  private @Nullable CasePlace place(Cursors.Query query, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var place = cursors.place(query, cursor);
    return new CasePlace(Instant.parse(place.get(0)), UUID.fromString(place.get(1)));
  }

  private String after(Cursors.Query query, CaseFile last) {
    var place = CasePlace.of(last);
    return cursors.after(query, List.of(place.openedAt().toString(), place.id().toString()));
  }

  @GET
  @Path("/{caseNumber}")
  @RolesAllowed({
    Role.Name.PATROL_OFFICER,
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL,
    Role.Name.ADVOCATE
  })
  @Transactional
  @Operation(
      summary = "One case: in full for the agency's people, coarse for others",
      description =
          "Victim and requester are told only with a purpose: the header Amparo-Purpose, or a task"
              + " of the case that the caller has claimed. Each such read is recorded.")
  public RestResponse<Object> view(
      @PathParam("caseNumber") CaseNumber number, @HeaderParam(PURPOSE) @Nullable Purpose purpose) {
    var actor = current.actor();
    var view = cases.view(actor, number, purpose);
    return RestResponse.ResponseBuilder.ok(view)
        .tag(Etags.of(files.read(actor, number).version()))
        .build();
  }

  @GET
  @Path("/{caseNumber}/timeline")
  @RolesAllowed({
    Role.Name.PATROL_OFFICER,
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL,
    Role.Name.ADVOCATE
  })
  @Transactional
  @Operation(summary = "The story of a case, oldest first")
  public StoryPart timeline(
      @PathParam("caseNumber") CaseNumber number,
      @QueryParam("size") @DefaultValue("100") @Min(1) @Max(500) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var actor = current.actor();
    var query =
        new Cursors.Query("timeline", Map.of("case", number.value(), "user", actor.user().value()));
    long after = cursor == null ? 0 : Long.parseLong(cursors.place(query, cursor).get(0));
    var part = timeline.of(actor, number, after, size);
    String next =
        part.next() == 0 ? null : cursors.after(query, List.of(String.valueOf(part.next())));
    return new StoryPart(part.entries(), next);
  }

  @POST
  @Path("/search")
  @RolesAllowed({
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL
  })
  @Transactional
  @Operation(summary = "Find a person's cases by exact name; each hit is a recorded read")
  public Found search(
      @NotNull @Valid Search search,
      @HeaderParam(PURPOSE) @DefaultValue("CASEWORK") Purpose purpose) {
    return new Found(
        cases.search(
            current.actor(), search.familyName(), search.givenName(), search.birthDate(), purpose));
  }
}

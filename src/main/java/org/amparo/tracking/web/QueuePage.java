package org.amparo.tracking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.BreakGlass;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.http.Cursors;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.UserId;
import org.amparo.queue.Place;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.queue.Views;
import org.amparo.queue.Wanted;
import org.amparo.referral.CaseFiles;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A role's queue: what one has in hand, and what waits. It shows nothing of any victim. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class QueuePage {

  private static final int SIZE = 25;
  private static final int COUNT_CAP = 1000;
  private static final int IN_HAND = 100;
  private static final int LATE = 100;

  /**
   * One task as a row.
   *
   * @param theirs whether the reader may take it
   */
  record Row(
      UUID id,
      String caseNumber,
      String step,
      Words.Due due,
      String crime,
      String visa,
      String language,
      String age,
      String who,
      boolean theirs) {}

  /** What stands on the page. */
  record Shown(
      String role,
      String title,
      String waitingCount,
      String foundCount,
      List<Row> mine,
      List<Row> waiting,
      @Nullable String next,
      boolean none,
      QueueFilter.Shown filter,
      PageForm form,
      long opened) {}

  @CheckedTemplate(basePath = "queue")
  static class Templates {
    static native TemplateInstance queue(Shown queue);

    static native TemplateInstance tasks(
        List<Row> late,
        List<Row> rows,
        @Nullable String next,
        List<UserId> colleagues,
        PageForm form,
        long opened);
  }

  private final Queues queues;
  private final QueueFilter filters;
  private final Views views;
  private final CaseFiles files;
  private final Agencies agencies;
  private final Cursors cursors;
  private final BreakGlass glass;
  private final CurrentActor current;
  private final Clock clock;

  QueuePage(
      Queues queues,
      QueueFilter filters,
      Views views,
      CaseFiles files,
      Agencies agencies,
      Cursors cursors,
      BreakGlass glass,
      CurrentActor current,
      Clock clock) {
    this.queues = queues;
    this.filters = filters;
    this.views = views;
    this.files = files;
    this.agencies = agencies;
    this.cursors = cursors;
    this.glass = glass;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Path("queues/{role}")
  @RolesAllowed({
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL
  })
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show(
      @PathParam("role") String name,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("step") @Nullable Step step,
      @QueryParam("late") @DefaultValue("false") boolean late,
      @QueryParam("language") @Nullable @Pattern(regexp = Views.LANGUAGE) String language,
      @QueryParam("crime") @Nullable QualifyingCriminalActivity crime,
      @QueryParam("none") @DefaultValue("false") boolean none,
      @Context UriInfo asked) {
    var actor = current.actor();
    var role = Role.of(name);
    var first = first(actor, role, asked);
    if (first.isPresent()) {
      return Pages.seeOther("/queues/%s?%s".formatted(name, first.get()));
    }
    var wanted =
        new Wanted(
            role, step, late, language == null || language.isEmpty() ? null : language, crime);
    var query = query("queue-page", actor, wanted.name());
    var found = queues.waiting(actor, wanted, place(query, cursor), SIZE + 1);
    var mine = queues.claimedBy(actor, null, IN_HAND);
    int count = queues.countWaiting(actor, role, COUNT_CAP + 1);
    var filter = filters.of(actor, wanted);
    return Pages.ok(
        Templates.queue(
            new Shown(
                name,
                title(role),
                capped(count),
                filter.isChosen() ? capped(queues.countWaiting(actor, wanted, COUNT_CAP + 1)) : "",
                rows(actor, mine),
                rows(actor, found.subList(0, Math.min(SIZE, found.size()))),
                next(query, found),
                none,
                filter,
                PageForm.blank(),
                role == Role.DV_SUPERVISOR ? glass.countWaiting(actor) : 0)));
  }

  @GET
  @Path("tasks")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> everybodys(@QueryParam("cursor") @Nullable String cursor) {
    var actor = current.actor();
    var query = query("tasks-page", actor, "any");
    var found = queues.claimedByAnyone(actor, place(query, cursor), SIZE + 1);
    var late = cursor == null ? queues.escalated(actor, null, LATE) : List.<Task>of();
    return Pages.ok(
        Templates.tasks(
            rows(actor, late),
            rows(actor, found.subList(0, Math.min(SIZE, found.size()))),
            next(query, found),
            queues.colleagues(actor),
            PageForm.blank(),
            glass.countWaiting(actor)));
  }

  /** Whoever only opens the queue sees the view that they want to see first. */
  private Optional<String> first(Actor actor, Role role, UriInfo asked) {
    return asked.getQueryParameters().isEmpty()
        ? views.first(actor, role).map(v -> v.wanted().query()).filter(q -> !q.isEmpty())
        : Optional.empty();
  }

  private static String capped(int count) {
    return count > COUNT_CAP ? Sentences.spoken("more than " + COUNT_CAP) : String.valueOf(count);
  }

  private static String title(Role role) {
    return Sentences.spoken(
        switch (role) {
          case DV_UNIT -> "The unit's queue";
          case RECORDS_CLERK -> "The records clerk's queue";
          case DV_SUPERVISOR -> "Second reviews";
          case CERTIFYING_OFFICIAL -> "Signing desk";
          default -> "Queue";
        });
  }

  private List<Row> rows(Actor actor, List<Task> tasks) {
    var agency = agencies.agency(actor.agency());
    var now = clock.instant();
    var cases = tasks.stream().map(Task::caseId).collect(Collectors.toSet());
    var told = files.told(cases);
    return tasks.stream()
        .map(task -> row(actor, agency, task, now, told.get(task.caseId())))
        .toList();
  }

  private static Row row(
      Actor actor, CertifyingAgency agency, Task task, Instant now, CaseFiles.Told told) {
    LocalDate due = LocalDate.ofInstant(task.dueAt(), agency.zone());
    return new Row(
        task.id(),
        task.caseNumber().value(),
        Words.of(task.step()),
        Words.due(due, agency.today(now)),
        task.crimes().stream().map(Words::of).collect(Collectors.joining(", ")),
        Sentences.spoken(told.kind().visa()),
        Words.language(task.language()),
        Words.age(task.createdAt(), now),
        task.claimedBy().map(user -> user.value()).orElse(""),
        task.isOpenFor(actor));
  }

  private static Cursors.Query query(String name, Actor actor, String filter) {
    return new Cursors.Query(
        name,
        Map.of("agency", actor.agency().value(), "user", actor.user().value(), "filter", filter));
  }

  private @Nullable Place place(Cursors.Query query, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var place = cursors.place(query, cursor);
    return new Place(
        Integer.parseInt(place.get(0)), Instant.parse(place.get(1)), UUID.fromString(place.get(2)));
  }

  private @Nullable String next(Cursors.Query query, List<Task> found) {
    if (found.size() <= SIZE) {
      return null;
    }
    var place = Place.of(found.get(SIZE - 1));
    return cursors.after(
        query,
        List.of(String.valueOf(place.rank()), place.dueAt().toString(), place.id().toString()));
  }
}

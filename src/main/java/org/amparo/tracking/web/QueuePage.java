package org.amparo.tracking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.amparo.queue.Place;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.queue.Wanted;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.People;
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

  /** One task as a row. */
  record Row(
      UUID id,
      String caseNumber,
      String step,
      Words.Due due,
      String crime,
      String visa,
      String language,
      String age,
      String who) {}

  /** What stands on the page. */
  record Shown(
      String role,
      String title,
      String waitingCount,
      List<Row> mine,
      List<Row> waiting,
      @Nullable String next,
      boolean none,
      List<PageForm.Choice> steps,
      Wanted wanted,
      PageForm form,
      long opened) {

    /** What the next page and the refresh must ask for too. */
    public String filter() {
      return (wanted.step() == null ? "" : "&step=" + wanted.step())
          + (wanted.late() ? "&late=true" : "");
    }

    public boolean isFiltered() {
      return !filter().isEmpty();
    }
  }

  @CheckedTemplate(basePath = "queue")
  static class Templates {
    static native TemplateInstance queue(Shown queue);

    static native TemplateInstance tasks(
        List<Row> late, List<Row> rows, @Nullable String next, PageForm form, long opened);
  }

  private final Queues queues;
  private final CaseFiles files;
  private final People people;
  private final Agencies agencies;
  private final Cursors cursors;
  private final BreakGlass glass;
  private final CurrentActor current;
  private final Clock clock;

  QueuePage(
      Queues queues,
      CaseFiles files,
      People people,
      Agencies agencies,
      Cursors cursors,
      BreakGlass glass,
      CurrentActor current,
      Clock clock) {
    this.queues = queues;
    this.files = files;
    this.people = people;
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
      @QueryParam("none") @DefaultValue("false") boolean none) {
    var actor = current.actor();
    var role = Role.of(name);
    var wanted = new Wanted(role, step, late);
    var query = query("queue-page", actor, wanted.name());
    var found = queues.waiting(actor, wanted, place(query, cursor), SIZE + 1);
    var mine = queues.claimedBy(actor, null, IN_HAND);
    int count = queues.countWaiting(actor.agency(), role, COUNT_CAP + 1);
    return Pages.ok(
        Templates.queue(
            new Shown(
                name,
                title(role),
                count > COUNT_CAP ? "more than " + COUNT_CAP : String.valueOf(count),
                rows(actor, mine),
                rows(actor, found.subList(0, Math.min(SIZE, found.size()))),
                next(query, found),
                none,
                steps(actor, wanted),
                wanted,
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
            PageForm.blank(),
            glass.countWaiting(actor)));
  }

  /** What there is to choose from, and what was chosen. */
  private List<PageForm.Choice> steps(Actor actor, Wanted wanted) {
    return Stream.concat(
            queues.waitingSteps(actor, wanted.role()).stream(), Stream.ofNullable(wanted.step()))
        .distinct()
        .map(step -> new PageForm.Choice(step.name(), Words.of(step)))
        .toList();
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
    var crimes = people.crimes(cases);
    var told = files.told(cases);
    return tasks.stream()
        .map(
            task ->
                row(
                    agency,
                    task,
                    now,
                    crimes.getOrDefault(task.caseId(), List.of()),
                    told.get(task.caseId())))
        .toList();
  }

  private static Row row(
      CertifyingAgency agency, Task task, Instant now, List<String> crimes, CaseFiles.Told told) {
    LocalDate due = LocalDate.ofInstant(task.dueAt(), agency.zone());
    return new Row(
        task.id(),
        task.caseNumber().value(),
        Words.of(task.step()),
        Words.due(due, agency.today(now)),
        crimes.stream().map(Words::of).collect(Collectors.joining(", ")),
        Sentences.spoken(told.kind().visa()),
        Words.language(told.noticeLanguage()),
        Words.age(task.createdAt(), now),
        task.claimedBy().map(user -> user.value()).orElse(""));
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

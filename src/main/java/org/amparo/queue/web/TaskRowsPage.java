package org.amparo.queue.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.PageTrouble;
import org.amparo.http.Pages;
import org.amparo.http.Reader;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Many tasks at once, from the boxes that somebody ticked. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class TaskRowsPage {

  /**
   * What came of one task.
   *
   * @param caseNumber null where the task is none that one may see
   * @param why null where it was done
   */
  record Result(@Nullable String caseNumber, @Nullable String why) {}

  /** What stands on the page: what came of it, or the form once more. */
  record Shown(
      String done,
      boolean moves,
      String back,
      List<Result> results,
      List<UserId> colleagues,
      PageForm form) {

    public long count() {
      return results.stream().filter(result -> result.why() == null).count();
    }

    /** Chosen before, and chosen still. */
    public List<String> ids() {
      return form.values("ids");
    }
  }

  @CheckedTemplate(basePath = "queue")
  static class Templates {
    static native TemplateInstance rows(Shown shown);
  }

  private final TaskRowsResource rows;
  private final TaskResource tasks;
  private final Queues queues;
  private final CurrentActor current;
  private final PageActs acts;

  TaskRowsPage(
      TaskRowsResource rows,
      TaskResource tasks,
      Queues queues,
      CurrentActor current,
      PageActs acts) {
    this.rows = rows;
    this.tasks = tasks;
    this.queues = queues;
    this.current = current;
    this.acts = acts;
  }

  @POST
  @Path("queues/{role}/claims")
  @RolesAllowed({
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL
  })
  @Operation(hidden = true)
  public RestResponse<String> claim(@PathParam("role") String role, PageForm form) {
    var shown =
        new Shown(
            "claimed", false, "/queues/" + Role.of(role).groupName(), List.of(), List.of(), form);
    return answer(shown, TaskRowsResource.Claims.class, rows::claim);
  }

  @POST
  @Path("reassignments")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> reassign(PageForm form) {
    var shown = new Shown("moved", true, "/tasks", List.of(), colleagues(), form);
    return answer(shown, TaskRowsResource.Reassignments.class, rows::reassign);
  }

  private List<UserId> colleagues() {
    return QuarkusTransaction.joiningExisting().call(() -> queues.colleagues(current.actor()));
  }

  private <B> RestResponse<String> answer(
      Shown shown, Class<B> body, Function<B, TaskRowsResource.RowAnswers> act) {
    var outcome =
        acts.perform(
            shown.form(),
            body,
            TaskRowsResource.RowAnswers.class,
            said -> RestResponse.ok(act.apply(said)));
    var results =
        outcome.answer() == null
            ? List.<Result>of()
            : outcome.answer().results().stream().map(this::result).toList();
    var form = outcome.refused() == null ? shown.form() : told(outcome.refused());
    var page =
        Templates.rows(
            new Shown(
                shown.done(), shown.moves(), shown.back(), results, shown.colleagues(), form));
    return outcome.isRefused() ? Pages.again(form, page) : Pages.ok(page);
  }

  /** The boxes stand in the list and have no one label, so what is missing is said in words. */
  private static PageForm told(PageForm form) {
    var trouble = form.trouble();
    return trouble == null || form.says("ids")
        ? form
        : form.refused(trouble.naming(TaskRowsPage::told));
  }

  private static PageTrouble.Field told(PageTrouble.Field field) {
    return field.field().equals("ids")
        ? new PageTrouble.Field("ids", Reader.texts(QueueTexts.class).tickAtLeastOneTask())
        : field;
  }

  private Result result(TaskRowsResource.RowAnswer row) {
    return row.task() != null
        ? new Result(row.task().caseNumber().value(), null)
        : new Result(caseNumber(row.id()), row.detail());
  }

  private @Nullable String caseNumber(UUID id) {
    try {
      return tasks.task(id).getEntity().task().caseNumber().value();
    } catch (Refused unseen) {
      return null;
    }
  }
}

package org.amparo.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.amparo.http.FormBodies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.queue.Guidance;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.StepLaw;
import org.amparo.referral.CaseFiles;
import org.amparo.review.DraftSuggestions;
import org.amparo.review.FirstDraft;
import org.amparo.supplementb.Cooperation;
import org.amparo.supplementb.Crosswalk;
import org.amparo.supplementb.NotApplicable;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.amparo.supplementb.SevereForm;
import org.amparo.supplementb.SupplementBDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The draft form, part by part, with the rules beside it. Each change is saved by itself where the
 * browser can; a change of what somebody else changed meanwhile is refused.
 */
@Path("/supplement-b/{caseNumber}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
class SupplementBPage {

  private static final String VERSION = "_version";

  /** The version over which somebody saves who was told that theirs is older. */
  private static final String OVER = "_over";

  /** What stands on the page. */
  record Shown(
      String caseNumber,
      PageForm form,
      boolean mine,
      @Nullable Checklist checklist,
      Guidance review,
      CertificationKind kind,
      List<Crosswalk.Suggestion> suggested,
      boolean saved,
      @Nullable String newer) {

    /** Whether it is the form for a T visa. */
    public boolean declaration() {
      return kind == CertificationKind.T_I914B;
    }

    public List<PageForm.Choice> crimes() {
      return choices(QualifyingCriminalActivity.values(), QualifyingCriminalActivity::label);
    }

    public List<PageForm.Choice> severeForms() {
      return choices(SevereForm.values(), SevereForm::label);
    }

    public List<PageForm.Choice> cooperation() {
      return choices(Cooperation.values(), Cooperation::label);
    }

    private static <E extends Enum<E>> List<PageForm.Choice> choices(
        E[] all, Function<E, String> label) {
      return Arrays.stream(all)
          .map(one -> new PageForm.Choice(one.name(), label.apply(one)))
          .toList();
    }

    /**
     * Room for four dates or citations, as on the form, and for one more than there are: what has
     * no place on the page would be lost with the next save.
     */
    public List<Integer> lines(String name) {
      return IntStream.range(0, Math.max(4, form.values(name).size() + 1)).boxed().toList();
    }

    /** Room for as many as the form has, and for one more than there are. */
    public List<String> rows(String name, int least) {
      return IntStream.range(0, Math.max(least, form.entries(name) + 1))
          .mapToObj(i -> "%s[%d]".formatted(name, i))
          .toList();
    }

    @Override
    public String toString() {
      return "Shown";
    }
  }

  /** A page of the paper; {@code version} makes a browser draw it anew. */
  record Preview(String caseNumber, String version, int page, int pages) {}

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance supplementB(Shown s);

    static native TemplateInstance supplementBSide(Shown s);

    static native TemplateInstance preview(Preview p);
  }

  private final SupplementBResource drafts;
  private final FirstDraft first;
  private final DraftSuggestions suggestions;
  private final CaseFiles files;
  private final StepLaw law;
  private final Queues queues;
  private final PageActs acts;
  private final FormBodies bodies;
  private final CurrentActor current;

  SupplementBPage(
      SupplementBResource drafts,
      FirstDraft first,
      DraftSuggestions suggestions,
      CaseFiles files,
      StepLaw law,
      Queues queues,
      PageActs acts,
      FormBodies bodies,
      CurrentActor current) {
    this.drafts = drafts;
    this.first = first;
    this.suggestions = suggestions;
    this.files = files;
    this.law = law;
    this.queues = queues;
    this.acts = acts;
    this.bodies = bodies;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("caseNumber") CaseNumber number) {
    var read = drafts.read(number);
    String version = version(read);
    var draft = version.equals("0") ? first.of(current.actor(), number) : read.getEntity();
    return Pages.ok(Templates.supplementB(shown(number, form(draft, version), false)));
  }

  @POST
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> save(
      @PathParam("caseNumber") CaseNumber number,
      PageForm form,
      @HeaderParam("HX-Request") @Nullable String live) {
    return write(number, form, live, UnaryOperator.identity());
  }

  /** Saves what was typed, with N/A where a blank may have no answer. */
  @POST
  @Path("/not-applicable")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> fillBlanks(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return write(number, form, null, NotApplicable::in);
  }

  private RestResponse<String> write(
      CaseNumber number,
      PageForm form,
      @Nullable String live,
      UnaryOperator<SupplementBDraft> change) {
    String[] version = {form.value(VERSION)};
    var outcome =
        acts.perform(
            form,
            SupplementBDraft.class,
            SupplementBDraft.class,
            body -> {
              var written =
                  drafts.write(number, "\"" + readVersion(form) + "\"", change.apply(body));
              version[0] = version(written);
              return written;
            });
    boolean saved = outcome.refused() == null;
    var kept = saved ? form.without(VERSION).with(VERSION, version[0]) : outcome.refused();
    if (live != null) {
      var now = shown(number, kept, saved);
      var side = Pages.part(Templates.supplementBSide(now), Templates.supplementB(now));
      side.getHeaders().add("HX-Trigger-After-Settle", "draft-saved");
      return side;
    }
    return saved
        ? Pages.seeOther("/supplement-b/" + number)
        : Pages.again(kept, Templates.supplementB(shown(number, kept, false)));
  }

  @GET
  @Path("/pdf")
  @Produces("application/pdf")
  @Transactional
  @Operation(hidden = true)
  public RestResponse<byte[]> pdf(@PathParam("caseNumber") CaseNumber number) {
    return drafts.pdf(number);
  }

  @GET
  @Path("/pages/{page}")
  @Produces("image/png")
  @Transactional
  @Operation(hidden = true)
  public byte[] picture(@PathParam("caseNumber") CaseNumber number, @PathParam("page") int page) {
    return drafts.page(number, page);
  }

  /** What stands beside the form once somebody asked for it; it is drawn anew after each save. */
  @GET
  @Path("/previews/{page}")
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> preview(
      @PathParam("caseNumber") CaseNumber number,
      @PathParam("page") int page,
      @QueryParam(VERSION) @DefaultValue("") String version) {
    int pages = drafts.pages(number);
    int shown = Math.max(1, Math.min(page, pages));
    return Pages.ok(Templates.preview(new Preview(number.value(), version, shown, pages)));
  }

  private PageForm form(SupplementBDraft draft, String version) {
    return bodies.fill(draft).with(VERSION, version);
  }

  private static String readVersion(PageForm form) {
    String over = form.value(OVER);
    return over.isEmpty() ? form.value(VERSION) : over;
  }

  private static String version(RestResponse<?> answer) {
    return ((EntityTag) answer.getHeaders().getFirst(HttpHeaders.ETAG)).getValue();
  }

  private Shown shown(CaseNumber number, PageForm form, boolean saved) {
    return io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting()
        .call(
            () ->
                new Shown(
                    number.value(),
                    form,
                    isMine(number),
                    new Checklist(drafts.checklist(number).rules()),
                    law.guidance(Step.REVIEW, files.read(current.actor(), number).id()),
                    files.read(current.actor(), number).kind(),
                    suggestions.boxes(files.read(current.actor(), number)),
                    saved,
                    newer(number, form)));
  }

  /** What somebody else saved since, where that is why this was refused. */
  private @Nullable String newer(CaseNumber number, PageForm form) {
    var trouble = form.trouble();
    return trouble != null && trouble.status() == Problem.STALE_VERSION.status()
        ? version(drafts.read(number))
        : null;
  }

  private boolean isMine(CaseNumber number) {
    var actor = current.actor();
    return queues.openOf(files.read(actor, number).id()).stream()
        .anyMatch(task -> task.step() == Step.REVIEW && task.isClaimedBy(actor));
  }
}

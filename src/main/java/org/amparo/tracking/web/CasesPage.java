package org.amparo.tracking.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Organization;
import org.amparo.agency.Agencies;
import org.amparo.audit.Purpose;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.tracking.Cases;
import org.amparo.tracking.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cases that somebody may see, and the way to one by its number or a person's name. */
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class CasesPage {

  private static final int MOST = 100;

  /** One case as a row. */
  record Row(
      String caseNumber,
      String visa,
      String stage,
      String opened,
      Words.@Nullable Due next,
      boolean wanted,
      String through) {}

  /** What stands on the page. */
  record Shown(
      String title,
      List<Row> cases,
      boolean mayFind,
      boolean advocate,
      PageForm find,
      boolean found) {}

  @CheckedTemplate(basePath = "tracking")
  static class Templates {
    static native TemplateInstance cases(Shown s);
  }

  private final Cases cases;
  private final CaseFiles files;
  private final CaseResource resource;
  private final PageActs acts;
  private final Agencies agencies;
  private final CurrentActor current;
  private final Clock clock;

  CasesPage(
      Cases cases,
      CaseFiles files,
      CaseResource resource,
      PageActs acts,
      Agencies agencies,
      CurrentActor current,
      Clock clock) {
    this.cases = cases;
    this.files = files;
    this.resource = resource;
    this.acts = acts;
    this.agencies = agencies;
    this.current = current;
    this.clock = clock;
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
  @Operation(hidden = true)
  public RestResponse<String> list(
      @QueryParam("caseNumber") @Nullable String number,
      @QueryParam("state") @Nullable CaseState state) {
    var actor = current.actor();
    if (number != null && !number.isBlank()) {
      return Pages.seeOther(
          "/cases/" + new CaseNumber(number.strip().toUpperCase(java.util.Locale.ROOT)));
    }
    return Pages.ok(
        page(actor, rows(actor, files.page(actor, state, null, MOST)), PageForm.blank(), false));
  }

  @POST
  @Path("/search")
  @RolesAllowed({
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL
  })
  @Operation(hidden = true)
  public RestResponse<String> search(PageForm form) {
    var outcome =
        acts.perform(
            form,
            CaseResource.Search.class,
            CaseResource.Found.class,
            body -> RestResponse.ok(resource.search(body, Purpose.CASEWORK)));
    var shown = outcome.refused() == null ? form : outcome.refused();
    // in a transaction of its own: what is refused has undone the one of the search
    return QuarkusTransaction.requiringNew().call(() -> found(outcome.answer(), shown));
  }

  private RestResponse<String> found(CaseResource.@Nullable Found found, PageForm shown) {
    var actor = current.actor();
    var hits = new ArrayList<CaseFile>();
    if (found != null) {
      found.cases().forEach(hit -> hits.add(files.read(actor, hit.caseNumber())));
    }
    return Pages.again(shown, page(actor, rows(actor, hits), shown, found != null));
  }

  private TemplateInstance page(Actor actor, List<Row> rows, PageForm find, boolean found) {
    boolean staff = !actor.has(Role.ADVOCATE) && !actor.has(Role.PATROL_OFFICER);
    String title =
        actor.has(Role.ADVOCATE)
            ? "My clients"
            : actor.has(Role.PATROL_OFFICER) ? "My referrals" : "Cases";
    return Templates.cases(
        new Shown(Sentences.spoken(title), rows, staff, actor.has(Role.ADVOCATE), find, found));
  }

  private List<Row> rows(Actor actor, List<CaseFile> found) {
    var agency = agencies.agency(actor.agency());
    var today = agency.today(clock.instant());
    var through = files.through(actor, found);
    return found.stream()
        .map(
            file ->
                row(
                    actor,
                    file,
                    today,
                    Optional.ofNullable(through.get(file.id())).map(Organization::name).orElse("")))
        .toList();
  }

  private Row row(Actor actor, CaseFile file, LocalDate today, String through) {
    var listed = cases.listed(actor, file);
    var stage = listed.stage();
    var next =
        stage == Stage.READY
            ? file.fileBy()
            : stage == Stage.CLOSED ? Optional.<LocalDate>empty() : file.answerBy();
    return new Row(
        file.number().value(),
        Sentences.spoken(file.kind().visa()),
        listed.state() == null
            ? StageWords.of(Reader.language().tag(), stage).label()
            : Words.of(listed.state()),
        Words.day(listed.openedOn()),
        next.map(day -> Words.due(day, today)).orElse(null),
        file.state() == CaseState.AWAITING_INFORMATION,
        through);
  }
}

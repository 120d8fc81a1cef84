package org.amparo.tracking.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.amparo.audit.AuditLog;
import org.amparo.audit.CaseLookup;
import org.amparo.audit.Purpose;
import org.amparo.http.CaseScreen;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.tracking.CaseView;
import org.amparo.tracking.Cases;
import org.amparo.tracking.CoarseView;
import org.amparo.tracking.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A case on one screen: what is due, what to do now, and what is known. */
@Path("/cases/{caseNumber}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class CasePage implements CaseScreen {

  @CheckedTemplate(basePath = "tracking")
  static class Templates {
    static native TemplateInstance screen(CaseScreenFacts c, long entry);

    static native TemplateInstance left(LeftForm left);

    static native TemplateInstance coarse(CoarseFacts c, Stage stage);
  }

  private final Cases cases;
  private final CaseDesk desk;
  private final CurrentActor current;
  private final CaseLookup lookup;
  private final AuditLog record;

  CasePage(Cases cases, CaseDesk desk, CurrentActor current, CaseLookup lookup, AuditLog record) {
    this.cases = cases;
    this.desk = desk;
    this.current = current;
    this.lookup = lookup;
    this.record = record;
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
  public RestResponse<String> show(
      @PathParam("caseNumber") CaseNumber number,
      @QueryParam("purpose") @Nullable Purpose purpose,
      @QueryParam("done") @Nullable String done) {
    return Pages.ok(page(number, purpose, done, null));
  }

  /** Whoever may not see the case any more still gets back what they typed. */
  @Override
  public RestResponse<String> again(CaseNumber number, String act, PageForm refused) {
    var sent = new CaseForms.Sent(act, refused);
    try {
      return QuarkusTransaction.joiningExisting()
          .call(() -> Pages.again(refused, page(number, null, null, sent)));
    } catch (Refused unseen) {
      var left = LeftForm.of(sent.form().toRead(), Sentences.spoken(unseen.sentence()), "");
      return Pages.withStatus(unseen.problem().status(), Templates.left(left));
    }
  }

  private TemplateInstance page(
      CaseNumber number,
      @Nullable Purpose purpose,
      @Nullable String done,
      CaseForms.@Nullable Sent sent) {
    var actor = current.actor();
    // read first: what is added to the record from here on, the page cannot know
    long entry = lookup.find(number).map(record::length).orElse(0L);
    // whoever is not assigned is asked for a reason where the names would stand
    boolean may = purpose != null && cases.tie(actor, number).isPresent();
    Object view = cases.view(actor, number, may ? purpose : null);
    return view instanceof CoarseView coarse
        ? Templates.coarse(desk.coarse(actor, coarse, done, sent), coarse.stage())
        : Templates.screen(desk.facts(actor, (CaseView) view, done, sent), entry);
  }
}

package org.amparo.review.web;

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
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.http.Pages;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.review.DraftComparison;
import org.amparo.review.DraftHistory;
import org.amparo.supplementb.DraftChanges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What changed in the draft since an earlier version, and who wrote which when. */
@Path("/supplement-b/{caseNumber}/versions")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.DV_UNIT, Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
class DraftVersionsPage {

  /** One version to compare, in words. */
  record Version(long number, String words) {}

  /** What stands on the page; {@code changes} are of the version {@code to}. */
  record Shown(
      String caseNumber,
      List<Version> versions,
      long from,
      long to,
      List<DraftChanges.Change> changes) {

    @Override
    public String toString() {
      return "Shown";
    }
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance versions(Shown s);
  }

  private final SupplementBResource drafts;
  private final Agencies agencies;
  private final CurrentActor current;

  DraftVersionsPage(SupplementBResource drafts, Agencies agencies, CurrentActor current) {
    this.drafts = drafts;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show(
      @PathParam("caseNumber") CaseNumber number,
      @QueryParam("from") @Nullable Long from,
      @QueryParam("to") @Nullable Long to) {
    var versions = drafts.versions(number).versions();
    if (versions.isEmpty()) {
      return page(number, versions, new DraftComparison.Comparison(0, 0, List.of()));
    }
    return page(number, versions, drafts.changes(number, from, to));
  }

  private RestResponse<String> page(
      CaseNumber number, List<DraftHistory.Written> versions, DraftComparison.Comparison changes) {
    return Pages.ok(
        Templates.versions(
            new Shown(
                number.value(),
                versions.stream().map(this::inWords).toList(),
                changes.from(),
                changes.to(),
                changes.changes())));
  }

  private Version inWords(DraftHistory.Written written) {
    var zone = agencies.agency(current.actor().agency()).zone();
    String recommended = written.recommended() ? Sentences.spoken(", recommended on this one") : "";
    return new Version(
        written.version(),
        Sentences.spoken("Version %d, by %s".formatted(written.version(), written.by().value()))
            + ", "
            + Reader.language().moment(written.at(), zone)
            + recommended);
  }
}

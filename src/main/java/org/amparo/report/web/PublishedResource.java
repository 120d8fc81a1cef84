package org.amparo.report.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.RateLimits;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.PublishedReports;
import org.amparo.report.ReportSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an agency filed, for anyone. Small counts are withheld; a change too small to tell is not
 * told.
 */
@Path("/api/published-reports/{id}")
@RequestScoped
@Tag(name = "Reports")
@PermitAll
class PublishedResource {

  /**
   * One count.
   *
   * @param number null when it is withheld
   */
  record CountView(String code, String words, @Nullable Long number) {}

  /**
   * One report.
   *
   * @param newestVersion above {@code version} when a correction differs by too little to be told
   * @param guarded whether the requests are withheld beside another count
   */
  record PublishedView(
      UUID id,
      CertificationKind kind,
      String citation,
      LocalDate from,
      LocalDate upTo,
      LocalDate asOf,
      int version,
      int newestVersion,
      int withheldBelow,
      boolean guarded,
      List<CountView> counts) {

    static PublishedView of(PublishedReports.Published published) {
      var report = published.sheet().report();
      return new PublishedView(
          published.id(),
          report.kind(),
          report.citation(),
          report.from(),
          report.upTo(),
          report.asOf(),
          published.version(),
          published.newest(),
          published.sheet().withheldBelow(),
          published.sheet().isGuarded(),
          published.sheet().lines().stream().map(PublishedView::count).toList());
    }

    private static CountView count(ReportSheet.Line line) {
      return new CountView(line.code(), line.words(), line.count().orElse(null));
    }
  }

  record PublishedAnswer(String agency, List<PublishedView> reports) {}

  private final PublishedReports published;
  private final RateLimits limits;

  PublishedResource(PublishedReports published, RateLimits limits) {
    this.published = published;
    this.limits = limits;
  }

  @GET
  @Operation(summary = "The yearly reports that an agency filed, small counts withheld")
  public PublishedAnswer reports(
      @PathParam("id") AgencyId agency, @Context HttpServerRequest request) {
    limits.spend("published-reports", request);
    var of = published.of(agency);
    return new PublishedAnswer(of.agency(), of.reports().stream().map(PublishedView::of).toList());
  }

  @GET
  @Path("/{report}/csv")
  @Produces(ReportFiles.CSV)
  @Operation(summary = "One of them for a spreadsheet")
  public RestResponse<String> csv(
      @PathParam("id") AgencyId agency,
      @PathParam("report") UUID report,
      @Context HttpServerRequest request) {
    limits.spend("published-reports", request);
    return ReportFiles.csv(published.one(agency, report).sheet());
  }
}

package org.amparo.report.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.amparo.http.Pages;
import org.amparo.kernel.AgencyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** An agency's yearly reports for anybody, without a sign-in. */
@Path("/published-reports/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@PermitAll
class PublishedPage {

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance published(PublishedResource.PublishedAnswer of, String id);
  }

  private final PublishedResource published;

  PublishedPage(PublishedResource published) {
    this.published = published;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(
      @PathParam("id") AgencyId agency, @Context HttpServerRequest request) {
    return Pages.ok(Templates.published(published.reports(agency, request), agency.value()));
  }

  @GET
  @Path("/{report}/csv")
  @Produces(ReportFiles.CSV)
  @Operation(hidden = true)
  public RestResponse<String> csv(
      @PathParam("id") AgencyId agency,
      @PathParam("report") UUID report,
      @Context HttpServerRequest request) {
    return published.csv(agency, report, request);
  }
}

package org.amparo.takeover.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.takeover.AgencyRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives the administrator the whole record of an agency that moves. */
@Path("/agency-record")
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AgencyRecordPage {

  @CheckedTemplate(basePath = "takeover")
  static class Templates {
    static native TemplateInstance record(boolean open);
  }

  private final AgencyRecordResource resource;
  private final AgencyRecord record;

  AgencyRecordPage(AgencyRecordResource resource, AgencyRecord record) {
    this.resource = resource;
    this.record = record;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(Templates.record(record.isOpen()));
  }

  @POST
  @Produces(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response export(PageForm form) {
    return resource.export();
  }
}

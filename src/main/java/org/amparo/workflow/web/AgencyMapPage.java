package org.amparo.workflow.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.workflow.ProcessMaps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the open tasks of the agency wait, on the pictures of the processes. */
@Path("/map")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class AgencyMapPage {

  @CheckedTemplate(basePath = "workflow")
  static class Templates {
    static native TemplateInstance agencyMap(List<MapWords.Picture> pictures);
  }

  private final ProcessMaps maps;
  private final Agencies agencies;
  private final CurrentActor current;

  AgencyMapPage(ProcessMaps maps, Agencies agencies, CurrentActor current) {
    this.maps = maps;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show() {
    var actor = current.actor();
    var zone = agencies.agency(actor.agency()).zone();
    var pictures = maps.ofAgency(actor).stream().map(p -> MapWords.of(p, zone)).toList();
    return Pages.ok(Templates.agencyMap(pictures));
  }
}

package org.amparo.certification.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amparo.certification.Certification;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The register of signed certifications as a page. It names officials and no victim. */
@Path("/certifications")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL, Role.Name.AUDITOR})
class RegisterPage {

  private static final int SIZE = 25;

  /**
   * What stands on the page.
   *
   * @param opens whether the reader may open a case
   */
  record Shown(
      List<Certification> certifications, String state, @Nullable String next, boolean opens) {

    /** The states that the list can be narrowed to. */
    public List<Certification.State> states() {
      return List.of(Certification.State.values());
    }

    /** A state in words. */
    public String words(Certification.State which) {
      return Sentences.spoken(
          switch (which) {
            case LIVE -> "Live";
            case EXPIRED -> "Expired";
            case WITHDRAWN -> "Withdrawn";
            case REISSUED -> "Re-issued";
          });
    }

    /** By which office or designation somebody signed. */
    public String office(Certification c) {
      if (c.signedAs() == null) {
        return Sentences.spoken("not kept");
      }
      return Sentences.spoken(
          switch (c.signedAs()) {
            case HEAD -> "head of the agency";
            case JUDGE -> "judge";
            case DESIGNATED ->
                c.designation() == null
                    ? "designated"
                    : "designated on %s: %s"
                        .formatted(c.designation().grantedOn(), c.designation().documentRef());
          });
    }
  }

  @CheckedTemplate(basePath = "certification")
  static class Templates {
    static native TemplateInstance register(Shown s);
  }

  private final RegisterResource register;
  private final CurrentActor current;

  RegisterPage(RegisterResource register, CurrentActor current) {
    this.register = register;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show(
      @QueryParam("state") Certification.@Nullable State state,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = register.list(state, SIZE, cursor).getEntity();
    var actor = current.actor();
    boolean opens = actor.has(Role.DV_SUPERVISOR) || actor.has(Role.CERTIFYING_OFFICIAL);
    return Pages.ok(
        Templates.register(
            new Shown(
                page.certifications(), state == null ? "" : state.name(), page.next(), opens)));
  }
}

package org.amparo.certification.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.amparo.certification.Verification;
import org.amparo.http.FormBodies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certification for whoever has its paper. The code is posted, so no address and no
 * history holds it; what was typed is not shown again with an answer.
 */
@Path("/verify")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class VerifyPage {

  @CheckedTemplate(basePath = "certification")
  static class Templates {
    static native TemplateInstance verify(
        PageForm form, Verification.@Nullable Live live, boolean nothing);
  }

  private final VerifyResource verification;
  private final FormBodies bodies;
  private final PageActs acts;

  VerifyPage(VerifyResource verification, FormBodies bodies, PageActs acts) {
    this.verification = verification;
    this.bodies = bodies;
    this.acts = acts;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> ask() {
    return Pages.ok(Templates.verify(PageForm.blank(), null, false));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> check(PageForm form, @Context HttpServerRequest request)
      throws InterruptedException {
    try {
      var live = verification.verify(body(form), request);
      return Pages.ok(Templates.verify(PageForm.blank(), live, false));
    } catch (Refused refused) {
      if (refused.problem() != Problem.NOT_FOUND) {
        throw refused;
      }
      return Pages.withStatus(
          refused.problem().status(), Templates.verify(PageForm.blank(), null, true));
    } catch (ConstraintViolationException | JsonProcessingException wrong) {
      var again = acts.refused(form, wrong);
      return Pages.again(again, Templates.verify(again, null, false));
    }
  }

  private VerifyResource.VerificationForm body(PageForm form) throws JsonProcessingException {
    return bodies.read(form, VerifyResource.VerificationForm.class);
  }
}

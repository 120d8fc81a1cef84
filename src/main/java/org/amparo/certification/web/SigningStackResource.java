package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import org.amparo.certification.SigningStack;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an official prints and signs in one sitting. */
@Path("/api/signing-stack")
@RequestScoped
@Tag(name = "Certification")
@RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
class SigningStackResource {

  private final SigningStack stack;
  private final CurrentActor current;

  SigningStackResource(SigningStack stack, CurrentActor current) {
    this.stack = stack;
    this.current = current;
  }

  @GET
  @Produces("application/pdf")
  @Operation(
      summary = "All forms that wait for this official's signature, in one PDF; 204 when none does",
      description =
          "A sheet with the case number and the day on which it is due stands before each form. Amparo-Forms tells how many there"
              + " are; they come as they are written, and /progress tells how far it is.")
  public Response print() {
    var official = current.actor();
    var forms = stack.inOrder(official);
    if (forms.isEmpty()) {
      return Response.noContent().build();
    }
    StreamingOutput body = out -> stack.write(official, forms, out);
    return Response.ok(body)
        .header("Amparo-Forms", forms.size())
        .header("Content-Disposition", "inline; filename=\"signing-stack.pdf\"")
        .build();
  }

  @GET
  @Path("/progress")
  @Transactional
  @Operation(
      summary = "How many of the forms that wait were printed since a moment",
      description = "Ask while the stack comes; since is the moment before it was asked for.")
  public SigningStack.Progress progress(@QueryParam("since") @NotNull Instant since) {
    return stack.progress(current.actor(), since);
  }
}

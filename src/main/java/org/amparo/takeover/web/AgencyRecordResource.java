package org.amparo.takeover.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.takeover.AgencyRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The whole record of the agency. It is no idempotent act, whose answer would be kept: each call is
 * another export on the record.
 */
@Path("/api/agency-record")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AgencyRecordResource {

  static final String ZIP = "application/zip";

  private final AgencyRecord record;
  private final CurrentActor current;

  AgencyRecordResource(AgencyRecord record, CurrentActor current) {
    this.record = record;
    this.current = current;
  }

  @POST
  @Produces(ZIP)
  @FreshSignIn
  @Operation(
      summary = "Everything that the agency has here, as a ZIP, to move to another system",
      description =
          "Cases with all that was written and every paper, opened; the agency's own; the record of"
              + " acts and reads. manifest.json comes last with counts and hashes, and its"
              + " signature behind it: a ZIP without them broke off. It stands on the record of"
              + " the agency and of each case.")
  public Response export() {
    var begun = record.begin(current.actor());
    StreamingOutput body = out -> record.write(begun, out);
    return Response.ok(body, ZIP)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-record.zip\"".formatted(begun.by().agency().value()))
        .build();
  }
}

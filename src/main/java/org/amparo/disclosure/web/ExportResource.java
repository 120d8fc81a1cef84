package org.amparo.disclosure.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.amparo.disclosure.Disclosures;
import org.amparo.disclosure.ExportWriter;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The export of one case. It is no idempotent act, whose answer would be kept: each call is another
 * export on the record.
 */
@Path("/api/legal-demands/{id}/export")
@RequestScoped
@Tag(name = "Legal process")
@RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR})
class ExportResource {

  static final String ZIP = "application/zip";

  private final Disclosures disclosures;
  private final ExportWriter writer;
  private final CurrentActor current;

  ExportResource(Disclosures disclosures, ExportWriter writer, CurrentActor current) {
    this.disclosures = disclosures;
    this.writer = writer;
    this.current = current;
  }

  @POST
  @Produces(ZIP)
  @FreshSignIn
  @Operation(
      summary = "What counsel released, as a ZIP whose first file is its manifest",
      description =
          "Only after counsel's decision and once the victim was told or it is on record why not;"
              + " by somebody else than recorded the decision. Each call is an export of its own on"
              + " the case's record. Nothing of it is kept but the manifest.")
  public Response export(@PathParam("id") UUID id, @NotNull @Valid Disclosures.Choice form) {
    var export = disclosures.prepare(current.actor(), id, form);
    StreamingOutput body = out -> writer.write(export, out);
    return Response.ok(body, ZIP)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-disclosure.zip\"".formatted(export.caseNumber().value()))
        .build();
  }
}

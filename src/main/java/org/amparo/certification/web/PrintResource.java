package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.amparo.certification.PrintDesk;
import org.amparo.certification.Prints;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An approved form on paper, and the record of its prints. */
@Path("/api/certifications/{caseNumber}/prints")
@RequestScoped
@Tag(name = "Certification")
class PrintResource {

  record PrintList(List<Prints.Print> prints) {}

  private final PrintDesk desk;
  private final Prints prints;
  private final CaseFiles files;
  private final CurrentActor current;

  PrintResource(PrintDesk desk, Prints prints, CaseFiles files, CurrentActor current) {
    this.desk = desk;
    this.prints = prints;
    this.files = files;
    this.current = current;
  }

  @POST
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.CERTIFYING_OFFICIAL})
  @Produces("application/pdf")
  @Operation(
      summary = "Print an approved form with its cover sheet; each print is on record",
      description =
          "The cover sheet has a code of its own, which no later call shows again. Amparo-Print,"
              + " Amparo-Pages and Amparo-Sha256 say what is on record of it; Amparo-Paper whether"
              + " it holds the OFFICIAL_FORM or a WORKSHEET. A print is not repeated by a key: two"
              + " calls are two prints.")
  public RestResponse<byte[]> print(@PathParam("caseNumber") CaseNumber number) {
    var printed = desk.print(current.actor(), number);
    return RestResponse.ResponseBuilder.ok(printed.pdf())
        .header("Content-Disposition", "inline; filename=\"" + number + "-print.pdf\"")
        .header("Amparo-Paper", printed.official() ? "OFFICIAL_FORM" : "WORKSHEET")
        .header("Amparo-Print", printed.print())
        .header("Amparo-Pages", printed.pages())
        .header("Amparo-Sha256", printed.sha256())
        .build();
  }

  @GET
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
  @Transactional
  @Operation(summary = "What was printed of a case, by whom and when; the newest first")
  public PrintList list(@PathParam("caseNumber") CaseNumber number) {
    return new PrintList(prints.of(files.read(current.actor(), number)));
  }
}

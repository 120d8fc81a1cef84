package org.amparo.audit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.CaseLookup;
import org.amparo.audit.Entry;
import org.amparo.audit.Verification;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/audit")
@Tag(name = "Audit")
@RolesAllowed(Role.Name.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

  private final AuditLog log;
  // By Instance: the room of the cases is above this one and may be left out of a test.
  private final Instance<CaseLookup> cases;
  private final CurrentActor current;

  AuditResource(AuditLog log, Instance<CaseLookup> cases, CurrentActor current) {
    this.log = log;
    this.cases = cases;
    this.current = current;
  }

  record EntryView(
      long seq,
      Instant at,
      String actor,
      List<String> roles,
      String kind,
      String act,
      Map<String, String> details,
      String previousHash,
      String hash) {

    static EntryView of(Entry entry) {
      return new EntryView(
          entry.seq(),
          entry.at(),
          entry.actor(),
          entry.roles().isEmpty() ? List.of() : List.of(entry.roles().split(",")),
          entry.kind(),
          entry.act(),
          entry.details(),
          HexFormat.of().formatHex(entry.previousHash()),
          HexFormat.of().formatHex(entry.hash()));
    }
  }

  record Record(UUID chain, List<EntryView> entries) {}

  record ProblemView(UUID chain, long seq, String code, String problem) {}

  record VerificationView(
      boolean verified, long chains, long entries, List<ProblemView> problems) {}

  @GET
  @Path("{caseNumber}")
  @Operation(
      summary = "A case's record",
      description =
          "Who did or saw what, in order, with the hashes that chain the entries. "
              + "Ask for the next page with `after` set to the last number you have.")
  public Record ofCase(
      @PathParam("caseNumber") CaseNumber number,
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("size") @DefaultValue("200") @Min(1) @Max(1000) int size) {
    var caseId = cases.get().find(number).orElseThrow(Refused::notFound);
    var entries = log.entries(caseId, after, size).stream().map(EntryView::of).toList();
    return new Record(caseId.value(), entries);
  }

  // In no transaction: a long record takes longer to read than one may last.
  @POST
  @Path("verification")
  @Operation(
      summary = "Verify the record",
      description =
          "Recomputes every chain of your agency. `problems` names the first wrong entry of each "
              + "chain that was changed.")
  public VerificationView verify() {
    return view(log.verifyAll(current.actor().agency()));
  }

  private static VerificationView view(Verification found) {
    var problems =
        found.problems().stream()
            .map(p -> new ProblemView(p.chain(), p.seq(), p.fault().name(), p.fault().sentence()))
            .toList();
    return new VerificationView(found.verified(), found.chains(), found.entries(), problems);
  }
}

package org.amparo.certification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.certification.Decisions;
import org.amparo.http.FreshSignIn;
import org.amparo.http.RowActs;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signatures of one sitting. */
@Path("/api/certifications/signatures")
@RequestScoped
@Tag(name = "Certification")
@RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
class SignatureBatchResource {

  static final int MOST = 200;

  /** One signed form. */
  record SignatureRow(
      @NotBlank @Size(max = 30) String caseNumber,
      @NotNull LocalDate signedOn,
      @Nullable UUID scan,
      @Nullable @Size(max = 60) String scanCaseNumber,
      @Nullable @Size(max = 200) String scanName,
      @Nullable UUID print,
      @Nullable Boolean evenSo) {}

  record SignatureBatchForm(
      @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid SignatureRow> signatures) {}

  /** Why a row changed nothing; as a problem of the same act says it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RowProblem(
      String type, String title, int status, String detail, List<Checklist.Rule> checklist) {

    static RowProblem of(Refused refused) {
      var problem = refused.problem();
      return new RowProblem(
          "/problems/" + problem.slug(),
          problem.title(),
          problem.status(),
          refused.sentence(),
          refused.checklist().rules());
    }
  }

  /** What came of a row. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RowAnswer(
      String caseNumber,
      boolean recorded,
      @Nullable CaseState state,
      @Nullable LocalDate fileBy,
      @Nullable RowProblem problem) {}

  record BatchAnswer(int recorded, int refused, List<RowAnswer> rows) {}

  private final SignedRows signatures;
  private final RowActs acts;

  SignatureBatchResource(SignedRows signatures, RowActs acts) {
    this.signatures = signatures;
    this.acts = acts;
  }

  @POST
  @FreshSignIn
  @Operation(
      summary = "Record the ink signatures of one sitting; each row is one act for itself",
      description =
          "Claims each signature where nobody has. A row that is refused says why and changes"
              + " nothing; the others stand.")
  public BatchAnswer record(@NotNull @Valid SignatureBatchForm form) {
    var rows = form.signatures().stream().map(this::row).toList();
    int recorded = (int) rows.stream().filter(RowAnswer::recorded).count();
    return new BatchAnswer(recorded, rows.size() - recorded, rows);
  }

  private RowAnswer row(SignatureRow row) {
    var ink =
        new Decisions.SignatureForm(
            row.signedOn(),
            row.scan(),
            row.scanCaseNumber(),
            row.scanName(),
            row.print(),
            row.evenSo());
    var outcome =
        acts.perform(
            row.caseNumber(),
            SignedRows.Signed.class,
            () -> signatures.record(new CaseNumber(row.caseNumber()), ink));
    var signed = outcome.answer();
    var refused = outcome.refused();
    return new RowAnswer(
        row.caseNumber(),
        signed != null,
        signed == null ? null : signed.state(),
        signed == null ? null : signed.fileBy(),
        refused == null ? null : RowProblem.of(refused));
  }
}

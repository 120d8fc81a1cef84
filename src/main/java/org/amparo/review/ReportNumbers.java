package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.amparo.kernel.CaseId;
import org.amparo.vault.SealedJson;

/** The numbers of the reports that were found and read, where somebody wrote them down. */
@ApplicationScoped
class ReportNumbers {

  private final SealedJson sealed;
  private final EntityManager entities;

  ReportNumbers(SealedJson sealed, EntityManager entities) {
    this.sealed = sealed;
    this.entities = entities;
  }

  List<String> of(CaseId caseId) {
    var row = entities.find(AssembledRecords.class, caseId.value());
    if (row == null) {
      return List.of();
    }
    var form =
        sealed.open(
            caseId,
            "assembled_records",
            "content",
            caseId,
            row.content(),
            Reviews.RecordsForm.class);
    return form.reports().stream().map(Reviews.Report::number).toList();
  }
}

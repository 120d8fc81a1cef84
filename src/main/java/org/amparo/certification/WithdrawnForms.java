package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which certification is withdrawn and by whom. A certifying official tells USCIS so in writing (8
 * CFR 214.14(h)(2)(i)(A)), and USCIS must find the form that it holds.
 */
@ApplicationScoped
public class WithdrawnForms {

  /**
   * A form that is taken back.
   *
   * @param issue 1 for a case's first form, one more for each re-issue
   * @param edition the date in the form's lower corner
   * @param signer as Part 2 names the official; null where it was not kept yet
   * @param scanned whether the agency has a scan of it, of which a copy can go with the statement
   * @param earlier when those before it were signed: USCIS may hold one of them
   * @param withdrawnBy the certifying official who proposed it
   */
  public record WithdrawnForm(
      int issue,
      String edition,
      @Nullable String signer,
      boolean scanned,
      List<LocalDate> earlier,
      UserId withdrawnBy) {

    @Override
    public String toString() {
      return "WithdrawnForm";
    }
  }

  private final AftermathRecords records;
  private final EntityManager entities;

  WithdrawnForms(AftermathRecords records, EntityManager entities) {
    this.records = records;
    this.entities = entities;
  }

  /** The newest form of the case, and which it replaced: a petition may lie with one of those. */
  public WithdrawnForm of(CaseId caseId) {
    var signatures =
        entities
            .createQuery("from Signature where caseId = :case order by recordedAt", Signature.class)
            .setParameter("case", caseId.value())
            .getResultList();
    var newest = signatures.get(signatures.size() - 1);
    return new WithdrawnForm(
        signatures.size(),
        newest.edition(),
        newest.officialName(),
        newest.scanCompared() != null,
        signatures.stream().limit(signatures.size() - 1).map(Signature::signedOn).toList(),
        records.latest(caseId, Aftermath.Kind.WITHDRAWAL).orElseThrow().recordedBy());
  }
}

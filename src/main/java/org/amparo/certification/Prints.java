package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;

/** The record of prints: what was printed for the pen, when and by whom. */
@ApplicationScoped
public class Prints {

  /**
   * A print on record.
   *
   * @param sha256 of the whole package as it was handed out
   * @param signed whether a signature of it was recorded
   */
  public record Print(
      UUID id,
      String edition,
      boolean officialForm,
      int formPages,
      int pages,
      String sha256,
      UserId printedBy,
      Instant printedAt,
      boolean signed) {

    static Print of(PrintedForm row) {
      return new Print(
          row.id(),
          row.edition(),
          row.isOfficial(),
          row.formPages(),
          row.pages(),
          row.sha256(),
          row.printedBy(),
          row.printedAt(),
          row.signature() != null);
    }
  }

  private final EntityManager entities;

  Prints(EntityManager entities) {
    this.entities = entities;
  }

  /** All prints of a case, the newest first. */
  public List<Print> of(CaseFile file) {
    return entities
        .createQuery(
            "from PrintedForm where caseId = :case order by printedAt desc, id", PrintedForm.class)
        .setParameter("case", file.id().value())
        .getResultStream()
        .map(Print::of)
        .toList();
  }

  void keep(PrintedForm print) {
    entities.persist(print);
  }

  /** The prints of the present draft that bear no signature yet, the newest first. */
  List<PrintedForm> unsigned(CaseId caseId, long draftVersion) {
    return entities
        .createQuery(
            "from PrintedForm where caseId = :case and draftVersion = :version"
                + " and signature is null order by printedAt desc, id",
            PrintedForm.class)
        .setParameter("case", caseId.value())
        .setParameter("version", draftVersion)
        .getResultList();
  }

  /** The newest print of each of these signatures. */
  Map<UUID, Print> newest(Collection<UUID> signatures) {
    return entities
        .createQuery(
            "from PrintedForm p where p.signature in :signatures and p.printedAt ="
                + " (select max(l.printedAt) from PrintedForm l where l.signature = p.signature)",
            PrintedForm.class)
        .setParameter("signatures", signatures)
        .getResultStream()
        .collect(Collectors.toMap(PrintedForm::signature, Print::of, (one, same) -> one));
  }

  Optional<PrintedForm> byCode(byte[] hash) {
    return entities
        .createQuery("from PrintedForm where codeHash = :hash", PrintedForm.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }
}

package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
   * @param number the how manieth print of its case, as its cover sheet says
   * @param sha256 of the whole package as it was handed out
   * @param signed whether a signature of it was recorded
   * @param superseded whether a signature was recorded later and this is not the paper that bears
   *     it; its code is good for nothing
   */
  public record Print(
      UUID id,
      int number,
      String edition,
      boolean officialForm,
      int formPages,
      int pages,
      String sha256,
      UserId printedBy,
      Instant printedAt,
      boolean signed,
      boolean superseded) {

    static Print of(PrintedForm row, int number, boolean superseded) {
      return new Print(
          row.id(),
          number,
          row.edition(),
          row.isOfficial(),
          row.formPages(),
          row.pages(),
          row.sha256(),
          row.printedBy(),
          row.printedAt(),
          row.signature() != null,
          superseded);
    }
  }

  /** A print that waits for ink. */
  public record Waiting(UUID id, int number) {}

  private static final String NUMBER =
      "(select count(q) from PrintedForm q where q.caseId = p.caseId"
          + " and q.printedAt <= p.printedAt)";

  private static final String LATER_INK =
      "exists (select 1 from Signature s where s.caseId = p.caseId"
          + " and s.recordedAt >= p.printedAt)";

  private static final String NEWEST = " order by p.printedAt desc, p.id";

  private final EntityManager entities;

  Prints(EntityManager entities) {
    this.entities = entities;
  }

  /** All prints of a case, the newest first. */
  public List<Print> of(CaseFile file) {
    return entities
        .createQuery(
            "select p, "
                + NUMBER
                + ", case when p.signature is null and "
                + LATER_INK
                + " then true else false end from PrintedForm p where p.caseId = :case"
                + NEWEST,
            Object[].class)
        .setParameter("case", file.id().value())
        .getResultStream()
        .map(row -> Print.of((PrintedForm) row[0], ((Long) row[1]).intValue(), (boolean) row[2]))
        .toList();
  }

  /** The number of the next print of a case that is locked. */
  int next(CaseId caseId) {
    return entities
            .createQuery("select count(p) from PrintedForm p where p.caseId = :case", Long.class)
            .setParameter("case", caseId.value())
            .getSingleResult()
            .intValue()
        + 1;
  }

  /** The prints that wait for ink, by their cases' numbers, each case's newest first. */
  public Map<String, List<Waiting>> waiting(Collection<String> caseNumbers) {
    return entities
        .createQuery(
            "select f.number, p.id, "
                + NUMBER
                + " from PrintedForm p join CaseFile f on f.id = p.caseId"
                + " where f.number in :numbers and p.signature is null and not "
                + LATER_INK
                + " and p.draftVersion = (select max(d.draftVersion) from PrintedForm d"
                + " where d.caseId = p.caseId)"
                + NEWEST,
            Object[].class)
        .setParameter("numbers", caseNumbers)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(
                    row -> new Waiting((UUID) row[1], ((Long) row[2]).intValue()),
                    Collectors.toList())));
  }

  void keep(PrintedForm print) {
    entities.persist(print);
  }

  /** The prints of the present draft that bear no signature yet, the newest first. */
  List<PrintedForm> unsigned(CaseId caseId, long draftVersion) {
    return entities
        .createQuery(
            "select p from PrintedForm p where p.caseId = :case and p.draftVersion = :version"
                + " and p.signature is null and not "
                + LATER_INK
                + NEWEST,
            PrintedForm.class)
        .setParameter("case", caseId.value())
        .setParameter("version", draftVersion)
        .getResultList();
  }

  /** The print that bears each of these signatures; the newest where nobody said which it was. */
  Map<UUID, PrintedForm> newest(Collection<UUID> signatures) {
    return entities
        .createQuery(
            "from PrintedForm p where p.signature in :signatures and p.printedAt ="
                + " (select max(l.printedAt) from PrintedForm l where l.signature = p.signature)",
            PrintedForm.class)
        .setParameter("signatures", signatures)
        .getResultStream()
        .collect(Collectors.toMap(PrintedForm::signature, Function.identity(), (one, same) -> one));
  }

  Optional<PrintedForm> byCode(byte[] hash) {
    return entities
        .createQuery("from PrintedForm where codeHash = :hash", PrintedForm.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }
}

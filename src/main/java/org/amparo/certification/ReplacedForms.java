package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.kernel.CaseId;

/**
 * Which form a re-issue replaced. From the new signature on the register knows the old form no
 * longer, so whoever holds both must be told which of them to file.
 */
@ApplicationScoped
public class ReplacedForms {

  /**
   * The newest form of a case, and the one before it that its holder may have.
   *
   * @param issue of the newest form; the dates of two may be the same
   * @param print the number that the newest form's cover sheet tells, or 0 where no print is known
   * @param left whether the old form left the agency, by the record
   */
  public record Replaced(int issue, int print, int oldIssue, LocalDate signedOn, boolean left) {}

  private final EntityManager entities;

  ReplacedForms(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The newest earlier form that left, else the one before the newest; empty for a case's first.
   */
  public Optional<Replaced> of(CaseId caseId) {
    var signatures =
        entities
            .createQuery("from Signature where caseId = :case order by recordedAt", Signature.class)
            .setParameter("case", caseId.value())
            .getResultList();
    int issues = signatures.size();
    if (issues < 2) {
      return Optional.empty();
    }
    var handedOver =
        IntStream.iterate(issues - 2, i -> i >= 0, i -> i - 1)
            .filter(i -> left(caseId, signatures, i))
            .findFirst();
    int old = handedOver.orElse(issues - 2);
    return Optional.of(
        new Replaced(
            issues,
            print(signatures.get(issues - 1)),
            old + 1,
            signatures.get(old).signedOn(),
            handedOver.isPresent()));
  }

  /** A delivery is of the form that was the newest when it was recorded. */
  private boolean left(CaseId caseId, List<Signature> signatures, int at) {
    return count(
            entities
                .createQuery(
                    "select count(d) from Delivery d where d.caseId = :case and d.paper ="
                        + " CERTIFICATION and d.recordedAt > :from and d.recordedAt < :to",
                    Long.class)
                .setParameter("case", caseId.value())
                .setParameter("from", signatures.get(at).recordedAt())
                .setParameter("to", signatures.get(at + 1).recordedAt()))
        > 0;
  }

  private int print(Signature signature) {
    return count(
        entities
            .createQuery(
                "select count(p) from PrintedForm p, PrintedForm signed where signed.signature ="
                    + " :signature and p.caseId = signed.caseId and p.printedAt <="
                    + " signed.printedAt",
                Long.class)
            .setParameter("signature", signature.id()));
  }

  private static int count(TypedQuery<Long> query) {
    return query.getSingleResult().intValue();
  }
}

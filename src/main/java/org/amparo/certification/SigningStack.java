package org.amparo.certification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFiles;
import org.amparo.review.PrintedDrafts;
import org.amparo.supplementb.PaperStack;
import org.amparo.supplementb.SeparatorSheet;

/**
 * All forms that wait for one official's ink, in one PDF to print. It is written as it goes, one
 * form and one short transaction at a time; each form is a read on its case's record.
 */
@ApplicationScoped
public class SigningStack {

  private final EntityManager entities;
  private final CaseFiles files;
  private final PrintedDrafts printed;
  private final AuditLog audit;

  SigningStack(EntityManager entities, CaseFiles files, PrintedDrafts printed, AuditLog audit) {
    this.entities = entities;
    this.files = files;
    this.printed = printed;
    this.audit = audit;
  }

  /**
   * The cases in which this official decided to sign and has not recorded it, most urgent first.
   */
  public List<CaseNumber> waiting(Actor official) {
    return entities
        .createQuery(
            "select t.caseNumber from Task t, Decision d where d.caseId = t.caseId"
                + " and t.agencyId = :agency and t.state = OPEN and t.step = RECORD_SIGNATURE"
                + " and d.madeBy = :official and d.madeAt ="
                + " (select max(l.madeAt) from Decision l where l.caseId = t.caseId)"
                + " order by t.dueAt, t.id",
            String.class)
        .setParameter("agency", official.agency().value())
        .setParameter("official", official.user().value())
        .getResultStream()
        .map(CaseNumber::new)
        .toList();
  }

  /** Writes the stack. */
  public void write(Actor official, List<CaseNumber> numbers, OutputStream out) throws IOException {
    var stack = new PaperStack(out);
    int place = 0;
    for (CaseNumber number : numbers) {
      place++;
      var paper = QuarkusTransaction.requiringNew().call(() -> read(official, number));
      stack.add(SeparatorSheet.of(number, place, numbers.size(), paper.official()));
      stack.add(paper.pdf());
    }
    stack.finish();
  }

  private PrintedDrafts.Paper read(Actor official, CaseNumber number) {
    var file = files.read(official, number);
    audit.read(official, file.agency(), file.id(), "SUPPLEMENT_B", Purpose.CASEWORK);
    return printed.paper(file);
  }
}

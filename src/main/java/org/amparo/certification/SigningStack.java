package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.supplementb.PaperStack;
import org.amparo.supplementb.SeparatorSheet;

/**
 * All forms that wait for one official's ink, in one PDF to print. It is written as it goes, one
 * form and one short transaction at a time; each form is a print on its case's record.
 */
@ApplicationScoped
public class SigningStack {

  private static final String WAITING =
      " from Task t, Decision d where d.caseId = t.caseId"
          + " and t.agencyId = :agency and t.state = OPEN and d.madeAt ="
          + " (select max(l.madeAt) from Decision l where l.caseId = t.caseId)"
          + " and (t.step = RECORD_SIGNATURE and d.madeBy = :official"
          + " or t.step = SIGN_REISSUE and t.claimedBy = :official)";

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::due).thenComparing(waiting -> waiting.number().value());

  /** A form that waits, and the day on which it is due. */
  public record Waiting(CaseNumber number, LocalDate due) {}

  /** How far a stack has come: of the forms that wait, those that were printed since then. */
  public record Progress(Instant since, long printed, long waiting) {

    public boolean isDone() {
      return printed == waiting;
    }
  }

  private final EntityManager entities;
  private final Agencies agencies;
  private final PrintDesk desk;

  SigningStack(EntityManager entities, Agencies agencies, PrintDesk desk) {
    this.entities = entities;
    this.agencies = agencies;
    this.desk = desk;
  }

  /**
   * The cases in which this official decided to sign, or has claimed the signature of a re-issue,
   * and has not recorded it: by the day on which they are due, and of one day by their number.
   */
  public List<Waiting> inOrder(Actor official) {
    var zone = agencies.agency(official.agency()).zone();
    return entities
        .createQuery("select t.caseNumber, t.dueAt" + WAITING, Object[].class)
        .setParameter("agency", official.agency().value())
        .setParameter("official", official.user().value())
        .getResultStream()
        .map(row -> new Waiting(new CaseNumber((String) row[0]), day((Instant) row[1], zone)))
        .sorted(ORDER)
        .toList();
  }

  private static LocalDate day(Instant dueAt, ZoneId zone) {
    return LocalDate.ofInstant(dueAt, zone);
  }

  /** Counted from the record of prints, so it is right whichever instance prints. */
  public Progress progress(Actor official, Instant since) {
    long waiting = count(official, "").getSingleResult();
    long printed =
        count(
                official,
                " and exists (select 1 from PrintedForm p where p.caseId = t.caseId"
                    + " and p.printedBy = :official and p.printedAt >= :since)")
            .setParameter("since", since)
            .getSingleResult();
    return new Progress(since, printed, waiting);
  }

  private TypedQuery<Long> count(Actor official, String also) {
    return entities
        .createQuery("select count(t)" + WAITING + also, Long.class)
        .setParameter("agency", official.agency().value())
        .setParameter("official", official.user().value());
  }

  /** Writes the stack. */
  public void write(Actor official, List<Waiting> forms, OutputStream out) throws IOException {
    var stack = new PaperStack(out);
    int place = 0;
    for (Waiting form : forms) {
      place++;
      add(stack, official, form, place, forms.size());
    }
    stack.finish();
  }

  /**
   * What was cancelled while the stack was being printed leaves its place to a sheet that says so.
   */
  private void add(PaperStack stack, Actor official, Waiting form, int place, int of)
      throws IOException {
    var number = form.number();
    try {
      var printed = desk.print(official, number);
      stack.add(SeparatorSheet.of(number, place, of, form.due(), printed.official()));
      stack.add(printed.pdf());
    } catch (Refused gone) {
      stack.add(SeparatorSheet.gone(number, place, of));
    }
  }
}

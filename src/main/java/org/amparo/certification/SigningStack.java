package org.amparo.certification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFiles;
import org.amparo.review.Drafts;
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
          + " or t.step = SIGN_REISSUE and (t.claimedBy is null or t.claimedBy = :official))";

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
  private final CaseFiles files;
  private final Drafts drafts;
  private final Signers signers;
  private final PrintDesk desk;

  SigningStack(
      EntityManager entities,
      Agencies agencies,
      CaseFiles files,
      Drafts drafts,
      Signers signers,
      PrintDesk desk) {
    this.entities = entities;
    this.agencies = agencies;
    this.files = files;
    this.drafts = drafts;
    this.signers = signers;
    this.desk = desk;
  }

  /**
   * The cases in which this official decided to sign, or whose re-issue names them, and has not
   * recorded the signature: by the day on which they are due, and of one day by their number.
   */
  public List<Waiting> inOrder(Actor official) {
    var zone = agencies.agency(official.agency()).zone();
    return QuarkusTransaction.joiningExisting().call(() -> tasks(official)).stream()
        .map(task -> new Waiting(task.caseNumber(), LocalDate.ofInstant(task.dueAt(), zone)))
        .sorted(ORDER)
        .toList();
  }

  private List<Task> tasks(Actor official) {
    return entities
        .createQuery("select t" + WAITING, Task.class)
        .setParameter("agency", official.agency().value())
        .setParameter("official", official.user().value())
        .getResultList()
        .stream()
        .filter(task -> task.isOpenFor(official) && isTheirs(official, task))
        .toList();
  }

  /** A re-issue that nobody has taken waits for whom its Part 2 names. */
  private boolean isTheirs(Actor official, Task task) {
    if (task.step() != Step.SIGN_REISSUE || task.isClaimedBy(official)) {
      return true;
    }
    var file = files.of(task.caseId());
    return signers.named(file, drafts.read(file).form(), official.user()).passed();
  }

  /** Counted from the record of prints, so it is right whichever instance prints. */
  public Progress progress(Actor official, Instant since) {
    var cases = tasks(official).stream().map(task -> task.caseId().value()).toList();
    return new Progress(since, cases.isEmpty() ? 0 : printed(official, since, cases), cases.size());
  }

  private long printed(Actor official, Instant since, List<UUID> cases) {
    return entities
        .createQuery(
            "select count(distinct caseId) from PrintedForm where caseId in :cases"
                + " and printedBy = :official and printedAt >= :since",
            Long.class)
        .setParameter("cases", cases)
        .setParameter("official", official.user().value())
        .setParameter("since", since)
        .getSingleResult();
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

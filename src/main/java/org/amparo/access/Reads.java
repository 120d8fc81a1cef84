package org.amparo.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Opening what is sealed of a case. It is an act: refused without a tie to the case, and on its
 * record with purpose and tie before anything is shown (8 U.S.C. 1367).
 */
@ApplicationScoped
public class Reads {

  private final Assignment assignment;
  private final AuditLog audit;
  private final RefusedLooks refused;

  Reads(Assignment assignment, AuditLog audit, RefusedLooks refused) {
    this.assignment = assignment;
    this.audit = audit;
    this.refused = refused;
  }

  /**
   * @param what the kind of thing seen as a stable code, for example {@code VICTIM}
   */
  public void open(Actor actor, CaseFacts facts, String what, Purpose purpose) {
    open(actor, facts, what, null, purpose);
  }

  /** One item among several, for example a document. */
  public void open(
      Actor actor, CaseFacts facts, String what, @Nullable UUID item, Purpose purpose) {
    var tie = assignment.tie(actor, facts, item).orElseThrow(() -> notTheirs(actor, facts));
    record(actor, facts, what, item, purpose, tie);
  }

  /**
   * For an act of the unit that makes a case, or opens a task of one, and so would tie whoever does
   * it to what they could not open before.
   */
  public void refuseUntied(Actor actor, CaseFacts facts) {
    if (!foundItByAGrant(actor) && assignment.tie(actor, facts).isEmpty()) {
      throw notTheirs(actor, facts);
    }
  }

  /**
   * For a further request, which takes over the victim and the incident of a case that ended. An
   * advocate's tie is the grant by which they found it.
   */
  public void openForRenewal(Actor actor, CaseFacts former) {
    if (foundItByAGrant(actor)) {
      audit.read(actor, former.agency(), former.id(), "VICTIM", Purpose.CASEWORK);
    } else {
      open(actor, former, "VICTIM", Purpose.CASEWORK);
    }
  }

  /** Nobody else reaches a case as an advocate: another role shows cases that nobody granted. */
  private static boolean foundItByAGrant(Actor actor) {
    return actor.roles().equals(Set.of(Role.ADVOCATE));
  }

  /** What the unit asks of whoever sees a case by a grant: it can tell of the person. */
  public void openQuestions(Actor actor, CaseFacts facts) {
    audit.read(actor, facts.agency(), facts.id(), "INFORMATION_REQUEST", Purpose.CASEWORK);
  }

  /** A paper that somebody outside the unit brought themselves. */
  public void openOwn(Actor actor, CaseFacts facts, UUID paper, Purpose purpose) {
    record(actor, facts, "DOCUMENT", paper, purpose, Tie.OWN_PAPER);
  }

  /**
   * What a demand from outside makes necessary; the register says who may, and no tie of their own
   * is asked for.
   */
  public void openForDemand(Actor actor, CaseFacts facts, String what, UUID item) {
    record(actor, facts, what, item, Purpose.LEGAL_PROCESS, Tie.LEGAL_DEMAND);
  }

  private void record(
      Actor actor, CaseFacts facts, String what, @Nullable UUID item, Purpose purpose, Tie tie) {
    var details = new HashMap<String, String>();
    details.put("purpose", purpose.name());
    details.put("tie", tie.name());
    if (item != null) {
      details.put("id", item.toString());
    }
    audit.read(actor, facts.agency(), facts.id(), what, Map.copyOf(details));
  }

  private Refused notTheirs(Actor actor, CaseFacts facts) {
    refused.note(actor, facts, Problem.NOT_ASSIGNED);
    return new Refused(
        Problem.NOT_ASSIGNED,
        "No task of this case is open for your role and you have done none. If you must open it,"
            + " say why: POST /api/cases/{caseNumber}/break-glass, or the form on the case's page.");
  }
}

package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/** Many forms signed in one sitting: the official need not claim each signature before. */
@ApplicationScoped
public class SigningSession {

  private final CaseFiles files;
  private final Queues queues;
  private final Decisions decisions;
  private final Reissues reissues;

  SigningSession(CaseFiles files, Queues queues, Decisions decisions, Reissues reissues) {
    this.files = files;
    this.queues = queues;
    this.decisions = decisions;
    this.reissues = reissues;
  }

  /** Claims the signature where nobody has and records it, of the first form or of a re-issue. */
  public CaseFile sign(Actor official, CaseNumber number, Decisions.SignatureForm form) {
    var file = files.lock(official, number);
    queues.openOf(file.id()).stream()
        .filter(SigningSession::isSignature)
        .findFirst()
        .ifPresent(task -> queues.claim(official, task.id()));
    return record(official, number, form);
  }

  /** Records the signature whose task the official has claimed. */
  public CaseFile record(Actor official, CaseNumber number, Decisions.SignatureForm form) {
    return reissues.isToBeSigned(official, number)
        ? reissues.sign(official, number, form)
        : decisions.recordSignature(official, number, form);
  }

  private static boolean isSignature(Task task) {
    return task.step() == Step.RECORD_SIGNATURE || task.step() == Step.SIGN_REISSUE;
  }
}

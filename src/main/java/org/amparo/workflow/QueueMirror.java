package org.amparo.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.amparo.certification.Reissues;
import org.amparo.certification.Signers;
import org.amparo.identity.Role;
import org.amparo.queue.Offer;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseClocks;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.referral.DutyExceptions;
import org.amparo.referral.People;

/** Offers the process's human steps to the role queues, and moves the case to the step's state. */
@ApplicationScoped
class QueueMirror implements TaskMirror {

  private final CaseFiles files;
  private final People people;
  private final CaseClocks clocks;
  private final DutyExceptions duties;
  private final Signers signers;
  private final Reissues reissues;
  private final Queues queues;
  private final Clock clock;

  QueueMirror(
      CaseFiles files,
      People people,
      CaseClocks clocks,
      DutyExceptions duties,
      Signers signers,
      Reissues reissues,
      Queues queues,
      Clock clock) {
    this.files = files;
    this.people = people;
    this.clocks = clocks;
    this.duties = duties;
    this.signers = signers;
    this.reissues = reissues;
    this.queues = queues;
    this.clock = clock;
  }

  @Override
  public void opened(OpenedTask task) {
    var file = files.of(task.caseId());
    var step = Step.valueOf(task.step());
    refuseOvertaken(step, file);
    stateAt(step).ifPresent(state -> file.arriveAt(state, clock.instant()));
    queues.offer(offer(task, file, step));
    if (step == Step.OFFER_REISSUE) {
      reissues.offerOpened(file);
    }
  }

  /** A remote engine may ask for the decision of an appeal that was given up meanwhile. */
  private static void refuseOvertaken(Step step, CaseFile file) {
    if (step == Step.DECIDE_APPEAL) {
      file.refuseUnless(CaseState.SECOND_REVIEW);
    }
  }

  private Offer offer(OpenedTask task, CaseFile file, Step step) {
    return new Offer(
        file.agency(),
        file.id(),
        file.number(),
        step,
        task.roles().stream().map(Role::of).toList(),
        file.priority(step),
        clocks.dueAt(file, step),
        duties.barred(step, file),
        signers.of(step, file),
        file.about(people.crimes(file.id())),
        Optional.of(task.engineTask()));
  }

  @Override
  public void moved(String from, String to) {
    queues.moved(from, to);
  }

  @Override
  public void withdrawn(String engineTask) {
    queues.withdraw(engineTask);
  }

  /** Steps that say where the whole case stands; beside the others it stays where it was. */
  private static Optional<CaseState> stateAt(Step step) {
    return Optional.ofNullable(
        switch (step) {
          case REVIEW -> CaseState.IN_REVIEW;
          case SECOND_REVIEW, DECIDE_APPEAL -> CaseState.SECOND_REVIEW;
          case DECIDE -> CaseState.WITH_OFFICIAL;
          case RECORD_SIGNATURE -> CaseState.APPROVED_TO_SIGN;
          case DELIVER_DENIAL, SEND_APPEAL_ANSWER -> CaseState.DENIED;
          case CONTACT_VICTIM,
              SCREEN,
              CONFIRM_TRANSFER,
              ASSEMBLE_RECORDS,
              DELIVER,
              OFFER_REISSUE,
              PREPARE_REISSUE,
              SIGN_REISSUE,
              REVIEW_WITHDRAWAL,
              SEND_WITHDRAWAL,
              PRINT_AND_MAIL ->
              null;
        });
  }
}

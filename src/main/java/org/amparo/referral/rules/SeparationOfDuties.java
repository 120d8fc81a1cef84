package org.amparo.referral.rules;

import static org.amparo.access.Part.DECIDED;
import static org.amparo.access.Part.DECIDED_APPEAL;
import static org.amparo.access.Part.DENIED;
import static org.amparo.access.Part.PROPOSED_WITHDRAWAL;
import static org.amparo.access.Part.REFERRED;
import static org.amparo.access.Part.REVIEWED;
import static org.amparo.access.Part.SECOND_REVIEWED;

import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.CaseFacts;
import org.amparo.access.Part;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;

/**
 * Nobody passes judgment on their own work: the officer who referred does not review, the reviewer
 * is not the second person on a denial and does not sign, and who decided does not second that
 * decision. Whoever had a part in a denial does not decide the appeal against it, and who denied
 * does not decide again on what was reopened or asked anew.
 */
public final class SeparationOfDuties {

  private SeparationOfDuties() {}

  public static Set<UserId> barred(Step step, CaseFacts facts) {
    return barring(step).stream()
        .flatMap(part -> facts.who(part).stream())
        .collect(Collectors.toSet());
  }

  /** Who may not do a step, when an administrator made exceptions for some. */
  public static Set<UserId> barred(Step step, CaseFacts facts, Set<UserId> excepted) {
    var never = neverExcepted(step, facts);
    return barred(step, facts).stream()
        .filter(user -> never.contains(user) || !excepted.contains(user))
        .collect(Collectors.toSet());
  }

  /**
   * For whom no exception is ever made: an appeal that its denier decides is none, and an official
   * who seconds their own decision is no second person.
   */
  public static Set<UserId> neverExcepted(Step step, CaseFacts facts) {
    return barring(step).stream()
        .filter(part -> part == DENIED || part == DECIDED || step == Step.DECIDE_APPEAL)
        .flatMap(part -> facts.who(part).stream())
        .collect(Collectors.toSet());
  }

  static Set<Part> barring(Step step) {
    return switch (step) {
      case SCREEN, REVIEW -> Set.of(REFERRED);
      case SECOND_REVIEW -> Set.of(REFERRED, REVIEWED, DECIDED);
      case DECIDE -> Set.of(REFERRED, REVIEWED, DENIED);
      case RECORD_SIGNATURE, SIGN_REISSUE -> Set.of(REFERRED, REVIEWED);
      case DECIDE_APPEAL -> Set.of(REFERRED, REVIEWED, SECOND_REVIEWED, DENIED, DECIDED_APPEAL);
      case REVIEW_WITHDRAWAL -> Set.of(REFERRED, PROPOSED_WITHDRAWAL);
      case CONTACT_VICTIM,
          CONFIRM_TRANSFER,
          ASSEMBLE_RECORDS,
          DELIVER,
          DELIVER_DENIAL,
          SEND_APPEAL_ANSWER,
          OFFER_REISSUE,
          PREPARE_REISSUE,
          SEND_WITHDRAWAL,
          PRINT_AND_MAIL ->
          Set.of();
    };
  }
}

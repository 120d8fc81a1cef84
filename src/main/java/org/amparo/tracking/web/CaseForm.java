package org.amparo.tracking.web;

import static org.amparo.identity.Role.ADVOCATE;
import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.RECORDS_CLERK;
import static org.amparo.referral.CaseState.APPROVED_TO_SIGN;
import static org.amparo.referral.CaseState.AWAITING_INFORMATION;
import static org.amparo.referral.CaseState.DELIVERED;
import static org.amparo.referral.CaseState.DENIED;
import static org.amparo.referral.CaseState.EXPIRED;
import static org.amparo.referral.CaseState.FILED;
import static org.amparo.referral.CaseState.IN_REVIEW;
import static org.amparo.referral.CaseState.REFERRED;
import static org.amparo.referral.CaseState.REQUESTED;
import static org.amparo.referral.CaseState.SECOND_REVIEW;
import static org.amparo.referral.CaseState.SIGNED;
import static org.amparo.referral.CaseState.WITH_OFFICIAL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.queue.Step;
import org.amparo.referral.CaseState;

/**
 * A form on the screen of a case. One of a step is there for whoever has claimed the step's task;
 * one without a step for a role while the case is in a state for it; a delivery may be either. Its
 * address is the act's.
 */
enum CaseForm {
  CONTACT("referrals", "Record the contact", Step.CONTACT_VICTIM),
  SCREENING("reviews", "Say whether this request is ours", Step.SCREEN),
  TRANSFER("reviews", "Record that it was passed on", Step.CONFIRM_TRANSFER),
  RECORDS("reviews", "Record the reports that were found", Step.ASSEMBLE_RECORDS),
  RECOMMENDATION("reviews", "Recommend", Step.REVIEW),
  INFORMATION_REQUESTS("reviews", "Ask the requester for information", Step.REVIEW),
  SECOND_WORD("reviews", "Give the second word", Step.SECOND_REVIEW),
  DECISION("certifications", "Decide", Step.DECIDE),
  SIGNATURE("certifications", "Record the ink signature", Step.RECORD_SIGNATURE, Step.SIGN_REISSUE),
  DELIVERY(
      "certifications",
      "Record that it left",
      Set.of(Step.DELIVER, Step.DELIVER_DENIAL, Step.SEND_APPEAL_ANSWER, Step.SEND_WITHDRAWAL),
      Set.of(RECORDS_CLERK, DV_UNIT),
      Set.of(SIGNED, EXPIRED)),
  REISSUE_OFFER("certifications", "Record the offer of a new form", Step.OFFER_REISSUE),
  APPEAL_DECISION("certifications", "Decide the appeal", Step.DECIDE_APPEAL),
  REISSUE_PREPARATION("certifications", "Print the approved form anew", Step.PREPARE_REISSUE),
  WITHDRAWAL_REVIEW(
      "certifications", "Give the second word on the withdrawal", Step.REVIEW_WITHDRAWAL),
  DISPATCH("letters", "Record that it was printed and sent", Step.PRINT_AND_MAIL),
  NOT_SENT("letters", "Close letters that are not sent any more", Step.PRINT_AND_MAIL),
  HANDOVER(
      "letters",
      "Record that the person has a letter that waited for them",
      Set.of(RECORDS_CLERK, DV_UNIT),
      EnumSet.allOf(CaseState.class)),
  INFORMATION(
      "reviews",
      "Answer what the unit asked",
      Set.of(DV_UNIT, ADVOCATE),
      Set.of(AWAITING_INFORMATION)),
  REPORT_COPY(
      "reviews",
      "Record that the victim got a copy of the report",
      Set.of(RECORDS_CLERK, DV_UNIT),
      EnumSet.complementOf(EnumSet.of(REFERRED))),
  FACTS(
      "requests",
      "Tell a new fact that may hasten the answer",
      Set.of(DV_UNIT, ADVOCATE),
      Set.of(REQUESTED, IN_REVIEW, AWAITING_INFORMATION, SECOND_REVIEW, WITH_OFFICIAL)),
  FILING(
      "certifications",
      "Report that the petition was filed",
      Set.of(DV_UNIT, ADVOCATE),
      Set.of(DELIVERED, EXPIRED)),
  REISSUE(
      "certifications",
      "Ask for the signed form once more",
      Set.of(DV_UNIT, ADVOCATE),
      Set.of(SIGNED, DELIVERED, EXPIRED)),
  APPEAL("certifications", "Appeal the denial", Set.of(DV_UNIT, ADVOCATE), Set.of(DENIED)),
  CANCELLATION(
      "certifications",
      "Cancel the request",
      Set.of(DV_UNIT, ADVOCATE),
      Set.of(
          REFERRED,
          REQUESTED,
          IN_REVIEW,
          AWAITING_INFORMATION,
          SECOND_REVIEW,
          WITH_OFFICIAL,
          APPROVED_TO_SIGN,
          EXPIRED)),
  SIGNATURE_RETURN(
      "certifications",
      "Find another official to sign",
      Set.of(DV_SUPERVISOR),
      Set.of(APPROVED_TO_SIGN, SIGNED, DELIVERED, EXPIRED)),
  WITHDRAWAL(
      "certifications",
      "Propose to withdraw the certification",
      Set.of(CERTIFYING_OFFICIAL),
      Set.of(SIGNED, DELIVERED, FILED)),
  DELAY_NOTICE(
      "certifications",
      "Tell the requester that the answer will be late",
      Set.of(CERTIFYING_OFFICIAL),
      Set.of(REQUESTED, IN_REVIEW, AWAITING_INFORMATION, SECOND_REVIEW, WITH_OFFICIAL));

  private final String group;
  private final String title;
  private final Set<Step> steps;
  private final Set<Role> roles;
  private final Set<CaseState> states;

  CaseForm(String group, String title, Step... steps) {
    this(group, title, Set.of(steps), Set.of(), Set.of());
  }

  CaseForm(String group, String title, Set<Role> roles, Set<CaseState> states) {
    this(group, title, Set.of(), roles, states);
  }

  CaseForm(String group, String title, Set<Step> steps, Set<Role> roles, Set<CaseState> states) {
    this.group = group;
    this.title = title;
    this.steps = steps;
    this.roles = roles;
    this.states = states;
  }

  static Optional<CaseForm> of(String act) {
    return Arrays.stream(values()).filter(form -> form.act().equals(act)).findFirst();
  }

  /** The last part of its address, and the name of its template. */
  String act() {
    // the state of the same name is imported
    return this == SECOND_WORD
        ? "second-review"
        : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String path(String caseNumber) {
    return "/%s/%s/%s".formatted(group, caseNumber, act());
  }

  String title() {
    return title;
  }

  /** Where the letter that the act sends is shown before it goes out; empty where none goes. */
  String preview(String caseNumber) {
    return switch (this) {
      case DECISION, RECOMMENDATION, INFORMATION_REQUESTS, DELAY_NOTICE, APPEAL_DECISION ->
          "/cases/%s/letters/previews/%s".formatted(caseNumber, act());
      default -> "";
    };
  }

  boolean isOfAStep() {
    return !steps.isEmpty();
  }

  boolean isFor(Step step) {
    return steps.contains(step);
  }

  /** Whether it stands there beside the tasks, for this person in this state. */
  boolean isOffered(Actor actor, CaseState state) {
    return roles.stream().anyMatch(actor::has) && states.contains(state);
  }
}

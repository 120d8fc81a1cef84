package org.amparo.referral.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.amparo.queue.Step;

/**
 * The agency's own plan for a case: when each step should be done so that the answer is in time.
 * The law sets only the last day; the plan spends a share of the time until then on each step.
 */
public final class StepDues {

  /** Agency policy: a referred victim is reached within three days. */
  private static final int DAYS_TO_REACH = 3;

  /** Agency policy: an original is on its way within two days of the signature. */
  private static final int DAYS_TO_DELIVER = 2;

  /** Agency policy: the agency that is responsible has the request within three days. */
  private static final int DAYS_TO_PASS_ON = 3;

  /** Agency policy: a re-issue is printed within two days and signed within three more. */
  private static final int DAYS_TO_PRINT_AGAIN = 2;

  private static final int DAYS_TO_SIGN_AGAIN = 3;

  /** Agency policy: nobody is left in doubt for more than a week whether the form still stands. */
  private static final int DAYS_TO_REVIEW_A_WITHDRAWAL = 7;

  private static final int LONGEST_CLOSURE = 15;

  private StepDues() {}

  /**
   * The day on which a step of a request should be done.
   *
   * @param received the day from which the plan counts: of receipt, or of reopening on appeal
   * @param answerBy the earliest day by which the law wants an answer
   * @param today the agency's date; a plan never asks for a step in the past of its opening
   */
  public static LocalDate of(Step step, LocalDate received, LocalDate answerBy, LocalDate today) {
    return switch (step) {
      case CONTACT_VICTIM -> today.plusDays(DAYS_TO_REACH);
      case SCREEN -> share(received, answerBy, 10);
      case ASSEMBLE_RECORDS -> share(received, answerBy, 25);
      case REVIEW -> share(received, answerBy, 50);
      case SECOND_REVIEW -> share(received, answerBy, 65);
      case DECIDE -> share(received, answerBy, 80);
      case DECIDE_APPEAL -> share(received, answerBy, 80);
      case RECORD_SIGNATURE, DELIVER_DENIAL, SEND_APPEAL_ANSWER -> answerBy;
      case DELIVER, OFFER_REISSUE, SEND_WITHDRAWAL -> today.plusDays(DAYS_TO_DELIVER);
      case CONFIRM_TRANSFER -> today.plusDays(DAYS_TO_PASS_ON);
      case PREPARE_REISSUE -> today.plusDays(DAYS_TO_PRINT_AGAIN);
      case SIGN_REISSUE -> today.plusDays(DAYS_TO_SIGN_AGAIN);
      case REVIEW_WITHDRAWAL -> today.plusDays(DAYS_TO_REVIEW_A_WITHDRAWAL);
      case PRINT_AND_MAIL -> today.plusDays(1);
    };
  }

  /** Agency policy: a letter on paper leaves on the next day on which the agency works. */
  public static LocalDate postBy(LocalDate today, Predicate<LocalDate> isWorkday) {
    return today
        .datesUntil(today.plusDays(LONGEST_CLOSURE))
        .skip(1)
        .filter(isWorkday)
        .findFirst()
        .orElse(today.plusDays(1));
  }

  /** Whether a step is planned towards the answer, so that it moves when the answer's day does. */
  public static boolean followsTheAnswer(Step step) {
    return switch (step) {
      case SCREEN, ASSEMBLE_RECORDS, REVIEW, SECOND_REVIEW, DECIDE, RECORD_SIGNATURE -> true;
      default -> false;
    };
  }

  private static LocalDate share(LocalDate received, LocalDate answerBy, int percent) {
    long days = Math.max(1, ChronoUnit.DAYS.between(received, answerBy) * percent / 100);
    var due = received.plusDays(days);
    return due.isAfter(answerBy) ? answerBy : due;
  }
}

package org.amparo.notice;

import org.amparo.kernel.Checklist;
import org.amparo.notice.LetterDispatch.NotSent;
import org.amparo.referral.CaseState;

/**
 * Which letters need not leave any more. A cancelled case owes the person nothing that they asked
 * not to have, and a reminder to file that is over would only mislead.
 */
final class Unsent {

  private Unsent() {}

  private static boolean isOver(CaseState state, LetterKind letter) {
    return switch (letter) {
      case FILING_REMINDER -> state.isPastReminding();
      case FILING_DAY_OVER -> state.isPastReminding() && state != CaseState.EXPIRED;
      default -> false;
    };
  }

  static Checklist check(CaseState state, LetterKind letter, NotSent because) {
    boolean over = because == NotSent.OVERTAKEN && isOver(state, letter);
    return Checklist.builder()
        .rule(
            "Only a letter of a cancelled case may stay unsent, or a reminder to file that is over",
            "Agency policy",
            state == CaseState.CANCELLED || over,
            "Send it, or tell the person what it says.")
        .build();
  }
}

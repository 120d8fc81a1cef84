package org.amparo.notice;

import org.amparo.kernel.Checklist;
import org.amparo.notice.LetterDispatch.NotSent;
import org.amparo.referral.CaseState;

/**
 * Which letters need not leave any more. A cancelled case owes the person nothing that they asked
 * not to have, and a reminder to file that is over would only mislead, most of all whoever has a
 * newly signed form. No law asks for such a reminder, so it never goes where it is not wanted or
 * not safe.
 */
final class Unsent {

  private Unsent() {}

  private static boolean isOver(CaseState state, LetterKind letter, boolean anew) {
    return switch (letter) {
      case FILING_REMINDER -> anew || state.isPastReminding();
      case FILING_DAY_OVER -> anew || (state.isPastReminding() && state != CaseState.EXPIRED);
      default -> false;
    };
  }

  private static boolean isUnsafe(LetterKind letter, NotSent because) {
    boolean reminds = letter == LetterKind.FILING_REMINDER || letter == LetterKind.FILING_DAY_OVER;
    return reminds && because != NotSent.OVERTAKEN;
  }

  /**
   * @param anew whether another form was asked for or signed since the letter was drawn up
   */
  static Checklist check(CaseState state, LetterKind letter, NotSent because, boolean anew) {
    boolean over = because == NotSent.OVERTAKEN && isOver(state, letter, anew);
    return Checklist.builder()
        .rule(
            "Only a letter of a cancelled case may stay unsent, or a reminder to file that is over,"
                + " not wanted or not safe to send",
            "Agency policy",
            state == CaseState.CANCELLED || over || isUnsafe(letter, because),
            "Send it, or tell the person what it says.")
        .build();
  }
}

package org.amparo.tracking;

import java.time.LocalDate;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseState;

/** How a case looks from outside: coarse, so that a glance at a screen gives nothing away. */
public enum Stage {
  RECEIVED,
  IN_REVIEW,
  WITH_OFFICIAL,
  READY,
  CLOSED;

  /** No paper is called ready after the last day on which it can be used. */
  static Stage of(CaseFile file, LocalDate today) {
    return isOver(file, today) ? CLOSED : of(file.state());
  }

  /** Whether the last safe day to file with the signed form is over, and no filing is known. */
  public static boolean isOver(CaseFile file, LocalDate today) {
    return file.state() == CaseState.EXPIRED
        || (of(file.state()) == READY && file.fileBy().filter(today::isAfter).isPresent());
  }

  public static Stage of(CaseState state) {
    return switch (state) {
      case REFERRED, REQUESTED -> RECEIVED;
      case IN_REVIEW, AWAITING_INFORMATION, SECOND_REVIEW -> IN_REVIEW;
      case WITH_OFFICIAL, APPROVED_TO_SIGN -> WITH_OFFICIAL;
      case SIGNED, DELIVERED -> READY;
      case FILED, EXPIRED, DENIED, TRANSFERRED, CANCELLED, WITHDRAWN, CLOSED_NO_REQUEST -> CLOSED;
    };
  }
}

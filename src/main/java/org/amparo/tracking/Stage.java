package org.amparo.tracking;

import org.amparo.referral.CaseState;

/** How a case looks from outside: coarse, so that a glance at a screen gives nothing away. */
public enum Stage {
  RECEIVED,
  IN_REVIEW,
  WITH_OFFICIAL,
  READY,
  CLOSED;

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

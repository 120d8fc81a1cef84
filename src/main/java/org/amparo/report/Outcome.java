package org.amparo.report;

import org.amparo.referral.CaseState;

/** What became of a request, as reports count it. */
public enum Outcome {
  /** Not answered yet. */
  PENDING,
  /** Signed, whatever became of the paper afterwards. */
  CERTIFIED,
  DENIED,
  /** Another agency was responsible. */
  TRANSFERRED,
  /** The requester no longer wanted it. */
  CANCELLED,
  /** Signed, and taken back afterwards. */
  WITHDRAWN;

  static Outcome of(CaseState state) {
    return switch (state) {
      case SIGNED, DELIVERED, FILED, EXPIRED -> CERTIFIED;
      case DENIED -> DENIED;
      case TRANSFERRED -> TRANSFERRED;
      case CANCELLED -> CANCELLED;
      case WITHDRAWN -> WITHDRAWN;
      case REFERRED,
          REQUESTED,
          IN_REVIEW,
          AWAITING_INFORMATION,
          SECOND_REVIEW,
          WITH_OFFICIAL,
          APPROVED_TO_SIGN,
          CLOSED_NO_REQUEST ->
          PENDING;
    };
  }
}

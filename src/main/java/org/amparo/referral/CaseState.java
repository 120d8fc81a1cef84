package org.amparo.referral;

import java.util.Set;

/** Where a case stands. Each constant says what it waits for. */
public enum CaseState {
  /** An officer referred the victim; nobody asked for a certification yet, no clock runs. */
  REFERRED,
  /** Somebody asked for a certification; the clocks run; screening waits. */
  REQUESTED,
  /** The unit reviews. */
  IN_REVIEW,
  /** The unit asked for information. The clocks keep running. */
  AWAITING_INFORMATION,
  /** A second person reads a denial: before it goes out, or on appeal. */
  SECOND_REVIEW,
  /** The certifying official decides. */
  WITH_OFFICIAL,
  /** The official will sign; the ink signature is not recorded yet. */
  APPROVED_TO_SIGN,
  /** Signed in ink; the original waits to be delivered. */
  SIGNED,
  /** The requester has the original; the filing window runs. */
  DELIVERED,
  /** The petition was filed. */
  FILED,
  /** The filing window closed without a report of a filing. */
  EXPIRED,
  /** Denied in writing, with lawful reasons. */
  DENIED,
  /** Another agency is responsible. */
  TRANSFERRED,
  /** The requester no longer wants it. */
  CANCELLED,
  /** The official withdrew a signed certification. */
  WITHDRAWN,
  /** The victim did not ask for a certification. */
  CLOSED_NO_REQUEST;

  private static final Set<CaseState> OPEN =
      Set.of(
          REFERRED,
          REQUESTED,
          IN_REVIEW,
          AWAITING_INFORMATION,
          SECOND_REVIEW,
          WITH_OFFICIAL,
          APPROVED_TO_SIGN);

  /** Whether the agency still owes an answer. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether nobody need be reminded any more to file with the signed form. */
  public boolean isPastReminding() {
    return this == FILED || this == EXPIRED || this == WITHDRAWN;
  }

  Set<CaseState> next() {
    return switch (this) {
      case REFERRED -> Set.of(REQUESTED, CLOSED_NO_REQUEST, CANCELLED);
      case REQUESTED -> Set.of(IN_REVIEW, TRANSFERRED, CANCELLED);
      case IN_REVIEW -> Set.of(AWAITING_INFORMATION, SECOND_REVIEW, WITH_OFFICIAL, CANCELLED);
      case AWAITING_INFORMATION -> Set.of(IN_REVIEW, CANCELLED);
      case SECOND_REVIEW -> Set.of(WITH_OFFICIAL, IN_REVIEW, DENIED, CANCELLED);
      case WITH_OFFICIAL -> Set.of(APPROVED_TO_SIGN, DENIED, SECOND_REVIEW, IN_REVIEW, CANCELLED);
      case APPROVED_TO_SIGN -> Set.of(SIGNED, IN_REVIEW, CANCELLED);
      // a form may be lost, or its window end, before it is delivered
      case SIGNED -> Set.of(DELIVERED, EXPIRED, WITHDRAWN, SIGNED);
      case DELIVERED -> Set.of(FILED, EXPIRED, WITHDRAWN, SIGNED);
      case EXPIRED -> Set.of(FILED, WITHDRAWN, SIGNED);
      case FILED -> Set.of(WITHDRAWN);
      case DENIED -> Set.of(SECOND_REVIEW);
      case TRANSFERRED, CANCELLED, WITHDRAWN, CLOSED_NO_REQUEST -> Set.of();
    };
  }
}

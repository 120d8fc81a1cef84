package org.amparo.retention;

/** The ways in which a case ends, by the state that it keeps. Each has its own time. */
public enum Ended {
  /** The petition was filed. */
  FILED,
  /** The filing window closed without a report of a filing. */
  EXPIRED,
  /** Delivered, for a form that need not be filed within a window. */
  DELIVERED,
  DENIED,
  TRANSFERRED,
  CANCELLED,
  WITHDRAWN,
  /** The victim did not ask for a certification. */
  CLOSED_NO_REQUEST
}

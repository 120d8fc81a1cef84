package org.amparo.disclosure;

/** Under what somebody outside demands a case's data. */
public enum Instrument {
  SUBPOENA,
  COURT_ORDER,
  /** A warrant that a judge signed. */
  WARRANT,
  /** A subpoena or warrant that an agency signed for itself; no judge did. */
  ADMINISTRATIVE,
  PUBLIC_RECORDS_REQUEST,
  VICTIM_CONSENT
}

package org.amparo.audit;

/** What sort of thing an entry tells. */
public enum Kind {
  /** Something was done to a case. */
  ACT,
  /** Somebody saw a victim's data. */
  READ,
  /** Somebody asked for a case that is not theirs, and was shown nothing. */
  REFUSAL,
  /** Somebody signed in, or tried to. */
  SIGN_IN,
  /** A designation, a setting or a profile of the agency changed. */
  AGENCY_CHANGE
}

package org.amparo.audit;

/**
 * Why somebody reads victim data. 8 U.S.C. 1367 bars disclosure about an applicant, so each reading
 * needs a reason that can be looked at later.
 */
public enum Purpose {
  CASEWORK,
  RECORDS,
  SUPERVISION,
  LEGAL_PROCESS
}

package org.amparo.partner;

/** Whose system it is, and so by what right it hears of a case. */
public enum PartnerKind {
  /**
   * Hears of a case while its requester's consent to one of the organization's advocates stands.
   */
  ADVOCATE_ORGANIZATION,
  /** The agency's own; hears of every case, by the agency's decision. */
  RECORDS_MANAGEMENT,
  /** Hears of every case, by the agency's decision. */
  PROSECUTOR;

  /** Whether only a requester's consent opens a case to it. */
  public boolean byConsent() {
    return this == ADVOCATE_ORGANIZATION;
  }
}

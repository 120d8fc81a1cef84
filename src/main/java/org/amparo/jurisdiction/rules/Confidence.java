package org.amparo.jurisdiction.rules;

/** How surely a statement of law is known. */
public enum Confidence {
  /** Seen in the text of the law or of the authority that applies it. */
  HIGH,
  /** Known from secondary sources; the text itself was not read. */
  MEDIUM,
  /** Remembered only: shown as unverified and refused for use. */
  LOW,
  /** An administrator of the agency read the text and answers for it. */
  CONFIRMED;

  public boolean isUsable() {
    return this != LOW;
  }
}

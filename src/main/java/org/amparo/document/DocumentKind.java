package org.amparo.document;

/** What a file is to the case. */
public enum DocumentKind {
  POLICE_REPORT,
  /** The signed Supplement B as scanned: the original goes to the requester. */
  SIGNED_SUPPLEMENT_B,
  /** What the requester or the victim handed in. */
  SUBMISSION,
  /** A letter as it was sent. */
  LETTER,
  /** The requester's written consent to share with an advocate. */
  CONSENT,
  /** A copy of a paper with parts blacked out, to be given out for a demand. */
  REDACTED_COPY,
  OTHER
}

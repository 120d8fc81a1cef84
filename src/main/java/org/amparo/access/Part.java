package org.amparo.access;

/** A part somebody took in a case. The separation of duties rests on these. */
public enum Part {
  /** Filed the officer's referral. */
  REFERRED,
  /** Recommended a certification or a denial. */
  REVIEWED,
  /** Was the second person on a denial. */
  SECOND_REVIEWED,
  /** Decided to sign or to deny. */
  DECIDED,
  /** Gave the denial against which somebody appealed, or after which somebody asked again. */
  DENIED,
  /** Decided an appeal. */
  DECIDED_APPEAL,
  /** Proposed to withdraw a signed certification. */
  PROPOSED_WITHDRAWAL
}

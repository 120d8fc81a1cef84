package org.amparo.disclosure;

/** What counsel decided about a demand. */
public enum DemandState {
  PENDING,
  RELEASE,
  RELEASE_IN_PART,
  REFUSED,
  /** There is nothing: it is about no case of the agency. */
  NO_RECORDS;

  /** Whether something may be given out. */
  boolean releases() {
    return this == RELEASE || this == RELEASE_IN_PART;
  }
}

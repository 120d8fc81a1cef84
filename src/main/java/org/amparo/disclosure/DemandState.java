package org.amparo.disclosure;

/** What counsel decided about a demand. */
public enum DemandState {
  PENDING,
  RELEASE,
  RELEASE_IN_PART,
  REFUSED;

  /** Whether something may be given out. */
  boolean releases() {
    return this == RELEASE || this == RELEASE_IN_PART;
  }
}

package org.amparo.disclosure;

/** Why the victim was not told of a demand. */
public enum NotTold {
  /** The instrument or a court forbids it. */
  FORBIDDEN,
  /** There is no way to tell them that is safe. */
  NOT_SAFE,
  NOT_REACHED,
  /** It is their own consent. */
  THEIR_OWN,
  /** Nothing of the case is given out. */
  NOTHING_GIVEN
}

package org.amparo.identity;

/** What somebody has to do before they may do anything else. */
public enum Due {
  /** The password is one that an administrator gave. */
  PASSWORD,
  /** One of their roles must have a second factor, and they have none. */
  SECOND_FACTOR
}

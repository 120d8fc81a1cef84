package org.amparo.takeover;

/** What became of a line. */
public enum RowState {
  /** It becomes a case once somebody confirms the file. */
  READY,
  /** It cannot be read as a request. */
  BAD,
  /** The agency's number of the paper file is there already. */
  DUPLICATE,
  /** Whoever confirmed left it out, since a case of the same person is there. */
  LEFT,
  /** It is a case. */
  FILED,
  /** The act refused it. */
  REFUSED
}

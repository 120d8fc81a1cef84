package org.amparo.supplementb;

/** An answer that a form offers as a box to tick. */
interface Box {

  /** The words beside it. */
  String label();
}

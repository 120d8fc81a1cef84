package org.amparo.workflow.zeebe;

/** Where a test can stop, delay or kill; a bean of a test takes the place of the empty one. */
interface Seams {

  /**
   * @param key the command's id or the job's key
   */
  void reached(Seam seam, long key);
}

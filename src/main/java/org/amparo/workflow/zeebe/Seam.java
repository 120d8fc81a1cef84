package org.amparo.workflow.zeebe;

/** A place between two steps, where a service may die and nothing must be lost or done twice. */
enum Seam {
  /** The command is marked as sent and is not sent yet. */
  COMMAND_CLAIMED,
  /** The engine answered, and the answer is not recorded yet. */
  COMMAND_ANSWERED,
  /** The answer is recorded. */
  COMMAND_RECORDED,
  /** The job came, and nothing was done. */
  JOB_TAKEN,
  /** The work is done, inside the transaction that is not committed yet. */
  JOB_WORKED,
  /** The work is committed, and the engine was not told. */
  JOB_COMMITTED,
  /** The engine was told. */
  JOB_COMPLETED
}

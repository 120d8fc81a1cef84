package org.amparo.workflow.zeebe;

/** A job that cannot be done as it is; trying again would not help. */
final class JobRefused extends RuntimeException {

  /**
   * @param code what an operator of the cluster reads in the incident
   */
  JobRefused(String code) {
    super(code, null, false, false);
  }

  String code() {
    return getMessage();
  }
}

package org.amparo.workflow.embedded;

/** Why a model cannot run, and where. */
record ModelProblem(String file, String element, String reason) {

  @Override
  public String toString() {
    return file + ", " + element + ": " + reason;
  }
}

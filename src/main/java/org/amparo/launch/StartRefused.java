package org.amparo.launch;

/** The service does not start. The sentence is for the operator and carries no secret. */
public final class StartRefused extends RuntimeException {

  public StartRefused(String sentence) {
    super(sentence, null, false, false);
  }
}

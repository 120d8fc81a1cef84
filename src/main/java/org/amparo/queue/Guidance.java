package org.amparo.queue;

/**
 * What the doer should know at a step.
 *
 * @param rule in a sentence, without its full stop
 * @param citation where the rule stands
 * @param explanation what to do, in plain words
 */
public record Guidance(String rule, String citation, String explanation) {

  /** The same work under a rule that says more. */
  public Guidance by(String otherRule, String otherCitation) {
    return new Guidance(otherRule, otherCitation, explanation);
  }
}

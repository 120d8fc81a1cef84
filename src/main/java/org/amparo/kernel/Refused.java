package org.amparo.kernel;

import java.util.Optional;

/**
 * An act that is refused. The sentence is read by the person who asked and may be logged, so it
 * never carries victim data. Throwing it undoes the whole act.
 */
public class Refused extends RuntimeException {

  private final Problem problem;
  private final transient Checklist checklist;

  public Refused(Problem problem, String sentence) {
    this(problem, sentence, Checklist.empty());
  }

  public Refused(Problem problem, String sentence, Checklist checklist) {
    super(sentence, null, false, false);
    this.problem = problem;
    this.checklist = checklist;
  }

  /** A rule refuses, and says so with its citation. */
  public static Refused byRule(Checklist checklist) {
    var first = checklist.failures().get(0);
    String todo = Optional.ofNullable(first.todo()).map(t -> t + " ").orElse("");
    return new Refused(
        Problem.RULE_REFUSED,
        "%sThe rule: %s (%s).".formatted(todo, first.sentence(), first.citation()),
        checklist);
  }

  public static Refused notFound() {
    return new Refused(Problem.NOT_FOUND, "There is nothing here that you may see.");
  }

  public Problem problem() {
    return problem;
  }

  public Checklist checklist() {
    return checklist;
  }

  public String sentence() {
    return getMessage();
  }
}

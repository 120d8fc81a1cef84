package org.amparo.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named rules with their verdicts. One sentence is at once the code's rule, the text that a person
 * reads and what a test expects; each carries the law it rests on.
 */
public record Checklist(List<Rule> rules) {

  public enum Verdict {
    PASS,
    WARN,
    FAIL
  }

  /**
   * @param rule the sentence that should be true, without a full stop
   * @param citation the law, form instruction or agency policy behind it
   * @param todo what to do about it, a full sentence, when it is not true
   */
  public record Rule(String rule, Verdict verdict, String citation, @Nullable String todo) {
    public String sentence() {
      return rule;
    }
  }

  public Checklist {
    rules = List.copyOf(rules);
  }

  public static Checklist empty() {
    return new Checklist(List.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** True when no rule fails; warnings do not stand in the way. */
  public boolean passed() {
    return failures().isEmpty();
  }

  public List<Rule> failures() {
    return rules.stream().filter(r -> r.verdict() == Verdict.FAIL).toList();
  }

  /** What does not stand in the way and should be looked at all the same. */
  public List<Rule> warnings() {
    return rules.stream().filter(r -> r.verdict() == Verdict.WARN).toList();
  }

  public void refuseUnlessPassed() {
    if (!passed()) {
      throw Refused.byRule(this);
    }
  }

  public Checklist and(Checklist other) {
    var all = new ArrayList<>(rules);
    all.addAll(other.rules);
    return new Checklist(all);
  }

  /** Collects rules in the order in which a person should read them. */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>();

    /** A rule that stands in the way when it is not true. */
    public Builder rule(String sentence, String citation, boolean holds, String todo) {
      return add(sentence, citation, holds, Verdict.FAIL, todo);
    }

    /** A rule that only warns when it is not true. */
    public Builder advice(String sentence, String citation, boolean holds, String todo) {
      return add(sentence, citation, holds, Verdict.WARN, todo);
    }

    private Builder add(
        String sentence, String citation, boolean holds, Verdict otherwise, String todo) {
      rules.add(
          new Rule(sentence, holds ? Verdict.PASS : otherwise, citation, holds ? null : todo));
      return this;
    }

    public Checklist build() {
      return new Checklist(rules);
    }
  }
}

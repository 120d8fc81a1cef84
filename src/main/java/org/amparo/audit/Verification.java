package org.amparo.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a check of chains found. */
public record Verification(long chains, long entries, List<Problem> problems) {

  /** The first place at which a chain is wrong; what follows it in the same chain is not told. */
  public record Problem(UUID chain, long seq, Fault fault) {}

  /** The ways in which a chain can be wrong. */
  public enum Fault {
    CHANGED("The entry is not what was written."),
    MISSING("An entry is missing here."),
    OUT_OF_ORDER("The entry does not continue the one before it."),
    BACK_DATED("The entry is dated before the one before it."),
    CUT_OFF("The entries from here on are missing."),
    HEAD_CHANGED("The chain's head does not point at this last entry."),
    HEAD_MISSING("The chain's head is missing.");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  static final Verification NONE = new Verification(0, 0, List.of());

  public Verification {
    problems = List.copyOf(problems);
  }

  /** With what was found in other chains. */
  Verification and(Verification other) {
    var all = Stream.of(problems, other.problems).flatMap(List::stream);
    return new Verification(
        chains + other.chains,
        entries + other.entries,
        all.limit(ChainCheck.MOST_PROBLEMS).toList());
  }

  public boolean verified() {
    return problems.isEmpty();
  }
}

package org.amparo.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.audit.Verification.Fault;
import org.amparo.audit.Verification.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Walks entries in the order of chain and number and holds each against the one before it. It keeps
 * one entry at a time, so that the length of the record does not matter.
 */
final class ChainCheck {

  /** A table somebody rewrote has as many problems as chains; these are enough to act on. */
  static final int MOST_PROBLEMS = 1_000;

  private final List<Problem> problems = new ArrayList<>();
  private long chains;
  private long entries;

  private @Nullable UUID chain;
  private @Nullable Head head;
  private Head last = Head.none();
  private boolean broken;

  /** Whether the last entry was of this chain; its head is not asked for again. */
  boolean isIn(UUID other) {
    return other.equals(chain);
  }

  /** The next entry, with the head of its chain if there is one; asked of a chain's first only. */
  void next(Entry entry, @Nullable Head head) {
    start(entry.chain(), head);
    entries++;
    if (!broken) {
      Fault fault = faultOf(entry);
      if (fault != null) {
        broken(fault, fault == Fault.MISSING ? last.seq() + 1 : entry.seq());
      }
      last = Head.of(entry);
    }
  }

  /** An entry that cannot even be read as one. */
  void unreadable(UUID chain, long seq, @Nullable Head head) {
    start(chain, head);
    entries++;
    broken(seq == last.seq() + 1 ? Fault.CHANGED : Fault.MISSING, last.seq() + 1);
  }

  /** A head without any entry. */
  void headAlone(UUID chain) {
    finish();
    this.chain = null;
    chains++;
    add(new Problem(chain, 1, Fault.CUT_OFF));
  }

  Verification result() {
    finish();
    chain = null;
    return new Verification(chains, entries, problems);
  }

  private void start(UUID next, @Nullable Head nextHead) {
    if (isIn(next)) {
      return;
    }
    finish();
    chains++;
    chain = next;
    head = nextHead;
    last = Head.none();
    broken = false;
  }

  private @Nullable Fault faultOf(Entry entry) {
    if (entry.seq() != last.seq() + 1) {
      return Fault.MISSING;
    }
    if (!Arrays.equals(entry.hash(), EntryHash.of(entry))) {
      return Fault.CHANGED;
    }
    if (!Arrays.equals(entry.previousHash(), last.hash())) {
      return Fault.OUT_OF_ORDER;
    }
    return entry.at().isBefore(last.at()) ? Fault.BACK_DATED : null;
  }

  private void finish() {
    if (chain == null || broken) {
      return;
    }
    if (head == null) {
      broken(Fault.HEAD_MISSING, last.seq());
    } else if (head.seq() > last.seq()) {
      broken(Fault.CUT_OFF, last.seq() + 1);
    } else if (!sameEnd(head, last)) {
      broken(Fault.HEAD_CHANGED, last.seq());
    }
  }

  private static boolean sameEnd(Head head, Head last) {
    return head.seq() == last.seq()
        && Arrays.equals(head.hash(), last.hash())
        && head.at().equals(last.at());
  }

  private void broken(Fault fault, long seq) {
    if (!broken && chain != null) {
      broken = true;
      add(new Problem(chain, seq, fault));
    }
  }

  private void add(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }
}

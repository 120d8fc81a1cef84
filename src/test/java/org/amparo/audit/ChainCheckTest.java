package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.amparo.audit.Verification.Fault;
import org.amparo.audit.Verification.Problem;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

  private static final UUID CHAIN = new UUID(1, 1);
  private static final int LENGTH = 6;

  private List<Entry> entries = chain(CHAIN, LENGTH);
  private final Head head = Head.of(entries.get(LENGTH - 1));

  @Test
  void findsNothingInAnUntouchedChain() {
    Verification found = check(entries, head);

    assertThat(found.verified()).isTrue();
    assertThat(found.chains()).isEqualTo(1);
    assertThat(found.entries()).isEqualTo(LENGTH);
  }

  @Test
  void countsChains() {
    var other = chain(new UUID(1, 2), 2);
    var check = new ChainCheck();
    entries.forEach(e -> check.next(e, head));
    other.forEach(e -> check.next(e, Head.of(other.get(1))));

    assertThat(check.result()).isEqualTo(new Verification(2, LENGTH + 2, List.of()));
  }

  @Property
  void findsAnyChangeAtAnyPlace(
      @ForAll @IntRange(min = 1, max = LENGTH) int at, @ForAll @IntRange(max = 9) int column) {
    entries = chain(CHAIN, LENGTH);
    change(at, changes().get(column));

    assertThat(check(entries, head).problems())
        .containsExactly(new Problem(CHAIN, at, Fault.CHANGED));
  }

  @Property
  void findsAnEntryTakenOut(@ForAll @IntRange(min = 1, max = LENGTH - 1) int at) {
    entries = chain(CHAIN, LENGTH);
    entries.remove(at - 1);

    assertThat(check(entries, head).problems())
        .containsExactly(new Problem(CHAIN, at, Fault.MISSING));
  }

  @Property
  void findsACutTail(@ForAll @IntRange(min = 1, max = LENGTH - 1) int kept) {
    assertThat(check(entries.subList(0, kept), head).problems())
        .containsExactly(new Problem(CHAIN, kept + 1, Fault.CUT_OFF));
  }

  @Test
  void findsAChainOfWhichOnlyTheHeadIsLeft() {
    var check = new ChainCheck();
    check.headAlone(CHAIN);

    assertThat(check.result().problems()).containsExactly(new Problem(CHAIN, 1, Fault.CUT_OFF));
  }

  @Test
  void findsTwoEntriesExchanged() {
    Entry second = entries.get(1);
    Entry third = entries.get(2);
    entries.set(1, numbered(third, 2));
    entries.set(2, numbered(second, 3));

    assertThat(check(entries, head).problems())
        .containsExactly(new Problem(CHAIN, 2, Fault.CHANGED));
  }

  @Test
  void findsAnEntryWrittenAnewWithItsOwnHash() {
    change(3, e -> with(e, "FORGED", e.at()).hashed());

    assertThat(check(entries, head).problems())
        .containsExactly(new Problem(CHAIN, 4, Fault.OUT_OF_ORDER));
  }

  @Test
  void findsALastEntryWrittenAnewWithItsOwnHash() {
    change(LENGTH, e -> with(e, "FORGED", e.at()).hashed());

    assertThat(check(entries, head).problems())
        .containsExactly(new Problem(CHAIN, LENGTH, Fault.HEAD_CHANGED));
  }

  @Test
  void findsAnEntryAddedBehindTheHead() {
    var longer = chain(CHAIN, LENGTH + 1);

    assertThat(check(longer, head).problems())
        .containsExactly(new Problem(CHAIN, LENGTH + 1, Fault.HEAD_CHANGED));
  }

  @Test
  void findsAnEntryBackDatedWithItsOwnHash() {
    change(LENGTH, e -> with(e, e.act(), Instant.EPOCH).hashed());

    assertThat(check(entries, Head.of(entries.get(LENGTH - 1))).problems())
        .containsExactly(new Problem(CHAIN, LENGTH, Fault.BACK_DATED));
  }

  @Test
  void findsAMissingHead() {
    assertThat(check(entries, null).problems())
        .containsExactly(new Problem(CHAIN, LENGTH, Fault.HEAD_MISSING));
  }

  @Test
  void tellsTheFirstFaultOfEachChain() {
    change(2, e -> with(e, "FORGED", e.at()));
    change(5, e -> with(e, "FORGED", e.at()));
    var other = chain(new UUID(1, 2), 2);
    var check = new ChainCheck();
    entries.forEach(e -> check.next(e, head));
    check.next(other.get(0), Head.of(other.get(1)));

    assertThat(check.result().problems())
        .containsExactly(
            new Problem(CHAIN, 2, Fault.CHANGED), new Problem(new UUID(1, 2), 2, Fault.CUT_OFF));
  }

  private void change(int seq, UnaryOperator<Entry> change) {
    entries.replaceAll(e -> e.seq() == seq ? change.apply(e) : e);
  }

  private static Verification check(List<Entry> entries, Head head) {
    var check = new ChainCheck();
    entries.forEach(e -> check.next(e, head));
    return check.result();
  }

  static List<Entry> chain(UUID chain, int length) {
    var entries = new ArrayList<Entry>();
    Head end = Head.none();
    for (int seq = 1; seq <= length; seq++) {
      Entry entry =
          new Entry(
                  chain,
                  seq,
                  "sfpd",
                  Instant.ofEpochSecond(1_000L + seq),
                  "reviewer",
                  "dv-unit",
                  "ACT",
                  "ACT_" + seq,
                  Map.of("code", "A"),
                  end.hash(),
                  EntryHash.none())
              .hashed();
      entries.add(entry);
      end = Head.of(entry);
    }
    return entries;
  }

  private static List<UnaryOperator<Entry>> changes() {
    return List.of(
        e -> entry(e, "oakland", e.at(), e.actor(), e.roles(), e.kind(), e.act(), e.details()),
        e ->
            entry(
                e,
                e.agency(),
                e.at().plusNanos(1_000),
                e.actor(),
                e.roles(),
                e.kind(),
                e.act(),
                e.details()),
        e ->
            entry(
                e,
                e.agency(),
                e.at().minusNanos(1_000),
                e.actor(),
                e.roles(),
                e.kind(),
                e.act(),
                e.details()),
        e -> entry(e, e.agency(), e.at(), "other", e.roles(), e.kind(), e.act(), e.details()),
        e -> entry(e, e.agency(), e.at(), e.actor(), "auditor", e.kind(), e.act(), e.details()),
        e -> entry(e, e.agency(), e.at(), e.actor(), e.roles(), "READ", e.act(), e.details()),
        e -> entry(e, e.agency(), e.at(), e.actor(), e.roles(), e.kind(), "OTHER", e.details()),
        e ->
            entry(
                e,
                e.agency(),
                e.at(),
                e.actor(),
                e.roles(),
                e.kind(),
                e.act(),
                Map.of("code", "B")),
        e -> entry(e, e.agency(), e.at(), e.actor(), e.roles(), e.kind(), e.act(), Map.of()),
        e -> hashes(e, flipped(e.previousHash()), e.hash()));
  }

  private static Entry entry(
      Entry e,
      String agency,
      Instant at,
      String actor,
      String roles,
      String kind,
      String act,
      Map<String, String> details) {
    return new Entry(
        e.chain(),
        e.seq(),
        agency,
        at,
        actor,
        roles,
        kind,
        act,
        details,
        e.previousHash(),
        e.hash());
  }

  private static Entry with(Entry e, String act, Instant at) {
    return entry(e, e.agency(), at, e.actor(), e.roles(), e.kind(), act, e.details());
  }

  private static Entry numbered(Entry e, long seq) {
    return new Entry(
        e.chain(),
        seq,
        e.agency(),
        e.at(),
        e.actor(),
        e.roles(),
        e.kind(),
        e.act(),
        e.details(),
        e.previousHash(),
        e.hash());
  }

  private static Entry hashes(Entry e, byte[] previous, byte[] hash) {
    return new Entry(
        e.chain(),
        e.seq(),
        e.agency(),
        e.at(),
        e.actor(),
        e.roles(),
        e.kind(),
        e.act(),
        e.details(),
        previous,
        hash);
  }

  private static byte[] flipped(byte[] hash) {
    byte[] flipped = hash.clone();
    flipped[0] ^= 1;
    return flipped;
  }
}

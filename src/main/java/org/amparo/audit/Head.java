package org.amparo.audit;

import java.time.Instant;

/** Where a chain ends: what the next entry continues. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Head(long seq, byte[] hash, Instant at) {

  /** The head of a chain that has no entry yet. */
  static Head none() {
    return new Head(0, EntryHash.none(), Instant.EPOCH);
  }

  static Head of(Entry last) {
    return new Head(last.seq(), last.hash(), last.at());
  }
}

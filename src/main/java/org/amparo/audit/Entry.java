package org.amparo.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of a chain, as it is stored. Plain text rather than the kernel's words, because a
 * verification must be able to hold what somebody else wrote into the table.
 *
 * @param chain the case's id, or the agency's own chain
 * @param roles the actor's roles at that moment, sorted, joined by commas
 * @param details ids, codes and dates, never personal data
 */
@SuppressWarnings("ArrayRecordComponent") // hashes are compared one by one, entries never
public record Entry(
    UUID chain,
    long seq,
    String agency,
    Instant at,
    String actor,
    String roles,
    String kind,
    String act,
    Map<String, String> details,
    byte[] previousHash,
    byte[] hash) {

  Entry hashed() {
    return new Entry(
        chain, seq, agency, at, actor, roles, kind, act, details, previousHash, EntryHash.of(this));
  }
}

package org.amparo.vault;

import java.util.Set;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Refused;

/**
 * Puts the key-encryption key around a case's data key. The key-encryption key itself never leaves
 * the implementation: it may lie in a key service that only wraps and opens.
 */
interface KeyEncryption {

  /**
   * A wrapped data key.
   *
   * @param keyId of the key that wrapped it; it tells keys apart in the database and says nothing
   *     about the key
   */
  record Wrapped(String keyId, byte[] bytes) {}

  /** The key that wraps today. */
  String keyId();

  /** The keys before this one, under which data keys may still be wrapped. */
  Set<String> formerKeyIds();

  /** Whether a key with this id can be asked to open something. */
  boolean knows(String keyId);

  /**
   * Wraps a data key so that it opens only for the same case.
   *
   * @throws Refused when the key lies elsewhere and cannot be reached
   */
  Wrapped wrap(CaseId caseId, byte[] dataKey);

  /**
   * Opens a wrapped data key.
   *
   * @throws Refused when the key lies elsewhere and cannot be reached
   * @throws IllegalStateException when that key is not known here, or the data key was wrapped for
   *     another case or changed
   */
  byte[] unwrap(CaseId caseId, Wrapped wrapped);

  /** Wraps a data key under the key of today that another one of the same place wraps. */
  Wrapped anew(CaseId caseId, Wrapped wrapped);

  /** Lets go of what is kept of a case in memory. */
  default void forget(CaseId caseId) {}

  static byte[] bound(CaseId caseId) {
    return Framed.of("case_key", caseId.toString());
  }

  static IllegalStateException doesNotOpen(CaseId caseId) {
    return new IllegalStateException(
        "The data key of case %s does not open: it was changed, or belongs to another case."
            .formatted(caseId));
  }
}

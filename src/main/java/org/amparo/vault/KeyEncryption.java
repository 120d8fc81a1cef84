package org.amparo.vault;

import org.amparo.kernel.CaseId;

/**
 * Puts the key-encryption key around a case's data key. The key-encryption key itself never leaves
 * the implementation, so that a key service or a hardware module can take this place.
 */
public interface KeyEncryption {

  /** Tells keys apart in the database; says nothing about the key. */
  String keyId();

  /** Wraps a data key so that it opens only for the same case. */
  byte[] wrap(CaseId caseId, byte[] dataKey);

  /**
   * Opens a wrapped data key.
   *
   * @throws IllegalStateException when it was wrapped under another key, for another case, or was
   *     changed
   */
  byte[] unwrap(CaseId caseId, byte[] wrapped);
}

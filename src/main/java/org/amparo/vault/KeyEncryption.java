package org.amparo.vault;

import java.util.Set;
import org.amparo.kernel.CaseId;

/**
 * Puts the key-encryption key around a case's data key. The key-encryption key itself never leaves
 * the implementation, so that a key service or a hardware module can take this place.
 */
public interface KeyEncryption {

  /** Tells keys apart in the database; says nothing about the key. */
  String keyId();

  /** The keys before this one, under which data keys may still be wrapped. */
  Set<String> formerKeyIds();

  /** Wraps a data key so that it opens only for the same case. */
  byte[] wrap(CaseId caseId, byte[] dataKey);

  /**
   * Opens a wrapped data key.
   *
   * @param keyId of the key that it was wrapped under
   * @throws IllegalStateException when that key is not known here, or the data key was wrapped for
   *     another case or changed
   */
  byte[] unwrap(CaseId caseId, String keyId, byte[] wrapped);
}

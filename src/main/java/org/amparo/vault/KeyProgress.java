package org.amparo.vault;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the data keys of the acting agency's cases follow the key-encryption key of today. */
@ApplicationScoped
public class KeyProgress {

  /**
   * @param keyId of the key of today; it says nothing about the key
   * @param formerKeys how many former keys are still configured
   * @param cases data keys in all
   * @param left those that a former key still wraps
   */
  public record Progress(String keyId, int formerKeys, long cases, long left) {

    /** Whether nothing needs a former key any more, as far as this agency goes. */
    public boolean isDone() {
      return left == 0;
    }
  }

  private final CaseKeys keys;
  private final KeyEncryption keyEncryption;

  KeyProgress(CaseKeys keys, KeyEncryption keyEncryption) {
    this.keys = keys;
    this.keyEncryption = keyEncryption;
  }

  public Progress now() {
    var former = keyEncryption.formerKeyIds();
    return new Progress(
        keyEncryption.keyId(),
        former.size(),
        keys.count(),
        former.isEmpty() ? 0 : keys.count(former));
  }
}

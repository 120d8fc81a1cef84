package org.amparo.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The codes by which a victim or an advocate asks where a case stands. A code is 100 random bits
 * and is shown once; the service keeps a keyed hash, from which the code cannot be had back. With
 * that many bits a fast hash is enough: there is nothing to guess.
 */
@ApplicationScoped
public class ReceiptCodes {

  private final KeyedHash hash;
  private final RandomGenerator random;

  ReceiptCodes(VaultKeys keys) {
    this.hash = new KeyedHash(keys.receipt());
    this.random = new SecureRandom();
  }

  public Issued issue() {
    ReceiptCode code = ReceiptCode.random(random);
    return new Issued(code.written(), hashOf(code));
  }

  /**
   * The hash to look a typed code up by; empty when it cannot be one of ours. A mistyped code costs
   * the same work as a right one.
   */
  public Optional<byte[]> hashOf(String typed) {
    ReceiptCode code = ReceiptCode.read(typed);
    byte[] hashed = hashOf(code);
    return code.valid() ? Optional.of(hashed) : Optional.empty();
  }

  private byte[] hashOf(ReceiptCode code) {
    return hash.of(code.digits().getBytes(StandardCharsets.US_ASCII));
  }
}

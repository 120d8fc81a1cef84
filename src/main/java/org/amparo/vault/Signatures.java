package org.amparo.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Signs for those outside with Ed25519. The key comes from {@code amparo.keys.fingerprint}, which
 * never changes, so that a signature of long ago still verifies.
 */
@Singleton
public class Signatures {

  private static final byte[] PURPOSE = "amparo checkpoints".getBytes(StandardCharsets.UTF_8);

  private final Ed25519Sign signer;
  private final byte[] publicKey;

  Signatures(VaultKeys keys) {
    try {
      var pair =
          Ed25519Sign.KeyPair.newKeyPairFromSeed(new KeyedHash(keys.fingerprint()).of(PURPOSE));
      signer = new Ed25519Sign(pair.getPrivateKey());
      publicKey = pair.getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot sign with Ed25519.", e);
    }
  }

  /** The key with which anybody verifies: 32 bytes, as RFC 8032 has them. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  public byte[] sign(byte[] message) {
    try {
      return signer.sign(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signature was not made.", e);
    }
  }

  public static boolean verifies(byte[] publicKey, byte[] signature, byte[] message) {
    try {
      new Ed25519Verify(publicKey).verify(signature, message);
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return false;
    }
  }
}

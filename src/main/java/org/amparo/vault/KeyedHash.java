package org.amparo.vault;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one secret: without the secret, nobody can try out likely values. */
final class KeyedHash {

  private static final int LENGTH = 32;

  private final PrfHmacJce prf;

  KeyedHash(Secret secret) {
    try {
      prf = new PrfHmacJce("HMACSHA256", new SecretKeySpec(secret.bytes(), "HMAC"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA-256.", e);
    }
  }

  byte[] of(byte[] input) {
    try {
      return prf.compute(input, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

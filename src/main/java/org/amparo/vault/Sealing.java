package org.amparo.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM with a format version in front: {@code 0x01, nonce (12), ciphertext, tag (16)}. The
 * version is bound too, so that a later format cannot be passed off as this one.
 */
final class Sealing {

  static final byte VERSION = 1;

  private final Aead aead;

  Sealing(byte[] key) {
    try {
      aead = new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-256-GCM.", e);
    }
  }

  byte[] seal(byte[] clear, byte[] bound) {
    try {
      byte[] sealed = aead.encrypt(clear, versioned(bound));
      return ByteBuffer.allocate(sealed.length + 1).put(VERSION).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing failed.", e);
    }
  }

  byte[] unseal(byte[] sealed, byte[] bound) throws GeneralSecurityException {
    if (sealed.length == 0 || sealed[0] != VERSION) {
      throw new GeneralSecurityException("unknown format");
    }
    byte[] body = new byte[sealed.length - 1];
    System.arraycopy(sealed, 1, body, 0, body.length);
    return aead.decrypt(body, versioned(bound));
  }

  private static byte[] versioned(byte[] bound) {
    return ByteBuffer.allocate(bound.length + 1).put(VERSION).put(bound).array();
  }
}

package org.amparo.http;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of this room, made from configured secrets of 32 bytes, base64. */
@Singleton
class Keys {

  private static final int BYTES = 32;

  private final byte[] cursor;
  private final byte[] fingerprint;
  private final byte[] answers;
  private final byte[] forms;

  Keys(
      @ConfigProperty(name = "amparo.keys.cursor") String cursor,
      @ConfigProperty(name = "amparo.keys.fingerprint") String fingerprint,
      @ConfigProperty(name = "amparo.keys.encryption") String encryption) {
    this.cursor = secret("amparo.keys.cursor", cursor);
    this.fingerprint = secret("amparo.keys.fingerprint", fingerprint);
    byte[] sealing = secret("amparo.keys.encryption", encryption);
    this.answers = derive(sealing, "stored answers");
    this.forms = derive(sealing, "kept forms");
  }

  byte[] signCursor(byte[] text) {
    return hmac(cursor, text);
  }

  byte[] fingerprint(byte[] text) {
    return hmac(fingerprint, text);
  }

  /**
   * Seals stored answers. They are not sealed under a case's own key, because an answer need not be
   * of one case ({@code next} with an empty queue is of none) and lives for a day only.
   */
  Aead answers() {
    return sealing(answers);
  }

  /** Seals forms that were sent after a session's end; nothing of them is stored here. */
  Aead forms() {
    return sealing(forms);
  }

  private static Aead sealing(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of this room cannot be used", e);
    }
  }

  private static byte[] secret(String name, String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + " is not base64");
    }
    if (key.length != BYTES) {
      throw new IllegalStateException("%s must be %d bytes".formatted(name, BYTES));
    }
    return key;
  }

  private static byte[] derive(byte[] encryption, String what) {
    try {
      byte[] use = ("org.amparo.http " + what).getBytes(StandardCharsets.US_ASCII);
      return Hkdf.computeHkdf("HMACSHA256", encryption, new byte[0], use, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key for %s cannot be made".formatted(what), e);
    }
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", e);
    }
  }
}

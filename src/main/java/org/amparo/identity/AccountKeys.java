package org.amparo.identity;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of local accounts, made from the service's configured ones: a hash key that no rotation
 * changes, and a sealing key that follows the key-encryption key.
 */
@Singleton
class AccountKeys {

  private static final int BYTES = 32;

  private final byte[] hash;

  /** The one of today first, then those before it. */
  private final List<byte[]> sealing = new ArrayList<>();

  AccountKeys(
      @ConfigProperty(name = "amparo.keys.fingerprint") String fingerprint,
      @ConfigProperty(name = "amparo.keys.encryption") String encryption,
      @ConfigProperty(name = "amparo.keys.encryption-before") Optional<List<String>> before) {
    this.hash = derive(fingerprint, "org.amparo.identity hashes");
    sealing.add(derive(encryption, "org.amparo.identity seals"));
    before.orElse(List.of()).forEach(key -> sealing.add(derive(key, "org.amparo.identity seals")));
  }

  /** Of the parts as they are, whatever stands in them: none can be read as another's end. */
  byte[] hash(String... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hash, "HmacSHA256"));
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", e);
    }
  }

  /** Seals what belongs to an account; in another account's row it does not open. */
  byte[] seal(byte[] clear, String username) {
    try {
      return new AesGcmJce(sealing.get(0)).encrypt(clear, bound(username));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  boolean hasFormer() {
    return sealing.size() > 1;
  }

  /** Whether the key of today opens it. */
  boolean isOfToday(byte[] sealed, String username) {
    try {
      return new AesGcmJce(sealing.get(0)).decrypt(sealed, bound(username)).length > 0;
    } catch (GeneralSecurityException former) {
      return false;
    }
  }

  byte[] unseal(byte[] sealed, String username) {
    for (byte[] key : sealing) {
      try {
        return new AesGcmJce(key).decrypt(sealed, bound(username));
      } catch (GeneralSecurityException another) {
        // sealed under a key before this one, or changed: the next one tells
      }
    }
    throw new IllegalStateException("the sealed value of an account was changed or moved");
  }

  private static byte[] bound(String username) {
    return ("second_factor " + username).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] derive(String base64, String use) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      return Hkdf.computeHkdf(
          "HMACSHA256", key, new byte[0], use.getBytes(StandardCharsets.US_ASCII), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of accounts cannot be made", e);
    }
  }
}

package org.amparo.vault;

import com.google.crypto.tink.subtle.Hkdf;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals what belongs to no case and must be read again, as a secret that signs: under a key of the
 * service that follows the key-encryption key, bound to its use and its row.
 */
@Singleton
public class ServiceSeal {

  private static final int BYTES = 32;

  /** The key of today first, then those before it. */
  private final List<Secret> keys = new ArrayList<>();

  ServiceSeal(VaultKeys configured) {
    keys.add(configured.encryption());
    keys.addAll(configured.formerEncryption());
  }

  /**
   * @param use the table and the column
   */
  public byte[] seal(String use, Object rowId, byte[] clear) {
    return sealing(keys.get(0), use).seal(clear, bound(use, rowId));
  }

  public byte[] unseal(String use, Object rowId, byte[] sealed) {
    for (Secret key : keys) {
      try {
        return sealing(key, use).unseal(sealed, bound(use, rowId));
      } catch (GeneralSecurityException another) {
        // sealed under a key before this one, or changed: the next one tells
      }
    }
    throw new IllegalStateException("A sealed value of " + use + " was changed or moved.");
  }

  /** Whether nothing can be sealed under another key than the one of today. */
  public boolean hasOneKey() {
    return keys.size() == 1;
  }

  /** Whether the key of today opens it. */
  public boolean isOfToday(String use, Object rowId, byte[] sealed) {
    try {
      sealing(keys.get(0), use).unseal(sealed, bound(use, rowId));
      return true;
    } catch (GeneralSecurityException former) {
      return false;
    }
  }

  private static byte[] bound(String use, Object rowId) {
    return Framed.of(use, rowId.toString());
  }

  private static Sealing sealing(Secret key, String use) {
    byte[] info = ("org.amparo.vault " + use).getBytes(StandardCharsets.UTF_8);
    try {
      return new Sealing(Hkdf.computeHkdf("HMACSHA256", key.bytes(), new byte[0], info, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key of the service cannot be made.", e);
    }
  }
}

package org.amparo.vault;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.kernel.CaseId;

/** The key-encryption key as a setting, and those before it while their work is wrapped anew. */
@Singleton
class ConfiguredKeyEncryption implements KeyEncryption {

  private static final byte[] ID_INPUT = "amparo key id".getBytes(StandardCharsets.UTF_8);

  private final Map<String, Sealing> known = new HashMap<>();
  private final String keyId;

  ConfiguredKeyEncryption(VaultKeys keys) {
    keys.formerEncryption().forEach(this::know);
    keyId = know(keys.encryption());
  }

  private String know(Secret key) {
    byte[] digest = new KeyedHash(key).of(ID_INPUT);
    String id = HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
    known.put(id, new Sealing(key.bytes()));
    return id;
  }

  @Override
  public String keyId() {
    return keyId;
  }

  @Override
  public Set<String> formerKeyIds() {
    return known.keySet().stream().filter(id -> !id.equals(keyId)).collect(Collectors.toSet());
  }

  @Override
  public byte[] wrap(CaseId caseId, byte[] dataKey) {
    return known.get(keyId).seal(dataKey, bound(caseId));
  }

  @Override
  public byte[] unwrap(CaseId caseId, String wrappedUnder, byte[] wrapped) {
    var sealing = known.get(wrappedUnder);
    if (sealing == null) {
      throw new IllegalStateException(
          "The data key of case %s is wrapped under the key %s, which is neither %s nor in %s."
              .formatted(caseId, wrappedUnder, VaultKeys.ENCRYPTION, VaultKeys.ENCRYPTION_BEFORE));
    }
    try {
      return sealing.unseal(wrapped, bound(caseId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The data key of case %s does not open: it was changed, or belongs to another case."
              .formatted(caseId),
          e);
    }
  }

  private static byte[] bound(CaseId caseId) {
    return Framed.of("case_key", caseId.toString());
  }
}

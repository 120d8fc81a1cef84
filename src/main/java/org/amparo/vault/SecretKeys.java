package org.amparo.vault;

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
final class SecretKeys implements KeyEncryption {

  private static final byte[] ID_INPUT = "amparo key id".getBytes(StandardCharsets.UTF_8);

  private final Map<String, Sealing> known = new HashMap<>();
  private final String keyId;

  SecretKeys(VaultKeys keys) {
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
  public boolean knows(String id) {
    return known.containsKey(id);
  }

  @Override
  public Wrapped wrap(CaseId caseId, byte[] dataKey) {
    return new Wrapped(keyId, known.get(keyId).seal(dataKey, KeyEncryption.bound(caseId)));
  }

  @Override
  public byte[] unwrap(CaseId caseId, Wrapped wrapped) {
    var sealing = known.get(wrapped.keyId());
    if (sealing == null) {
      throw KeyEncryption.doesNotOpen(caseId);
    }
    try {
      return sealing.unseal(wrapped.bytes(), KeyEncryption.bound(caseId));
    } catch (GeneralSecurityException e) {
      throw KeyEncryption.doesNotOpen(caseId);
    }
  }

  @Override
  public Wrapped anew(CaseId caseId, Wrapped wrapped) {
    return wrap(caseId, unwrap(caseId, wrapped));
  }
}

package org.amparo.vault;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.amparo.kernel.CaseId;

/** The key-encryption key as a setting: {@code amparo.keys.encryption}. */
@Singleton
class ConfiguredKeyEncryption implements KeyEncryption {

  private static final byte[] ID_INPUT = "amparo key id".getBytes(StandardCharsets.UTF_8);

  private final Sealing sealing;
  private final String keyId;

  ConfiguredKeyEncryption(VaultKeys keys) {
    sealing = new Sealing(keys.encryption().bytes());
    byte[] digest = new KeyedHash(keys.encryption()).of(ID_INPUT);
    keyId = HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
  }

  @Override
  public String keyId() {
    return keyId;
  }

  @Override
  public byte[] wrap(CaseId caseId, byte[] dataKey) {
    return sealing.seal(dataKey, bound(caseId));
  }

  @Override
  public byte[] unwrap(CaseId caseId, byte[] wrapped) {
    try {
      return sealing.unseal(wrapped, bound(caseId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The data key of case %s does not open under %s.".formatted(caseId, VaultKeys.ENCRYPTION),
          e);
    }
  }

  private static byte[] bound(CaseId caseId) {
    return Framed.of("case_key", caseId.toString());
  }
}

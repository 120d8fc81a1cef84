package org.amparo.vault;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The four keys on which stored data rests. Each is 32 bytes in base64, from configuration. */
@Singleton
class VaultKeys {

  static final String ENCRYPTION = "amparo.keys.encryption";
  static final String ENCRYPTION_BEFORE = "amparo.keys.encryption-before";
  static final String BLIND_INDEX = "amparo.keys.blind-index";
  static final String RECEIPT = "amparo.keys.receipt";
  static final String FINGERPRINT = "amparo.keys.fingerprint";

  private final Secret encryption;
  private final List<Secret> formerEncryption;
  private final Secret blindIndex;
  private final Secret receipt;
  private final Secret fingerprint;

  VaultKeys(
      @ConfigProperty(name = ENCRYPTION) Optional<String> encryption,
      @ConfigProperty(name = ENCRYPTION_BEFORE) Optional<List<String>> encryptionBefore,
      @ConfigProperty(name = BLIND_INDEX) Optional<String> blindIndex,
      @ConfigProperty(name = RECEIPT) Optional<String> receipt,
      @ConfigProperty(name = FINGERPRINT) Optional<String> fingerprint) {
    this.encryption = Secret.parse(ENCRYPTION, encryption);
    this.formerEncryption =
        encryptionBefore.orElse(List.of()).stream()
            .map(key -> Secret.parse(ENCRYPTION_BEFORE, Optional.of(key)))
            .toList();
    this.blindIndex = Secret.parse(BLIND_INDEX, blindIndex);
    this.receipt = Secret.parse(RECEIPT, receipt);
    this.fingerprint = Secret.parse(FINGERPRINT, fingerprint);
  }

  Secret encryption() {
    return encryption;
  }

  /** The key-encryption keys before the one of today, if any case may still need them. */
  List<Secret> formerEncryption() {
    return formerEncryption;
  }

  Secret blindIndex() {
    return blindIndex;
  }

  Secret receipt() {
    return receipt;
  }

  Secret fingerprint() {
    return fingerprint;
  }

  List<Secret> all() {
    return List.of(encryption, blindIndex, receipt, fingerprint);
  }
}

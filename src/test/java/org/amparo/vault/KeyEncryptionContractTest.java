package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.fixture.TransitDouble;
import org.amparo.kernel.CaseId;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the vault may rely on, wherever the key-encryption key lies. */
class KeyEncryptionContractTest {

  private static final CaseId CASE = new CaseId(new UUID(1, 2));
  private static final CaseId OTHER = new CaseId(new UUID(1, 3));

  private final byte[] dataKey = Keys.of(9).encryption().bytes();

  @TempDir Path directory;

  /** Where the key lies. */
  enum Custody {
    FILE {
      @Override
      Lies lies(Path directory) {
        return new Configured(
            settings -> {
              var lines = new StringBuilder();
              settings.forEach((name, value) -> lines.append(name + "=" + value + "\n"));
              var file = Files.writeString(directory.resolve("keys.properties"), lines);
              return new PropertiesConfigSource(file.toUri().toURL());
            });
      }
    },
    ENVIRONMENT {
      @Override
      Lies lies(Path directory) {
        return new Configured(
            settings -> {
              var variables = new TreeMap<String, String>();
              settings.forEach(
                  (name, value) ->
                      variables.put(name.toUpperCase().replaceAll("[.-]", "_"), value));
              return new EnvConfigSource(variables, 300);
            });
      }
    },
    TRANSIT {
      @Override
      Lies lies(Path directory) throws IOException {
        return new AtAService(new TransitDouble(), directory);
      }
    };

    abstract Lies lies(Path directory) throws IOException;
  }

  /** One key with its history. */
  interface Lies extends AutoCloseable {
    KeyEncryption now() throws IOException;

    void rotate();

    @Override
    void close();
  }

  interface AsSource {
    ConfigSource of(Map<String, String> settings) throws IOException;
  }

  /** 32 times the number of the key. */
  static final class Configured implements Lies {
    private final AsSource source;
    private int key = 40;

    Configured(AsSource source) {
      this.source = source;
    }

    @Override
    public KeyEncryption now() throws IOException {
      var settings = new TreeMap<String, String>();
      settings.put(VaultKeys.ENCRYPTION, Keys.text(key).orElseThrow());
      if (key > 40) {
        settings.put(VaultKeys.ENCRYPTION_BEFORE, Keys.text(key - 1).orElseThrow());
      }
      for (String name : List.of(VaultKeys.BLIND_INDEX, VaultKeys.RECEIPT, VaultKeys.FINGERPRINT)) {
        settings.put(name, Keys.text(7).orElseThrow());
      }
      Config config = new SmallRyeConfigBuilder().withSources(source.of(settings)).build();
      return new ConfiguredKeyEncryption(
          ConfiguredKeyEncryption.Place.SECRET, new SecretKeys(keys(config)), Optional.empty());
    }

    private static VaultKeys keys(Config config) {
      return new VaultKeys(
          config.getOptionalValue(VaultKeys.ENCRYPTION, String.class),
          config.getOptionalValues(VaultKeys.ENCRYPTION_BEFORE, String.class),
          config.getOptionalValue(VaultKeys.BLIND_INDEX, String.class),
          config.getOptionalValue(VaultKeys.RECEIPT, String.class),
          config.getOptionalValue(VaultKeys.FINGERPRINT, String.class));
    }

    @Override
    public void rotate() {
      key++;
    }

    @Override
    public void close() {}
  }

  record AtAService(TransitDouble service, Path directory) implements Lies {

    @Override
    public KeyEncryption now() {
      var keys = Transits.keys(Transits.by(service, directory));
      keys.look();
      return Transits.wrapping(Keys.of(3), keys);
    }

    @Override
    public void rotate() {
      service.rotate();
    }

    @Override
    public void close() {
      service.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensForTheSameCaseWhatItWrapped(Custody custody) throws IOException {
    try (var key = custody.lies(directory)) {
      var wrapped = key.now().wrap(CASE, dataKey);

      assertThat(key.now().unwrap(CASE, wrapped)).isEqualTo(dataKey);
      assertThat(wrapped.keyId()).isEqualTo(key.now().keyId());
      assertThat(key.now().knows(wrapped.keyId())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensForNoOtherCase(Custody custody) throws IOException {
    try (var key = custody.lies(directory)) {
      var wrapped = key.now().wrap(CASE, dataKey);

      assertThatThrownBy(() -> key.now().unwrap(OTHER, wrapped))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(OTHER.toString());
      assertThatThrownBy(
              () -> {
                var moved = key.now().anew(OTHER, wrapped);
                key.now().unwrap(OTHER, moved);
              })
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrapsTheSameKeyToOtherBytesEachTime(Custody custody) throws IOException {
    try (var key = custody.lies(directory)) {
      var once = key.now().wrap(CASE, dataKey);
      var again = key.now().wrap(CASE, dataKey);

      assertThat(once.bytes()).isNotEqualTo(again.bytes());
      assertThat(text(once)).doesNotContain(text(dataKey), base64(dataKey));
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensToNothingElseWhateverIsChanged(Custody custody) throws IOException {
    try (var key = custody.lies(directory)) {
      var now = key.now();
      var wrapped = now.wrap(CASE, dataKey);
      int refused = 0;
      for (int i = 0; i < wrapped.bytes().length; i++) {
        byte[] changed = wrapped.bytes().clone();
        changed[i] ^= 1;
        try {
          // the last letter of base64 may have a bit that says nothing
          assertThat(now.unwrap(CASE, new KeyEncryption.Wrapped(wrapped.keyId(), changed)))
              .isEqualTo(dataKey);
        } catch (IllegalStateException doesNotOpen) {
          assertThat(doesNotOpen).hasMessageNotContaining(base64(dataKey));
          refused++;
        }
      }
      assertThat(refused).isGreaterThanOrEqualTo(wrapped.bytes().length - 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensNothingOfAKeyThatItDoesNotKnow(Custody custody) throws IOException {
    try (var key = custody.lies(directory)) {
      var wrapped = new SecretKeys(Keys.of(99)).wrap(CASE, dataKey);

      assertThat(key.now().knows(wrapped.keyId())).isFalse();
      assertThatThrownBy(() -> key.now().unwrap(CASE, wrapped))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(wrapped.keyId())
          .hasMessageContaining("amparo.keys.encryption-before");
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensAfterARotationWhatTheFormerKeyWrappedAndWrapsItAnew(Custody custody)
      throws IOException {
    try (var key = custody.lies(directory)) {
      var before = key.now().wrap(CASE, dataKey);
      key.rotate();
      var now = key.now();

      assertThat(now.keyId()).isNotEqualTo(before.keyId());
      assertThat(now.formerKeyIds()).contains(before.keyId()).doesNotContain(now.keyId());
      assertThat(now.unwrap(CASE, before)).isEqualTo(dataKey);

      var after = now.anew(CASE, before);

      assertThat(after.keyId()).isEqualTo(now.keyId());
      assertThat(now.unwrap(CASE, after)).isEqualTo(dataKey);
    }
  }

  private static String text(KeyEncryption.Wrapped wrapped) {
    return text(wrapped.bytes());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package org.amparo.vault;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Compares each configured key with the one that the database was used with before. A service that
 * started with another key would write data that nobody can read together with the old, and would
 * find nothing by index: so it does not start.
 */
@Singleton
class KeyCheck {

  private static final byte[] INPUT = "amparo key check".getBytes(StandardCharsets.UTF_8);

  private final VaultKeys keys;
  private final DataSource database;
  private final Clock clock;

  KeyCheck(VaultKeys keys, DataSource database, Clock clock) {
    this.keys = keys;
    this.database = database;
    this.clock = clock;
  }

  void beforeAnythingIsServed(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
    keys.all().forEach(this::check);
  }

  /** The encryption key may follow one that is still configured as the key before it. */
  private boolean follows(Secret key, byte[] recalled) {
    return key.setting().equals(VaultKeys.ENCRYPTION)
        && keys.formerEncryption().stream()
            .anyMatch(former -> MessageDigest.isEqual(checkValue(former), recalled));
  }

  private static byte[] checkValue(Secret key) {
    return new KeyedHash(key).of(INPUT);
  }

  void check(Secret key) {
    byte[] expected = checkValue(key);
    byte[] recalled = rememberOrRecall(key.setting(), expected);
    if (MessageDigest.isEqual(expected, recalled)) {
      return;
    }
    if (follows(key, recalled)) {
      remember(key.setting(), expected);
    } else {
      throw new IllegalStateException(
          "%s is not the key that this database was used with before. Configure that key, or another database."
              .formatted(key.setting()));
    }
  }

  private void remember(String setting, byte[] value) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update vault.key_check set check_value = ?, created_at = ? where setting = ?")) {
      update.setBytes(1, value);
      update.setObject(2, OffsetDateTime.now(clock));
      update.setString(3, setting);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The key check value could not be stored.", e);
    }
  }

  // Insert first: two instances that start at once on an empty database agree on the first one's.
  private byte[] rememberOrRecall(String setting, byte[] value) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into vault.key_check (setting, check_value, created_at) values (?, ?, ?)
                on conflict (setting) do nothing
                """);
        var select =
            connection.prepareStatement(
                "select check_value from vault.key_check where setting = ?")) {
      insert.setString(1, setting);
      insert.setBytes(2, value);
      insert.setObject(3, OffsetDateTime.now(clock));
      insert.executeUpdate();
      select.setString(1, setting);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The key check values could not be read.", e);
    }
  }
}

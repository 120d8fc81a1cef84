package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.TryAgain;

/** The answers that were given to requests with a key, sealed, for a day. */
@ApplicationScoped
class StoredAnswers {

  static final Duration LIFE = Duration.ofHours(24);

  /** What an earlier request with the key asked and was answered. */
  record Earlier(byte[] fingerprint, StoredAnswer answer) {}

  private final DataSource database;
  private final AgencyWall wall;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final Aead seal;

  StoredAnswers(DataSource database, AgencyWall wall, Clock clock, Keys keys) {
    this.database = database;
    this.wall = wall;
    this.clock = clock;
    this.seal = keys.answers();
  }

  /**
   * Takes the key for this request; false when an earlier request has it. A request with the same
   * key that is still running is waited for: the unique index holds this statement until the other
   * commits, and then it is the earlier one, or is undone, and then there was none.
   */
  boolean reserve(IdempotencyKey key, byte[] fingerprint) throws SQLException {
    Instant now = clock.instant();
    return change(
            """
            insert into idempotency_key (agency_id, actor, route, key, fingerprint, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict on constraint idempotency_key_pk do update
            set fingerprint = excluded.fingerprint, created_at = excluded.created_at, answer = null
            where idempotency_key.created_at <= ?
            """,
            key.actor().agency().value(),
            key.actor().user().value(),
            key.route(),
            key.key(),
            fingerprint,
            at(now),
            at(now.minus(LIFE)))
        == 1;
  }

  void keep(IdempotencyKey key, StoredAnswer answer) throws SQLException {
    int kept =
        change(
            """
            update idempotency_key set answer = ?
            where agency_id = ? and actor = ? and route = ? and key = ?
            """,
            close(key, answer),
            key.actor().agency().value(),
            key.actor().user().value(),
            key.route(),
            key.key());
    if (kept != 1) {
      throw new IllegalStateException("the key's row is gone within its own transaction");
    }
  }

  /** What the earlier request with this key asked and was answered. */
  Earlier earlier(IdempotencyKey key) throws SQLException {
    String sql =
        """
        select fingerprint, answer from idempotency_key
        where agency_id = ? and actor = ? and route = ? and key = ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(
          statement,
          key.actor().agency().value(),
          key.actor().user().value(),
          key.route(),
          key.key());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          // it was purged between the two statements
          throw new TryAgain();
        }
        return new Earlier(row.getBytes("fingerprint"), open(key, row.getBytes("answer")));
      }
    }
  }

  private byte[] close(IdempotencyKey key, StoredAnswer answer) {
    try {
      return seal.encrypt(json.writeValueAsBytes(answer), key.binding());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("an answer cannot be sealed", e);
    }
  }

  private StoredAnswer open(IdempotencyKey key, byte[] sealed) {
    try {
      return json.readValue(seal.decrypt(sealed, key.binding()), StoredAnswer.class);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a kept answer cannot be opened", e);
    }
  }

  @Scheduled(every = "{amparo.http.purge-every}", delayed = "1m")
  void purge() {
    QuarkusTransaction.requiringNew().run(() -> wall.acrossAgencies(this::purgeOld));
  }

  private int purgeOld() {
    try {
      return change(
          "delete from idempotency_key where created_at <= ?", at(clock.instant().minus(LIFE)));
    } catch (SQLException e) {
      throw new IllegalStateException("old answers could not be purged", e);
    }
  }

  private int change(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

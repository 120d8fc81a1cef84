package org.amparo.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Browsers that are at the provider now. The browser alone has the secret; state, nonce and the
 * verifier of PKCE follow from it, so that nothing in the database finishes anybody's sign-in.
 */
@ApplicationScoped
class ProviderVisits {

  /** So long somebody may take at the provider. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_SECRET = 100;

  /**
   * @param session the session in which somebody shows again that it is them; null for a sign-in
   * @param former the session that the browser brought along
   * @param next where to go afterwards
   */
  record Visit(@Nullable UUID session, @Nullable UUID former, String next, Instant started) {}

  private final SecureRandom random = new SecureRandom();
  private final DataSource database;

  ProviderVisits(DataSource database) {
    this.database = database;
  }

  /**
   * @return what the browser's cookie holds until it comes back
   */
  String begin(@Nullable UUID session, @Nullable UUID former, String next) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into provider_visit (secret_hash, session_id, former_id, next,"
                    + " started_at) values (?, ?, ?, ?, ?)")) {
      insert.setBytes(1, hash("visit", secret));
      insert.setObject(2, session);
      insert.setObject(3, former);
      insert.setString(4, next);
      insert.setObject(5, Instant.now().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      return secret;
    } catch (SQLException e) {
      throw new SessionRows.SessionsUnreachable(e);
    }
  }

  /** Ends the visit: the same browser comes back from it once. */
  Optional<Visit> end(@Nullable String secret) {
    if (secret == null || secret.length() > LONGEST_SECRET) {
      return Optional.empty();
    }
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement(
                "delete from provider_visit where secret_hash = ? and started_at > ?"
                    + " returning session_id, former_id, next, started_at")) {
      delete.setBytes(1, hash("visit", secret));
      delete.setObject(2, Instant.now().minus(LONGEST).atOffset(ZoneOffset.UTC));
      try (var row = delete.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Visit(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new SessionRows.SessionsUnreachable(e);
    }
  }

  /** What stands in the address while the browser is away. */
  static String derived(String what, String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(what, secret));
  }

  @Scheduled(every = "1h", delayed = "3m")
  void purge() {
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement("delete from provider_visit where started_at < ?")) {
      delete.setObject(1, Instant.now().minus(LONGEST).atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new SessionRows.SessionsUnreachable(e);
    }
  }

  private static byte[] hash(String what, String secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((what + " " + secret).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }
}

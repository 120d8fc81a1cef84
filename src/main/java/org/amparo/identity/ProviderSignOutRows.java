package org.amparo.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** What the provider told us of ended sign-ins. */
@ApplicationScoped
class ProviderSignOutRows {

  /**
   * @param jti the notice's name, which never comes twice
   * @param sid one sign-in; null for all of the subject's
   */
  record Notice(
      String issuer, String jti, @Nullable String sid, @Nullable String subject, Instant issued) {}

  /** Longer than a token of the API should live, and than a notice is taken. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final DataSource database;

  ProviderSignOutRows(DataSource database) {
    this.database = database;
  }

  /** False when this notice came before. */
  boolean add(Notice notice) {
    return change(
            """
            insert into provider_sign_out (issuer, jti, sid, subject, issued_at, told_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            notice.issuer(),
            notice.jti(),
            notice.sid(),
            notice.subject(),
            at(notice.issued()),
            at(Instant.now()))
        > 0;
  }

  /** Whose sign-in it was; empty when nobody of that name was ever here. */
  Optional<Actor> whose(Notice notice) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select username, agency_id from provider_account where issuer = ? and subject = ?
                union
                select username, agency_id from session where provider_sid = ?
                limit 1
                """)) {
      fill(select, notice.issuer(), notice.subject(), notice.sid());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Actor(
                    new UserId(row.getString(1)),
                    new AgencyId(row.getString(2)),
                    java.util.Set.of()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new SessionRows.SessionsUnreachable(e);
    }
  }

  @Scheduled(every = "1h", delayed = "4m")
  void purge() {
    change("delete from provider_sign_out where told_at < ?", at(Instant.now().minus(KEPT)));
  }

  private int change(String sql, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SessionRows.SessionsUnreachable(e);
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The rows that bind accounts here to accounts at the provider. */
@ApplicationScoped
class ProviderAccountRows {

  /**
   * @param told when the provider made the token that the roles are from
   * @param signedOut whether it told us that the sign-in behind a token is over
   */
  record Bound(Actor person, boolean active, Instant told, boolean signedOut) {}

  private final DataSource database;

  ProviderAccountRows(DataSource database) {
    this.database = database;
  }

  /** Whose account it is, and whether what the token comes from has ended, in one read. */
  Optional<Bound> find(Claimed claimed) {
    return with(
        """
        select a.username, a.agency_id, a.roles, a.active, p.told_at,
          exists (select 1 from provider_sign_out o where o.issuer = p.issuer
            and (o.sid = ? or (o.sid is null and o.subject = p.subject and o.issued_at >= ?)))
        from provider_account p join account a on a.username = p.username
        where p.issuer = ? and p.subject = ?
        """,
        statement -> {
          try (var row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Bound(
                        new Actor(
                            new UserId(row.getString(1)),
                            new AgencyId(row.getString(2)),
                            roles((String[]) row.getArray(3).getArray())),
                        row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getBoolean(6)))
                : Optional.empty();
          }
        },
        claimed.sid(),
        at(claimed.issued()),
        claimed.issuer(),
        claimed.subject());
  }

  /** Whether somebody signs in at the provider. */
  boolean isBound(String username) {
    return with(
        "select 1 from provider_account where username = ?",
        statement -> {
          try (var row = statement.executeQuery()) {
            return row.next();
          }
        },
        username);
  }

  /** Those of them who sign in at the provider. */
  Set<String> bound(List<String> usernames) {
    return with(
        "select username from provider_account where username = any (?)",
        statement -> {
          try (var row = statement.executeQuery()) {
            var found = new HashSet<String>();
            while (row.next()) {
              found.add(row.getString(1));
            }
            return found;
          }
        },
        (Object) usernames.toArray(String[]::new));
  }

  /** What was made for somebody until now opens nothing any more. */
  void endTokens(String username) {
    change(
        """
        insert into provider_sign_out (issuer, jti, subject, issued_at, told_at)
        select issuer, 'here ' || gen_random_uuid(), subject, ?, ? from provider_account
        where username = ?
        """,
        at(Instant.now()),
        at(Instant.now()),
        username);
  }

  /** Lets only one of those who open this account go on, until its transaction ends. */
  void lock(Claimed claimed) {
    with(
        "select pg_advisory_xact_lock(hashtextextended(?, 119))",
        PreparedStatement::execute,
        claimed.issuer() + " " + claimed.subject());
  }

  void bind(Claimed claimed, UserId user) {
    change(
        """
        insert into provider_account (issuer, subject, username, agency_id, bound_at, told_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        claimed.issuer(),
        claimed.subject(),
        user.value(),
        claimed.agency().value(),
        at(Instant.now()),
        at(claimed.issued()));
  }

  /** False when the account or the subject is bound already. */
  boolean bind(String issuer, String subject, Account account) {
    return change(
            """
            insert into provider_account (issuer, subject, username, agency_id, bound_at, told_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            issuer,
            subject,
            account.username(),
            account.agency().value(),
            at(Instant.now()),
            at(Instant.EPOCH))
        > 0;
  }

  /** False when a newer token told something already. */
  boolean tell(Claimed claimed) {
    return change(
            "update provider_account set told_at = ?"
                + " where issuer = ? and subject = ? and told_at < ?",
            at(claimed.issued()),
            claimed.issuer(),
            claimed.subject(),
            at(claimed.issued()))
        > 0;
  }

  void setRoles(UserId user, Set<Role> roles) {
    String[] names = roles.stream().sorted().map(Role::groupName).toArray(String[]::new);
    change("update account set roles = ? where username = ?", names, user.value());
  }

  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::of).collect(Collectors.toSet());
  }

  /** Asks the database. */
  interface Asking<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private int change(String sql, @Nullable Object... values) {
    return with(sql, PreparedStatement::executeUpdate, values);
  }

  private <T> T with(String sql, Asking<T> asking, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return asking.of(statement);
    } catch (SQLException e) {
      throw new SessionRows.SessionsUnreachable(e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package org.amparo.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The rows of sessions. What is over is kept for a day, for whoever looks into it. */
@ApplicationScoped
class SessionRows {

  /** A session with whose it is, as their account says now. */
  record Row(
      UUID id,
      Actor person,
      Instant since,
      Instant proved,
      Instant seen,
      Instant ends,
      @Nullable Due due,
      boolean secondFactor,
      boolean atProvider) {}

  /**
   * What is new of a session.
   *
   * @param secret the hash of what opens it; null for a token of the API
   * @param proved when somebody showed that it is them
   * @param sid the provider's name for the sign-in
   */
  record Begun(
      UUID id,
      Actor person,
      byte @Nullable [] secret,
      Instant proved,
      Instant ends,
      @Nullable String sid) {}

  private static final Duration KEPT = Duration.ofDays(1);

  private final DataSource database;
  private final AgencyWall wall;

  SessionRows(DataSource database, AgencyWall wall) {
    this.database = database;
    this.wall = wall;
  }

  void add(Begun session) {
    Instant now = Instant.now();
    change(
        """
        insert into session
          (id, agency_id, username, kind, secret_hash, created_at, proved_at, seen_at, ends_at,
           provider_sid)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        session.id(),
        session.person().agency().value(),
        session.person().user().value(),
        session.secret() == null ? "API" : "PAGES",
        session.secret(),
        at(now),
        at(session.proved()),
        at(now),
        at(session.ends()),
        session.sid());
  }

  Optional<Row> find(byte[] secret, Instant now, Instant idleSince) {
    return query(
            """
            select s.id, a.username, a.agency_id, a.roles,
              s.created_at, s.proved_at, s.seen_at, s.ends_at, s.due,
              exists (select 1 from second_factor f
                where f.username = s.username and f.confirmed_at is not null),
              p.username is not null
            from session s join account a on a.username = s.username and a.agency_id = s.agency_id
            left join provider_account p on p.username = s.username
            where s.secret_hash = ? and s.ended_at is null and s.ends_at > ? and s.seen_at > ?
              and a.active
            """,
            SessionRows::row,
            secret,
            at(now),
            at(idleSince))
        .stream()
        .findFirst();
  }

  /** Whose it is or was, unless somebody ended it. */
  Optional<Sessions.Former> whose(byte[] secret) {
    return query(
            "select id, username from session where secret_hash = ? and ended_at is null",
            row -> new Sessions.Former(row.getObject(1, UUID.class), new UserId(row.getString(2))),
            (Object) secret)
        .stream()
        .findFirst();
  }

  void seen(UUID id, Instant now) {
    change("update session set seen_at = ? where id = ? and seen_at < ?", at(now), id, at(now));
  }

  /** What is to be done in the session before anything else. */
  void leave(UUID id, @Nullable Due due) {
    change("update session set due = ? where id = ?", due == null ? null : due.name(), id);
  }

  /** Whether the session was still open. */
  boolean prove(UUID id, byte[] secret, Instant proved) {
    return change(
            "update session set secret_hash = ?, proved_at = ?, seen_at = ?"
                + " where id = ? and ended_at is null",
            secret,
            at(proved),
            at(Instant.now()),
            id)
        > 0;
  }

  boolean isOpen(UUID id, String username, Instant now) {
    return !ids(
            "select id from session"
                + " where id = ? and username = ? and ended_at is null and ends_at > ?",
            id,
            username,
            at(now))
        .isEmpty();
  }

  List<UUID> end(UUID id, Sessions.End why, Instant now) {
    return ids(
        "update session set ended_at = ?, ended_by = ? where id = ? and ended_at is null"
            + " returning id",
        at(now),
        why.name(),
        id);
  }

  List<UUID> endBySecret(byte[] secret, Sessions.End why, Instant now) {
    return ids(
        "update session set ended_at = ?, ended_by = ? where secret_hash = ? and ended_at is null"
            + " returning id",
        at(now),
        why.name(),
        secret);
  }

  List<UUID> endAll(String username, @Nullable UUID but, Sessions.End why, Instant now) {
    return ids(
        """
        update session set ended_at = ?, ended_by = ?
        where username = ? and ended_at is null and ends_at > ? and id is distinct from ?::uuid
        returning id
        """,
        at(now),
        why.name(),
        username,
        at(now),
        but);
  }

  /** What came from this sign-in at the provider. */
  List<UUID> endFrom(String sid, Sessions.End why, Instant now) {
    return ids(
        "update session set ended_at = ?, ended_by = ? where provider_sid = ? and ended_at is null"
            + " returning id",
        at(now),
        why.name(),
        sid);
  }

  /** What was ended since then before it was over, on whichever instance. */
  List<UUID> endedSince(Instant since) {
    return wall.acrossAgencies(
        () -> ids("select id from session where ended_at > ? and kind = 'API'", at(since)));
  }

  @Scheduled(every = "1h", delayed = "2m")
  void purge() {
    var over = at(Instant.now().minus(KEPT));
    wall.acrossAgencies(
        () -> change("delete from session where ends_at < ? or ended_at < ?", over, over));
  }

  private static Row row(ResultSet row) throws SQLException {
    var roles =
        Arrays.stream((String[]) row.getArray(4).getArray())
            .map(Role::of)
            .collect(Collectors.toSet());
    return new Row(
        row.getObject(1, UUID.class),
        new Actor(new UserId(row.getString(2)), new AgencyId(row.getString(3)), roles),
        instant(row, 5),
        instant(row, 6),
        instant(row, 7),
        instant(row, 8),
        row.getString(9) == null ? null : Due.valueOf(row.getString(9)),
        row.getBoolean(10),
        row.getBoolean(11));
  }

  private List<UUID> ids(String sql, @Nullable Object... values) {
    return query(sql, row -> row.getObject(1, UUID.class), values);
  }

  /** Reads a row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      var found = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new SessionsUnreachable(e);
    }
  }

  private int change(String sql, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SessionsUnreachable(e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The database could not be asked; what it said stands in the cause. */
  static final class SessionsUnreachable extends RuntimeException {
    SessionsUnreachable(SQLException cause) {
      super("sessions could not be read or written", cause);
    }
  }
}

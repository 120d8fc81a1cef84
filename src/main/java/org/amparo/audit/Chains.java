package org.amparo.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The chains in the database: lock an end, add an entry, read. */
@Singleton
class Chains {

  private static final String ENTRIES =
      """
      select chain_id, seq, agency_id, at, actor, roles, kind, act, details, previous_hash, hash
      from audit_entry
      """;

  /** To be narrowed and ordered; read by {@link #entry}. */
  static final String ENTRIES_OF_AGENCY = ENTRIES + "where agency_id = ?";

  private static final String MILESTONES =
      """
      select unnest(percentile_disc(?) within group (order by chain_id))
      from audit_chain where agency_id = ?
      """;

  private static final String AGENCIES =
      "select agency_id from audit_chain union select agency_id from audit_entry order by 1";

  private static final String ADD =
      """
      insert into audit_entry
        (chain_id, seq, agency_id, at, actor, roles, kind, act, details, previous_hash, hash)
      select chain_id, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ? from head
      """;

  private static final String ADD_FIRST =
      """
      with head as (
        insert into audit_chain (agency_id, last_seq, last_hash, last_at, chain_id)
        values (?, ?, ?, ?, ?) on conflict (chain_id) do nothing returning chain_id)
      """
          + ADD;

  private static final String ADD_NEXT =
      """
      with head as (
        update audit_chain set agency_id = ?, last_seq = ?, last_hash = ?, last_at = ?
        where chain_id = ? and last_seq = ? returning chain_id)
      """
          + ADD;

  private final DataSource database;

  Chains(DataSource database) {
    this.database = database;
  }

  /** Keeps the chain's end for this transaction, so that nobody else adds to it meanwhile. */
  Optional<Head> lock(UUID chain) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select last_seq, last_hash, last_at from audit_chain where chain_id = ? for update
                """)) {
      select.setObject(1, chain);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(head(row, 1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chain " + chain + " was not locked.", e);
    }
  }

  /** How many entries the chain has; whoever asks does not keep others from adding to it. */
  long length(UUID chain) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select last_seq from audit_chain where chain_id = ?")) {
      select.setObject(1, chain);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chain " + chain + " was not measured.", e);
    }
  }

  /** As {@link #lock(UUID)} for many; those without an entry are left out. */
  Map<UUID, Head> lock(Collection<UUID> chains) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select last_seq, last_hash, last_at, chain_id from audit_chain
                where chain_id = any (?) order by chain_id for update
                """)) {
      select.setArray(1, connection.createArrayOf("uuid", chains.toArray()));
      try (var rows = select.executeQuery()) {
        var heads = new HashMap<UUID, Head>();
        while (rows.next()) {
          heads.put(rows.getObject(4, UUID.class), head(rows, 1));
        }
        return heads;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chains of a batch were not locked.", e);
    }
  }

  /** Adds an entry to each of several chains; those that had one already are locked. */
  void addAll(List<Entry> entries) {
    try (var connection = database.getConnection()) {
      if (new EntryBatch(entries).addOver(connection) != entries.size()) {
        throw new IllegalStateException("An audit chain of a batch moved under its lock.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit entries of a batch were not added.", e);
    }
  }

  /**
   * Adds the entry and moves the head in one statement; false when the chain does not end where the
   * entry continues it.
   */
  boolean add(Entry entry) {
    boolean first = entry.seq() == 1;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(first ? ADD_FIRST : ADD_NEXT)) {
      bind(insert, entry);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The audit entry of " + entry.chain() + " was not added.", e);
    }
  }

  private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
    int at = bindHead(insert, entry);
    if (entry.seq() > 1) {
      insert.setLong(at++, entry.seq() - 1);
    }
    bindEntry(insert, at, entry);
  }

  private static int bindHead(PreparedStatement insert, Entry entry) throws SQLException {
    insert.setString(1, entry.agency());
    insert.setLong(2, entry.seq());
    insert.setBytes(3, entry.hash());
    insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
    insert.setObject(5, entry.chain());
    return 6;
  }

  private static void bindEntry(PreparedStatement insert, int from, Entry entry)
      throws SQLException {
    int at = from;
    insert.setLong(at++, entry.seq());
    insert.setString(at++, entry.agency());
    insert.setObject(at++, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(at++, entry.actor());
    insert.setString(at++, entry.roles());
    insert.setString(at++, entry.kind());
    insert.setString(at++, entry.act());
    insert.setString(at++, Details.write(entry.details()));
    insert.setBytes(at++, entry.previousHash());
    insert.setBytes(at, entry.hash());
  }

  List<Entry> page(UUID chain, long after, int limit) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                ENTRIES + "where chain_id = ? and seq > ? order by seq limit ?")) {
      select.setObject(1, chain);
      select.setLong(2, after);
      select.setInt(3, limit);
      try (var rows = select.executeQuery()) {
        var entries = new ArrayList<Entry>();
        while (rows.next()) {
          entries.add(entry(rows));
        }
        return entries;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chain " + chain + " was not read.", e);
    }
  }

  /** Every agency that has a record, or a piece of one. */
  List<String> agencies() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(AGENCIES);
        var rows = select.executeQuery()) {
      var agencies = new ArrayList<String>();
      while (rows.next()) {
        agencies.add(rows.getString(1));
      }
      return agencies;
    } catch (SQLException e) {
      throw new IllegalStateException("The agencies of the audit chains were not read.", e);
    }
  }

  /** Ids in order that cut an agency's chains into so many parts of like size; fewer if none is. */
  List<UUID> milestones(String agency, int parts) {
    var shares = new Double[parts - 1];
    Arrays.setAll(shares, i -> (i + 1.0) / parts);
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(MILESTONES)) {
      select.setArray(1, connection.createArrayOf("float8", shares));
      select.setString(2, agency);
      try (var rows = select.executeQuery()) {
        var milestones = new LinkedHashSet<UUID>();
        while (rows.next()) {
          milestones.add(rows.getObject(1, UUID.class));
        }
        return List.copyOf(milestones);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chains were not counted.", e);
    }
  }

  Connection connection() throws SQLException {
    return database.getConnection();
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        instant(row, 4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Details.read(row.getString(9)),
        row.getBytes(10),
        row.getBytes(11));
  }

  static Head head(ResultSet row, int from) throws SQLException {
    return new Head(row.getLong(from), row.getBytes(from + 1), instant(row, from + 2));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

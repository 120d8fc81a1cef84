package org.amparo.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * Entries of many chains in one statement, one of each: a statement for each of them costs more
 * than the rows that it writes.
 */
final class EntryBatch {

  private static final String ADD =
      """
      with entry as (
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as e (chain_id, seq, agency_id, at, actor, roles, kind, act, details, previous_hash, hash)),
      begun as (
        insert into audit_chain (agency_id, last_seq, last_hash, last_at, chain_id)
        select agency_id, seq, hash, at, chain_id from entry where seq = 1
        on conflict (chain_id) do nothing returning chain_id),
      moved as (
        update audit_chain c
        set agency_id = e.agency_id, last_seq = e.seq, last_hash = e.hash, last_at = e.at
        from entry e
        where e.seq > 1 and c.chain_id = e.chain_id and c.last_seq = e.seq - 1
        returning c.chain_id)
      insert into audit_entry
        (chain_id, seq, agency_id, at, actor, roles, kind, act, details, previous_hash, hash)
      select e.chain_id, e.seq, e.agency_id, e.at, e.actor, e.roles, e.kind, e.act,
        e.details::jsonb, e.previous_hash, e.hash
      from entry e
      join (select chain_id from begun union all select chain_id from moved) h using (chain_id)
      """;

  private final List<Entry> entries;

  EntryBatch(List<Entry> entries) {
    this.entries = entries;
  }

  /** How many were added; fewer than there are when a chain did not end where its entry begins. */
  int addOver(Connection connection) throws SQLException {
    var columns =
        List.of(
            array(connection, "uuid", Entry::chain),
            array(connection, "int8", Entry::seq),
            array(connection, "text", Entry::agency),
            array(connection, "timestamptz", entry -> entry.at().atOffset(ZoneOffset.UTC)),
            array(connection, "text", Entry::actor),
            array(connection, "text", Entry::roles),
            array(connection, "text", Entry::kind),
            array(connection, "text", Entry::act),
            array(connection, "text", entry -> Details.write(entry.details())),
            hashes(connection, Entry::previousHash),
            hashes(connection, Entry::hash));
    try (var insert = connection.prepareStatement(ADD)) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setArray(i + 1, columns.get(i));
      }
      return insert.executeUpdate();
    }
  }

  private Array array(Connection connection, String type, Function<Entry, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, entries.stream().map(value).toArray());
  }

  private Array hashes(Connection connection, Function<Entry, byte[]> value) throws SQLException {
    return connection.createArrayOf("bytea", entries.stream().map(value).toArray(byte[][]::new));
  }
}

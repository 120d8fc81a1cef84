package org.amparo.audit;

import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.amparo.kernel.AgencyId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads chains through a cursor and has them checked. An entry and the head of its chain come from
 * one statement, hence one snapshot: an entry added meanwhile never looks like a fault. While some
 * entries are checked the next ones are read.
 *
 * <p>Each {@code limit 1} keeps the lookup by primary key. As a plain join, PostgreSQL planned it
 * from stale statistics as one scan of all heads for each entry.
 */
@Singleton
class Verifier {

  private static final int ROWS_AT_ONCE = 2_000;

  private static final String ENTRIES =
      """
      select e.chain_id, e.seq, e.agency_id, e.at, e.actor, e.roles, e.kind, e.act, e.details,
             e.previous_hash, e.hash, c.last_seq, c.last_hash, c.last_at
      from audit_entry e
      left join lateral (
        select h.last_seq, h.last_hash, h.last_at from audit_chain h
        where h.chain_id = e.chain_id and h.agency_id = e.agency_id limit 1) c on true
      where %s
      order by e.chain_id, e.seq
      """;

  private static final String HEADS_ALONE =
      """
      select c.chain_id from audit_chain c
      where %s and (
        select e.seq from audit_entry e
        where e.chain_id = c.chain_id and e.agency_id = c.agency_id
        order by e.seq limit 1) is null
      order by c.chain_id
      """;

  private final Chains chains;

  Verifier(Chains chains) {
    this.chains = chains;
  }

  Verification ofChain(UUID chain) {
    return verify("e.chain_id = ?", "c.chain_id = ?", chain);
  }

  Verification ofAgency(AgencyId agency) {
    return verify("e.agency_id = ?", "c.agency_id = ?", agency.value());
  }

  private Verification verify(String ofEntries, String ofHeads, Object selector) {
    var check = new ChainCheck();
    try (var connection = chains.connection()) {
      try (var select = cursor(connection, ENTRIES.formatted(ofEntries), selector);
          var rows = select.executeQuery()) {
        check(rows, check);
      }
      try (var select = cursor(connection, HEADS_ALONE.formatted(ofHeads), selector);
          var rows = select.executeQuery()) {
        while (rows.next()) {
          check.headAlone(rows.getObject(1, UUID.class));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chains were not read.", e);
    }
    return check.result();
  }

  private static PreparedStatement cursor(Connection connection, String sql, Object selector)
      throws SQLException {
    var select = connection.prepareStatement(sql);
    // ids, times and hashes come as they are, not as text that would be read digit by digit
    select.unwrap(PGStatement.class).setPrepareThreshold(-1);
    select.setFetchSize(ROWS_AT_ONCE);
    select.setObject(1, selector);
    return select;
  }

  /** One row: an entry, or the place of one that cannot be read. */
  private record Found(UUID chain, long seq, @Nullable Entry entry, @Nullable Head head) {

    void giveTo(ChainCheck check) {
      if (entry == null) {
        check.unreadable(chain, seq, head);
      } else {
        check.next(entry, head);
      }
    }
  }

  private static void check(ResultSet rows, ChainCheck check) throws SQLException {
    var before = CompletableFuture.<Void>completedFuture(null);
    for (var found = some(rows); !found.isEmpty(); found = some(rows)) {
      // one batch is checked while the next is read, and no more are in memory
      before.join();
      var batch = found;
      before = CompletableFuture.runAsync(() -> batch.forEach(one -> one.giveTo(check)));
    }
    before.join();
  }

  private static List<Found> some(ResultSet rows) throws SQLException {
    var some = new ArrayList<Found>(ROWS_AT_ONCE);
    UUID before = null;
    while (some.size() < ROWS_AT_ONCE && rows.next()) {
      UUID chain = rows.getObject(1, UUID.class);
      // every row brings the head; reading it once for each chain is enough
      some.add(found(rows, chain, chain.equals(before) ? null : headOf(rows)));
      before = chain;
    }
    return some;
  }

  private static Found found(ResultSet row, UUID chain, @Nullable Head head) throws SQLException {
    long seq = row.getLong(2);
    try {
      return new Found(chain, seq, Chains.entry(row), head);
    } catch (UncheckedIOException notOurDetails) {
      return new Found(chain, seq, null, head);
    }
  }

  private static @Nullable Head headOf(ResultSet row) throws SQLException {
    return row.getObject(12) == null ? null : Chains.head(row, 12);
  }
}

package org.amparo.audit;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads one stretch through two cursors, its entries and its heads, and has each chain held against
 * its head. Both cursors see one snapshot: an entry added meanwhile never looks like a fault.
 */
final class StretchReading implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 2_000;

  /** A cursor has no parallel workers, so a plan for them would be a bad one. */
  private static final String ONE_SNAPSHOT =
      """
      set transaction isolation level repeatable read, read only;
      set local max_parallel_workers_per_gather = 0
      """;

  private static final String HEADS =
      "select last_seq, last_hash, last_at, chain_id from audit_chain where agency_id = ?";

  private final Connection connection;
  private final String agency;
  private final Stretch stretch;
  private final ChainCheck check = new ChainCheck();

  private @Nullable UUID headOf;

  StretchReading(Connection connection, String agency, Stretch stretch) throws SQLException {
    this.connection = connection;
    this.agency = agency;
    this.stretch = stretch;
    connection.setAutoCommit(false);
  }

  Verification checked() throws SQLException {
    try (var begin = connection.createStatement()) {
      begin.execute(ONE_SNAPSHOT);
    }
    try (var ofEntries = cursor(Chains.ENTRIES_OF_AGENCY, " order by chain_id, seq");
        var ofHeads = cursor(HEADS, " order by chain_id");
        var entries = ofEntries.executeQuery();
        var heads = ofHeads.executeQuery()) {
      walk(entries, heads);
    }
    return check.result();
  }

  /** It wrote nothing; the snapshot need not be kept. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  private PreparedStatement cursor(String sql, String order) throws SQLException {
    var select = connection.prepareStatement(sql + stretch.condition() + order);
    // ids, times and hashes come as they are, not as text that would be read digit by digit
    select.unwrap(PGStatement.class).setPrepareThreshold(-1);
    select.setFetchSize(ROWS_AT_ONCE);
    select.setString(1, agency);
    int at = 2;
    for (UUID end : stretch.ends()) {
      select.setObject(at++, end);
    }
    return select;
  }

  private void walk(ResultSet entries, ResultSet heads) throws SQLException {
    nextHead(heads);
    while (entries.next()) {
      UUID chain = entries.getObject(1, UUID.class);
      if (check.isIn(chain)) {
        entry(entries, chain, null);
      } else {
        passHeadsBefore(chain, heads);
        boolean hasHead = chain.equals(headOf);
        entry(entries, chain, hasHead ? Chains.head(heads, 1) : null);
        if (hasHead) {
          nextHead(heads);
        }
      }
    }
    passHeadsBefore(null, heads);
  }

  /** Heads of chains that have no entry; all that are left where there is no chain any more. */
  private void passHeadsBefore(@Nullable UUID chain, ResultSet heads) throws SQLException {
    while (headOf != null && (chain == null || isBefore(headOf, chain))) {
      check.headAlone(headOf);
      nextHead(heads);
    }
  }

  private void nextHead(ResultSet heads) throws SQLException {
    headOf = heads.next() ? heads.getObject(4, UUID.class) : null;
  }

  /** By bytes; Java's own order of ids is by signed numbers. */
  private static boolean isBefore(UUID one, UUID other) {
    int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return first != 0
        ? first < 0
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
  }

  private void entry(ResultSet row, UUID chain, @Nullable Head head) throws SQLException {
    Entry entry;
    try {
      entry = Chains.entry(row);
    } catch (UncheckedIOException notOurDetails) {
      check.unreadable(chain, row.getLong(2), head);
      return;
    }
    check.next(entry, head);
  }
}

package org.amparo.audit;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/** Where the chains of an agency ended at a moment, counted from the entries that are there now. */
@Singleton
class Ends {

  /** All of them in three numbers. */
  record Sum(long chains, long entries, String root) {}

  private static final int ROWS_AT_ONCE = 2_000;

  private static final String AT =
      """
      select distinct on (chain_id) chain_id, seq, hash from audit_entry
      where agency_id = ? and at <= ? order by chain_id, seq desc
      """;

  private final Chains chains;

  Ends(Chains chains) {
    this.chains = chains;
  }

  Sum at(String agency, Instant moment) {
    try (var connection = chains.connection();
        var select = connection.prepareStatement(AT)) {
      select.setFetchSize(ROWS_AT_ONCE);
      select.setString(1, agency);
      select.setObject(2, moment.atOffset(ZoneOffset.UTC));
      try (var rows = select.executeQuery()) {
        return sum(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The ends of the audit chains were not read.", e);
    }
  }

  private static Sum sum(ResultSet rows) throws SQLException {
    var digest = sha256();
    long count = 0;
    long entries = 0;
    while (rows.next()) {
      UUID chain = rows.getObject(1, UUID.class);
      long last = rows.getLong(2);
      digest.update(
          ByteBuffer.allocate(24)
              .putLong(chain.getMostSignificantBits())
              .putLong(chain.getLeastSignificantBits())
              .putLong(last)
              .array());
      digest.update(rows.getBytes(3));
      count++;
      entries += last;
    }
    return new Sum(count, entries, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}

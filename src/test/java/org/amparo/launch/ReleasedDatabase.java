package org.amparo.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a released version left behind: its database with three cases in it, and the keys that open
 * them. {@code upgrade/make.sh} makes both anew.
 */
final class ReleasedDatabase {

  /** The case that was signed and delivered, with an advocate's grant. */
  static final String CERTIFIED = "SFPD-26-000001";

  /** The case whose official decided to sign. */
  static final String APPROVED = "SFPD-26-000002";

  /** The case in review, drafted, with its records still to be found. */
  static final String DRAFTED = "SFPD-26-000003";

  private static final Pattern MIGRATION =
      Pattern.compile("\\(\\d+, '(\\d+)', '[^']*', 'SQL', 'db/migration/([^']+)', (-?\\d+), ");

  /** A migration as it was released: its file and what Flyway counted over it. */
  record Migration(String file, int checksum) {}

  private ReleasedDatabase() {}

  static String sql() throws IOException {
    try (var packed = open("database.sql.gz");
        var in = new GZIPInputStream(packed)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Loads it as the owner of an empty database, and leaves the connection's settings as they were.
   */
  static void load(Connection owner) throws IOException, SQLException {
    Scratch.run(owner, sql(), "reset all");
  }

  /** The keys as variables of a service's environment. */
  static Map<String, String> keys() throws IOException {
    var properties = new Properties();
    try (var in = open("keys.properties")) {
      properties.load(in);
    }
    var variables = new HashMap<String, String>();
    Keys.names().forEach(n -> variables.put(Settings.variable(n), properties.getProperty(n)));
    return variables;
  }

  /**
   * The migrations that were released, by their numbers; those in Java have no checksum to keep.
   */
  static SortedMap<Integer, Migration> migrations() throws IOException {
    var released = new TreeMap<Integer, Migration>();
    MIGRATION
        .matcher(sql())
        .results()
        .forEach(
            row ->
                released.put(
                    Integer.valueOf(row.group(1)),
                    new Migration(row.group(2), Integer.parseInt(row.group(3)))));
    return released;
  }

  private static InputStream open(String file) {
    return ReleasedDatabase.class.getResourceAsStream("/upgrade/" + file);
  }
}

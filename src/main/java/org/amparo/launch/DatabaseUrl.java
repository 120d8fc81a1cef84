package org.amparo.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The address of an external database, as JDBC wants it or in PostgreSQL's own form, which may
 * carry the user and the password. Refusals never repeat the address, since it may hold a password.
 */
record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

  private static final String JDBC = "jdbc:postgresql:";

  static DatabaseUrl parse(String given) {
    String text = given.strip();
    if (text.startsWith(JDBC)) {
      return new DatabaseUrl(text, Optional.empty(), Optional.empty());
    }
    if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
      throw new StartRefused(
          "AMPARO_DB_URL starts neither with postgres:// nor with jdbc:postgresql://.");
    }
    try {
      return of(new URI(text));
    } catch (URISyntaxException e) {
      throw new StartRefused(
          "AMPARO_DB_URL is not a well-formed address; write special characters of a password as"
              + " %XX.");
    }
  }

  private static DatabaseUrl of(URI uri) {
    String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
    int at = authority.lastIndexOf('@');
    String[] login = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseUrl(
        JDBC + "//" + authority.substring(at + 1) + uri.getRawPath() + query,
        part(login, 0),
        part(login, 1));
  }

  private static Optional<String> part(String[] login, int index) {
    return login.length <= index
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(login[index].replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** Connections begin in another role, and {@code reset role} comes back to that one. */
  String inRole(String role) {
    String option = "options=-c%20role%3D" + role;
    if (jdbc.contains("options=")) {
      return jdbc.replaceFirst("options=", option + "%20");
    }
    return jdbc + (jdbc.contains("?") ? "&" : "?") + option;
  }
}

package org.amparo.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the verifier past the service says of a database. */
public final class OfflineCheck {

  private OfflineCheck() {}

  public static String of(String url, String user, String password) {
    var said = new ByteArrayOutputStream();
    RecordCheck.run(
        new String[] {url},
        Map.of("PGUSER", user, "PGPASSWORD", password),
        new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }
}

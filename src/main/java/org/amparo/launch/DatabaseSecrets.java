package org.amparo.launch;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.amparo.launch.Database.Login;

/** The embedded database's generated passwords, and the port that it had last time. */
final class DatabaseSecrets {

  private static final String FILE = "database.properties";
  private static final String PORT = "port";
  private static final int BYTES = 24;

  private final SecretFile file;
  private final Map<String, String> values;

  private DatabaseSecrets(SecretFile file, Map<String, String> values) {
    this.file = file;
    this.values = new HashMap<>(values);
  }

  static DatabaseSecrets of(DataDirectory directory) throws IOException {
    var values = directory.keep(FILE, DatabaseSecrets::fresh);
    return new DatabaseSecrets(directory.secrets(FILE), values);
  }

  private static Map<String, String> fresh() {
    var random = new SecureRandom();
    var passwords = new HashMap<String, String>();
    for (String role :
        new String[] {EmbeddedPostgres.SUPERUSER, Database.OWNER_ROLE, Database.APP_ROLE}) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      passwords.put(role, Base64.getUrlEncoder().encodeToString(bytes));
    }
    return passwords;
  }

  Login login(String role) {
    String password = values.get(role);
    if (password == null) {
      throw new StartRefused("The password of " + role + " is gone from " + file.path() + ".");
    }
    return new Login(role, password);
  }

  OptionalInt port() {
    String port = values.getOrDefault(PORT, "");
    return port.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty();
  }

  void keepPort(int port) throws IOException {
    values.put(PORT, Integer.toString(port));
    file.write(values);
  }
}

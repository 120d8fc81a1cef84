package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.amparo.launch.Database.Login;

/**
 * A database and keys of our own, in one data directory. The service and the tests start the same
 * way: own the directory, start, hand the settings to Quarkus, close at the end.
 */
public final class EmbeddedStart implements AutoCloseable {

  private static final String KEYS = "keys.properties";
  private static final String PASSWORDS = "database.properties";
  private static final String PORT = "port";

  private final DataDirectory directory;
  private final OptionalInt port;
  private final EmbeddedPostgres postgres;
  private boolean closed;

  private EmbeddedStart(DataDirectory directory, OptionalInt port, EmbeddedPostgres postgres) {
    this.directory = directory;
    this.port = port;
    this.postgres = postgres;
  }

  /**
   * Takes the directory for this process; nothing runs yet.
   *
   * @param port of the database, or none for any free one
   */
  public static EmbeddedStart in(Path data, OptionalInt port) {
    return in(data, port, PostgresAccount.ofThisProcess(), data.resolve("postgres-binaries"));
  }

  static EmbeddedStart in(Path data, OptionalInt port, PostgresAccount account, Path home) {
    var directory = DataDirectory.own(data);
    try {
      var binaries = PostgresBinaries.in(home.toAbsolutePath().normalize());
      account.letThrough(directory.path());
      var tools = new PostgresTools(binaries, account, directory.path());
      return new EmbeddedStart(directory, port, new EmbeddedPostgres(directory, tools));
    } catch (IOException e) {
      throw Trouble.with(directory.path(), e);
    }
  }

  /** Starts PostgreSQL and gives the configuration that the service runs with. */
  public synchronized Map<String, String> start() {
    if (closed) {
      throw new StartRefused("The service was told to stop while it started.");
    }
    try {
      var keys = Keys.given(secrets(KEYS, () -> Keys.generate().settings()), "in " + KEYS);
      var passwords = new HashMap<>(secrets(PASSWORDS, EmbeddedStart::newPasswords));
      postgres.stopAnOrphan();
      if (!directory.holdsADatabase()) {
        postgres.create(password(passwords, EmbeddedPostgres.SUPERUSER));
      }
      int chosen = choosePort(passwords);
      postgres.start(chosen);
      var settings = new HashMap<>(database(passwords, chosen).settings());
      settings.putAll(keys.settings());
      return settings;
    } catch (IOException e) {
      throw Trouble.with(directory.path(), e);
    }
  }

  private int choosePort(Map<String, String> kept) throws IOException {
    var lastTime =
        kept.containsKey(PORT)
            ? OptionalInt.of(Integer.parseInt(kept.get(PORT)))
            : OptionalInt.empty();
    int chosen = ListenPort.choose(port, lastTime);
    if (port.isEmpty() && !lastTime.equals(OptionalInt.of(chosen))) {
      kept.put(PORT, Integer.toString(chosen));
      directory.secrets(PASSWORDS).write(kept);
    }
    return chosen;
  }

  private Database database(Map<String, String> passwords, int port) throws IOException {
    var owner = login(passwords, Database.OWNER_ROLE);
    var app = login(passwords, Database.APP_ROLE);
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    try {
      DatabaseRoles.make(
          server + "postgres", login(passwords, EmbeddedPostgres.SUPERUSER), owner, app);
    } catch (SQLException e) {
      close();
      throw Trouble.with(directory.path(), String.valueOf(e.getMessage()));
    }
    String url = server + DatabaseRoles.DATABASE;
    return new Database(url, app, app.user(), url, owner);
  }

  /** A database whose keys or passwords are gone is never given new ones: nothing would open it. */
  private Map<String, String> secrets(String name, Supplier<Map<String, String>> fresh)
      throws IOException {
    var file = directory.secrets(name);
    if (!file.exists()) {
      if (directory.holdsADatabase()) {
        throw new StartRefused(
            "The data directory "
                + directory.path()
                + " holds a database, but its "
                + name
                + " is gone; put it back from the backup.");
      }
      file.write(fresh.get());
    }
    return file.read();
  }

  private static Map<String, String> newPasswords() {
    var passwords = new HashMap<String, String>();
    var random = new SecureRandom();
    for (String role :
        new String[] {EmbeddedPostgres.SUPERUSER, Database.OWNER_ROLE, Database.APP_ROLE}) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      passwords.put(role, Base64.getUrlEncoder().encodeToString(bytes));
    }
    return passwords;
  }

  private Login login(Map<String, String> passwords, String role) {
    return new Login(role, password(passwords, role));
  }

  private String password(Map<String, String> passwords, String role) {
    String password = passwords.get(role);
    if (password == null) {
      throw new StartRefused(
          "The password of " + role + " is gone from " + directory.secrets(PASSWORDS).path() + ".");
    }
    return password;
  }

  OptionalLong postgresProcess() throws IOException {
    return postgres.process();
  }

  /** Gives the directory back and leaves PostgreSQL running, as a killed service does. */
  void abandon() throws IOException {
    closed = true;
    directory.close();
  }

  /** Stops PostgreSQL and gives the directory back. A start that is under way ends first. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (directory) {
      postgres.close();
    }
  }
}

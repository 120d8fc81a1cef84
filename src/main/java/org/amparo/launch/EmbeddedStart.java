package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A database and keys of our own, in one data directory. The service and the tests start the same
 * way: own the directory, start, hand the settings to Quarkus, close at the end.
 */
public final class EmbeddedStart implements AutoCloseable {

  private static final String KEYS = "keys.properties";

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
      var keys = Keys.given(directory.keep(KEYS, () -> Keys.generate().settings()), "in " + KEYS);
      var secrets = DatabaseSecrets.of(directory);
      postgres.stopAnOrphan();
      if (!directory.holdsADatabase()) {
        postgres.create(secrets.login(EmbeddedPostgres.SUPERUSER).password());
      }
      int chosen = choosePort(secrets);
      postgres.start(chosen);
      var settings = new HashMap<>(database(secrets, chosen).settings());
      settings.putAll(keys.settings());
      return settings;
    } catch (IOException e) {
      throw Trouble.with(directory.path(), e);
    }
  }

  private int choosePort(DatabaseSecrets secrets) throws IOException {
    var lastTime = secrets.port();
    int chosen = ListenPort.choose(port, lastTime);
    if (port.isEmpty() && !lastTime.equals(OptionalInt.of(chosen))) {
      secrets.keepPort(chosen);
    }
    return chosen;
  }

  private Database database(DatabaseSecrets secrets, int port) throws IOException {
    var owner = secrets.login(Database.OWNER_ROLE);
    var app = secrets.login(Database.APP_ROLE);
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    try {
      DatabaseRoles.make(
          server + "postgres", secrets.login(EmbeddedPostgres.SUPERUSER), owner, app);
    } catch (SQLException e) {
      close();
      throw Trouble.with(directory.path(), String.valueOf(e.getMessage()));
    }
    String url = server + DatabaseRoles.DATABASE;
    return new Database(url, app, app.user(), url, owner);
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

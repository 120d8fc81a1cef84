package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

  private static Path data;

  @BeforeAll
  static void createOnce() throws Exception {
    data = Scratch.directory();
    try (var first = Scratch.on(data);
        var owner = Scratch.asOwner(first.start())) {
      Scratch.run(owner, "create table kept (n int)", "grant all on kept to amparo_app");
    }
  }

  @AfterAll
  static void remove() throws IOException {
    DeleteTree.at(data);
  }

  @Test
  void keepsRowsOverARestart() throws Exception {
    int before;
    Map<String, String> settings;
    try (var service = Scratch.on(data)) {
      settings = service.start();
      before = addARow(settings);
    }
    try (var service = Scratch.on(data)) {
      var again = service.start();
      assertThat(rows(again)).isEqualTo(before);
      assertThat(again).as("same keys, passwords and port").isEqualTo(settings);
    }
  }

  @Test
  void keepsCommittedRowsWhenPostgresIsKilled() throws Exception {
    int before;
    try (var service = Scratch.on(data)) {
      before = addARow(service.start());
      kill(service.postgresProcess().orElseThrow());
    }
    try (var service = Scratch.on(data)) {
      assertThat(rows(service.start())).isEqualTo(before);
    }
  }

  @Test
  void takesOverFromAServiceThatWasKilled() throws Exception {
    var killed = Scratch.on(data);
    int before = addARow(killed.start());
    long orphan = killed.postgresProcess().orElseThrow();
    killed.abandon();

    try (var service = Scratch.on(data)) {
      var settings = service.start();
      assertThat(rows(settings)).isEqualTo(before);
      assertThat(service.postgresProcess()).isPresent().isNotEqualTo(orphan);
      assertThat(commandOf(orphan)).as("the orphan's command line").isEmpty();
    }
  }

  @Test
  void startsAlthoughTheOldProcessNumberNowBelongsToAnotherProgram() throws Exception {
    Path pid = data.resolve("postgres/postmaster.pid");
    Files.writeString(pid, ProcessHandle.current().pid() + "\n/elsewhere\n");

    try (var service = Scratch.on(data)) {
      assertThat(rows(service.start())).isNotNegative();
    }
    assertThat(pid).doesNotExist();
  }

  @Test
  void refusesASecondServiceOnTheSameDirectory() throws Exception {
    try (var first = Scratch.on(data)) {
      assertThatThrownBy(() -> Scratch.on(data))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith("Another service runs on the data directory " + data);
      assertThat(first.start()).isNotEmpty();
    }
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var service =
            Scratch.on(
                data, OptionalInt.of(other.getLocalPort()), PostgresAccount.ofThisProcess())) {
      assertThatThrownBy(service::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Port " + other.getLocalPort())
          .hasMessageContaining("AMPARO_DB_PORT");
    }
  }

  @Test
  void movesToAnotherPortWhenItsOwnWasTakenMeanwhile() throws Exception {
    String url;
    try (var service = Scratch.on(data)) {
      url = service.start().get("quarkus.datasource.jdbc.url");
    }
    int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var service = Scratch.on(data)) {
      assertThat(other.isBound()).isTrue();
      assertThat(service.start().get("quarkus.datasource.jdbc.url")).isNotEqualTo(url);
    }
  }

  @Test
  void keepsSecretsFromOthers() throws IOException {
    for (String secret : new String[] {"keys.properties", "database.properties"}) {
      assertThat(PosixFilePermissions.toString(permissions(secret))).isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(permissions("postgres"))).isEqualTo("rwx------");
    assertThat(data.resolve("initdb.password")).doesNotExist();
  }

  @Test
  void refusesKeysThatOthersMayRead() throws Exception {
    Path keys = data.resolve("keys.properties");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    try (var service = Scratch.on(data)) {
      assertThatThrownBy(service::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("chmod 600 " + keys);
    } finally {
      Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void refusesADatabaseDirectoryThatOthersMayRead() throws Exception {
    Path postgres = data.resolve("postgres");
    Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (var service = Scratch.on(data)) {
      assertThatThrownBy(service::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("make it private: chmod 700");
    } finally {
      Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void neverMakesNewKeysForAnOldDatabase() throws Exception {
    Path keys = data.resolve("keys.properties");
    Path away = data.resolve("keys.away");
    Files.move(keys, away);
    try (var service = Scratch.on(data)) {
      assertThatThrownBy(service::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("keys.properties is gone");
      assertThat(keys).doesNotExist();
    } finally {
      Files.move(away, keys);
    }
  }

  @Test
  void refusesAFileInPlaceOfTheDirectory() throws IOException {
    Path file = Files.createTempFile(data, "not-a-", "-directory");
    assertThatThrownBy(() -> Scratch.on(file))
        .isInstanceOf(StartRefused.class)
        .hasMessage(file + " is a file; set AMPARO_DATA to a directory.");
  }

  @Test
  void isDurableAndAsksForAPassword() throws Exception {
    try (var service = Scratch.on(data)) {
      var settings = service.start();
      String url = settings.get("quarkus.datasource.jdbc.url");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "amparo_app", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      try (var app = Scratch.asApp(settings)) {
        assertThat(Scratch.ask(app, "show fsync")).isEqualTo("on");
        assertThat(Scratch.ask(app, "show synchronous_commit")).isEqualTo("on");
        assertThat(Scratch.ask(app, "show data_checksums")).isEqualTo("on");
        assertThat(Scratch.ask(app, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Scratch.ask(app, "show password_encryption")).isEqualTo("scram-sha-256");
      }
    }
  }

  @Test
  void keepsValuesOutOfItsLog() throws Exception {
    try (var service = Scratch.on(data);
        var owner = Scratch.asOwner(service.start())) {
      Scratch.run(owner, "drop table if exists one", "create table one (v text primary key)");
      Scratch.run(owner, "insert into one values ('a secret value')");
      assertThatThrownBy(() -> Scratch.run(owner, "insert into one values ('a secret value')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(data.resolve("postgres.log"))
        .content()
        .contains("one_pkey")
        .doesNotContain("secret");
  }

  @Test
  void runsForRootThroughAnUnprivilegedAccountToo() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root needs it");
    int before;
    try (var service = Scratch.on(data, OptionalInt.empty(), PostgresAccount.UNPRIVILEGED)) {
      before = addARow(service.start());
      assertThat(Files.getAttribute(data.resolve("postgres"), "unix:uid")).isEqualTo(65534);
    }
    try (var service = Scratch.on(data, OptionalInt.empty(), PostgresAccount.ofThisProcess())) {
      assertThat(rows(service.start())).as("and back again").isEqualTo(before);
    }
  }

  private static int addARow(Map<String, String> settings) throws SQLException {
    try (var app = Scratch.asApp(settings)) {
      Scratch.run(app, "insert into kept values (1)");
    }
    return rows(settings);
  }

  private static int rows(Map<String, String> settings) throws SQLException {
    try (var app = Scratch.asApp(settings)) {
      return Integer.parseInt(Scratch.ask(app, "select count(*) from kept"));
    }
  }

  /** Empty for a process that has ended, also when its parent has not buried it yet. */
  private static String commandOf(long pid) throws IOException {
    Path commandLine = Path.of("/proc/" + pid + "/cmdline");
    return Files.exists(commandLine) ? Files.readString(commandLine) : "";
  }

  /** ProcessHandle.destroyForcibly is SIGKILL. */
  private static void kill(long pid) {
    var process = ProcessHandle.of(pid).orElseThrow();
    assertThat(process.destroyForcibly()).isTrue();
    process.onExit().join();
  }

  private static Set<PosixFilePermission> permissions(String name) throws IOException {
    return Files.getPosixFilePermissions(data.resolve(name));
  }
}

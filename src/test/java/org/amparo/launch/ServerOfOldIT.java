package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.amparo.launch.Database.Login;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main job on every major version of PostgreSQL that the service promises to run on. {@code
 * -Pfull} fetches their programs and runs this.
 */
@Timeout(300)
@EnabledIfSystemProperty(named = ServerOfOldIT.SERVERS, matches = ".+")
class ServerOfOldIT {

  static final String SERVERS = "amparo.postgres.servers";

  private static final Login SUPERUSER = new Login("postgres", "not-a-secret");
  private static final Login OWNER = new Login(Database.OWNER_ROLE, "owner-of-a-test");
  private static final Login APP = new Login(Database.APP_ROLE, "app-of-a-test");

  static Stream<Path> servers() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty(SERVERS)))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void doesTheMainJob(Path archive) throws Exception {
    Path directory = Scratch.directory();
    var tools = unpack(archive, directory);
    int port = ListenPort.choose(OptionalInt.empty(), OptionalInt.empty());
    run(tools, "initdb", initdb(directory));
    run(tools, "pg_ctl", pgCtl(directory, port));
    try (var service = PackagedService.start(directory, environment(port))) {
      assertThat(service.becomesReady()).as(service.output()).isTrue();
      var calls = new ReadmeCalls();
      assertThat(calls.answersOf(service.address(), directory)).isEqualTo(calls.printed());
      service.terminate();
      assertThat(service.output()).doesNotContain("Exception");
    } finally {
      run(tools, "pg_ctl", "stop", "--pgdata=" + directory.resolve("server"), "--wait");
      DeleteTree.at(directory);
    }
  }

  private static PostgresTools unpack(Path archive, Path directory) throws IOException {
    var account = PostgresAccount.ofThisProcess();
    account.letThrough(directory);
    try (var loader = new URLClassLoader(new URL[] {archive.toUri().toURL()}, null)) {
      Path programs = PostgresBinaries.in(directory.resolve("programs"), loader);
      return new PostgresTools(programs, account, directory);
    }
  }

  private static String[] initdb(Path directory) throws IOException {
    var password = new SecretFile(directory.resolve("password"));
    password.writeText(SUPERUSER.password());
    Path data = Files.createDirectory(directory.resolve("server"));
    PostgresAccount.ofThisProcess().give(data);
    PostgresAccount.ofThisProcess().give(password.path());
    return new String[] {
      "--pgdata=" + data,
      "--username=" + SUPERUSER.user(),
      "--pwfile=" + password.path(),
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C"
    };
  }

  private static String[] pgCtl(Path directory, int port) {
    Path data = directory.resolve("server");
    return new String[] {
      "start",
      "--pgdata=" + data,
      "--log=" + data.resolve("log"),
      "--wait",
      "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
    };
  }

  private static void run(PostgresTools tools, String tool, String... arguments)
      throws IOException {
    var outcome = tools.run(tool, arguments);
    assertThat(outcome.worked()).as(outcome.said()).isTrue();
  }

  private static Map<String, String> environment(int port) throws Exception {
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    DatabaseRoles.make(server + "postgres", SUPERUSER, OWNER, APP);
    var environment = new HashMap<String, String>();
    Keys.generate().settings().forEach((n, value) -> environment.put(Settings.variable(n), value));
    environment.put("AMPARO_DB_URL", server + DatabaseRoles.DATABASE);
    environment.put("AMPARO_DB_USER", APP.user());
    environment.put("AMPARO_DB_PASSWORD", APP.password());
    environment.put("AMPARO_DB_OWNER_USER", OWNER.user());
    environment.put("AMPARO_DB_OWNER_PASSWORD", OWNER.password());
    return environment;
  }
}

package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that, for this test, is one of our own started beside it. */
class ExternalDatabaseTest {

  private static Path data;
  private static EmbeddedStart server;
  private static Map<String, String> given;
  private static String url;

  @BeforeAll
  static void startAServer() throws Exception {
    data = Scratch.directory();
    server = Scratch.on(data);
    given = server.start();
    url = given.get("quarkus.datasource.jdbc.url");
    try (var superuser = superuser()) {
      Scratch.run(
          superuser,
          "create role above login bypassrls password 'x'",
          "grant connect on database amparo to above");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    DeleteTree.at(data);
  }

  @Test
  void runsOnAGivenDatabaseWithBothLogins() {
    var environment = environment("amparo_app", appPassword());
    environment.put("AMPARO_DB_OWNER_USER", "amparo_owner");
    environment.put("AMPARO_DB_OWNER_PASSWORD", given.get("quarkus.flyway.password"));
    environment.put("AMPARO_DB_URL", url.replace("jdbc:postgresql:", "postgres:"));

    assertThat(launch(environment).isEmbedded()).isFalse();
    var settings = launch(environment).external();

    assertThat(settings)
        .containsEntry("quarkus.datasource.jdbc.url", url)
        .containsEntry("quarkus.datasource.username", "amparo_app")
        .containsEntry("quarkus.flyway.username", "amparo_owner")
        .containsEntry("quarkus.flyway.placeholders.app", "amparo_app")
        .containsKeys(Keys.names().toArray(String[]::new));
  }

  @Test
  void takesTheSettingsOfQuarkusToo() {
    var environment = new HashMap<>(keys());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
    environment.put("QUARKUS_DATASOURCE_USERNAME", "amparo_app");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", appPassword());

    assertThat(launch(environment).isEmbedded()).isFalse();
    assertThat(launch(environment).external())
        .containsEntry("quarkus.datasource.jdbc.url", url)
        .containsEntry("quarkus.flyway.username", "amparo_app");
  }

  @Test
  void takesKeysFromAFile() throws IOException {
    Path file = data.resolve("keys.properties");
    var environment = environment("amparo_app", appPassword());
    keys().keySet().forEach(environment::remove);
    environment.put("AMPARO_KEYS_FILE", file.toString());

    assertThat(launch(environment).external()).containsAllEntriesOf(keyValues(file));
  }

  @Test
  void putsASuperuserBehindTheWall() throws SQLException, IOException {
    var settings = launch(environment("postgres", superuserPassword())).external();

    assertThat(settings).containsEntry("quarkus.flyway.placeholders.app", "amparo_app");
    try (var app = Scratch.asApp(settings)) {
      assertThat(Scratch.ask(app, "select current_user")).isEqualTo("amparo_app");
      Scratch.run(app, "reset role");
      assertThat(Scratch.ask(app, "select current_user")).isEqualTo("amparo_app");
    }
    try (var owner = Scratch.asOwner(settings)) {
      assertThat(Scratch.ask(owner, "select current_user")).isEqualTo("postgres");
    }
  }

  @Test
  void refusesALoginAboveTheWallThatCannotBePutBehindIt() {
    assertThatThrownBy(() -> launch(environment("above", "x")).external())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("alter role \"above\" nosuperuser nobypassrls;");
  }

  @Test
  void makesTheRoleIfItMay() throws Exception {
    Path other = Scratch.directory();
    try (var fresh = Scratch.on(other)) {
      var settings = fresh.start();
      String freshUrl = settings.get("quarkus.datasource.jdbc.url");
      try (var superuser = superuser(other, freshUrl)) {
        Scratch.run(
            superuser,
            "create role maker login bypassrls createrole password 'x'",
            "grant connect on database amparo to maker",
            "drop owned by amparo_app",
            "drop role amparo_app");
      }
      var environment = environment("maker", "x");
      environment.put("AMPARO_DB_URL", freshUrl);
      try (var app = Scratch.asApp(launch(environment).external())) {
        assertThat(Scratch.ask(app, "select current_user")).isEqualTo("amparo_app");
      }
    }
    DeleteTree.at(other);
  }

  @Test
  void saysThatThePasswordIsWrong() {
    assertThatThrownBy(() -> launch(environment("amparo_app", "guess")).external())
        .isInstanceOf(StartRefused.class)
        .hasMessage("The database refuses the user amparo_app or its password.");
  }

  @Test
  void saysThatNobodyAnswers() {
    var environment = environment("amparo_app", appPassword());
    environment.put("AMPARO_DB_URL", "postgres://127.0.0.1:1/amparo");
    assertThatThrownBy(() -> launch(environment).external())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("does not answer");
  }

  @Test
  void saysThatTheUserIsMissing() {
    var environment = new HashMap<>(keys());
    environment.put("AMPARO_DB_URL", url);
    assertThatThrownBy(() -> launch(environment).external()).hasMessageContaining("AMPARO_DB_USER");
  }

  @Test
  void makesUpNoKeys() {
    var environment = Map.of("AMPARO_DB_URL", url);
    assertThatThrownBy(() -> launch(environment).external())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("amparo.keys.encryption")
        .hasMessageContaining("AMPARO_KEYS_FILE");
  }

  @Test
  void startsItsOwnDatabaseWhenNoneIsGiven() {
    assertThat(launch(Map.of()).isEmbedded()).isTrue();
  }

  private static Launch launch(Map<String, String> environment) {
    return new Launch(new Settings(new Properties(), environment));
  }

  private static Map<String, String> environment(String user, String password) {
    var environment = new HashMap<>(keys());
    environment.put("AMPARO_DB_URL", url);
    environment.put("AMPARO_DB_USER", user);
    environment.put("AMPARO_DB_PASSWORD", password);
    return environment;
  }

  private static Map<String, String> keys() {
    var variables = new HashMap<String, String>();
    Keys.names().forEach(n -> variables.put(Settings.variable(n), given.get(n)));
    return variables;
  }

  private static Map<String, String> keyValues(Path file) throws IOException {
    return new SecretFile(file).read();
  }

  private static String appPassword() {
    return given.get("quarkus.datasource.password");
  }

  private static String superuserPassword() throws IOException {
    return superuserPassword(data);
  }

  private static String superuserPassword(Path data) throws IOException {
    return new SecretFile(data.resolve("database.properties")).read().get("postgres");
  }

  private static Connection superuser() throws SQLException, IOException {
    return superuser(data, url);
  }

  private static Connection superuser(Path data, String url) throws SQLException, IOException {
    return DriverManager.getConnection(url, "postgres", superuserPassword(data));
  }
}

package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator writes and what the operator reads. No database needed. */
class StartSentencesTest {

  private static final Path PLACE = Path.of("/srv/amparo");

  @ParameterizedTest
  @CsvSource({
    "postgres://db/amparo, jdbc:postgresql://db/amparo",
    "postgresql://db:5433/amparo?sslmode=require, jdbc:postgresql://db:5433/amparo?sslmode=require",
    "postgres://me:p%40ss@[::1]:5432/amparo, jdbc:postgresql://[::1]:5432/amparo",
    "jdbc:postgresql://db/amparo, jdbc:postgresql://db/amparo"
  })
  void takesBothFormsOfAnAddress(String given, String jdbc) {
    assertThat(DatabaseUrl.parse(given).jdbc()).isEqualTo(jdbc);
  }

  @Test
  void takesUserAndPasswordOutOfTheAddress() {
    var url = DatabaseUrl.parse("postgres://me:p%40s+s@db/amparo");
    assertThat(url.user()).contains("me");
    assertThat(url.password()).contains("p@s+s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres://me:secret pass@db/x", "mysql://me:secret@db/x", "secret"})
  void neverRepeatsAnAddressThatMayHoldAPassword(String given) {
    assertThatThrownBy(() -> DatabaseUrl.parse(given))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("AMPARO_DB_URL")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/x, jdbc:postgresql://db/x?options=-c%20role%3Dr",
    "jdbc:postgresql://db/x?a=b, jdbc:postgresql://db/x?a=b&options=-c%20role%3Dr",
    "jdbc:postgresql://db/x?options=-c%20a%3Db,"
        + " jdbc:postgresql://db/x?options=-c%20role%3Dr%20-c%20a%3Db"
  })
  void beginsConnectionsInARole(String jdbc, String inRole) {
    assertThat(DatabaseUrl.parse(jdbc).inRole("r")).isEqualTo(inRole);
  }

  @Test
  void generatesKeysThatItWouldAccept() {
    var keys = Keys.generate();
    assertThat(Keys.given(keys.settings(), "here")).isEqualTo(keys);
    assertThat(keys.settings().values()).doesNotHaveDuplicates();
    assertThat(keys).isNotEqualTo(Keys.generate());
    assertThat(keys.toString()).doesNotContain(keys.settings().get("amparo.keys.encryption"));
  }

  @Test
  void namesMissingKeys() {
    var values = new HashMap<>(Keys.generate().settings());
    values.remove("amparo.keys.receipt");
    values.remove("amparo.keys.token.public");
    assertThatThrownBy(() -> Keys.given(values, "here"))
        .hasMessage("Keys are missing here: amparo.keys.receipt, amparo.keys.token.public.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amparo.keys.encryption", "amparo.keys.token.private"})
  void namesMalformedKeysAndNotTheirValue(String name) {
    var values = new HashMap<>(Keys.generate().settings());
    values.put(name, "c2hvcnQ=");
    assertThatThrownBy(() -> Keys.given(values, "here"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("c2hvcnQ");
  }

  @Test
  void readsAPropertyBeforeAVariableAndAnEmptyOneNotAtAll() {
    var properties = new Properties();
    properties.setProperty("amparo.data", "first");
    var settings =
        new Settings(
            properties,
            Map.of("AMPARO_DATA", "second", "AMPARO_KEYS_BLIND_INDEX", "k", "AMPARO_DB_URL", " "));
    assertThat(settings.find("amparo.data")).contains("first");
    assertThat(settings.find("amparo.keys.blind-index")).contains("k");
    assertThat(settings.find("amparo.db.url")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "70000"})
  void refusesAPortThatIsNone(String port) {
    var settings = new Settings(new Properties(), Map.of("AMPARO_DB_PORT", port));
    assertThatThrownBy(() -> settings.port("amparo.db.port"))
        .hasMessage("AMPARO_DB_PORT is not a port number.");
  }

  @Test
  void explainsWhatTheDiskSays() {
    assertThat(Trouble.with(PLACE, new IOException("write: No space left on device")))
        .hasMessage("The disk that holds /srv/amparo is full; free some space and start again.");
    assertThat(Trouble.with(PLACE, new AccessDeniedException("/srv/amparo/x")))
        .hasMessageStartingWith("/srv/amparo cannot be written by this user");
    assertThat(Trouble.with(PLACE, new FileSystemException("x", null, "Read-only file system")))
        .hasMessageContaining("read-only");
  }

  @Test
  void showsTheLastLinesOfWhatItDoesNotKnow() {
    assertThat(Trouble.with(PLACE, "a\nb\nc\nsomething odd\n"))
        .hasMessage("The database in /srv/amparo fails: b / c / something odd");
  }
}

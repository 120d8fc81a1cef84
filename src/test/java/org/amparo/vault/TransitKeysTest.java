package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.amparo.fixture.TransitDouble;
import org.amparo.fixture.TransitDouble.Mood;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransitKeysTest {

  private static final CaseId CASE = new CaseId(new UUID(1, 2));

  private final byte[] dataKey = Keys.of(9).encryption().bytes();

  @TempDir Path directory;
  private TransitDouble service;
  private Map<String, String> configured;

  @BeforeEach
  void start() throws IOException {
    service = new TransitDouble();
    configured = Transits.by(service, directory);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SEALED, sealed or not ready (503)",
    "BROKEN, answers with an error (500)",
    "SILENT, did not answer within PT0.5S",
    "ELSEWHERE, not followed (307)",
    "BABBLING, Unexpected character",
    "ENDLESS, too large"
  })
  void refusesWithAClearProblemWhileTheServiceIsOfNoUse(Mood mood, String trouble) {
    var client = Transits.client(configured);
    var keys = Transit.keys(client, Transits.settings(configured));
    var wrapped = keys.wrap(CASE, dataKey);
    service.is(mood);

    assertAway(() -> keys.unwrap(CASE, wrapped));
    assertAway(() -> keys.wrap(CASE, dataKey));
    assertAway(() -> keys.anew(CASE, wrapped));
    assertThat(client.trouble()).hasValueSatisfying(t -> assertThat(t).contains(trouble));
    assertThat(service.asked()).doesNotContain("/v1/elsewhere");

    service.is(Mood.WELL);
    assertThat(keys.unwrap(CASE, wrapped)).isEqualTo(dataKey);
    assertThat(client.trouble()).isEmpty();
  }

  @Test
  void refusesWhileNobodyListens() {
    var keys = Transits.keys(configured);
    var wrapped = keys.wrap(CASE, dataKey);
    service.close();

    assertAway(() -> keys.unwrap(CASE, wrapped));
  }

  @Test
  void sendsCallersAwayAtOnceForAMomentAfterACallThatNobodyAnswered() {
    configured.put("amparo.keys.transit.pause", "1h");
    var keys = Transits.keys(configured);
    var wrapped = keys.wrap(CASE, dataKey);
    service.is(Mood.SEALED);
    assertAway(() -> keys.unwrap(CASE, wrapped));
    service.is(Mood.WELL);
    service.asked();

    assertAway(() -> keys.unwrap(CASE, wrapped));
    assertThat(service.asked()).isEmpty();

    keys.look();
    assertThat(keys.unwrap(CASE, wrapped)).isEqualTo(dataKey);
  }

  @Test
  void tellsWhoeverRunsTheServiceThatTheTokenIsRefusedAndNeverTheToken() {
    var client = Transits.client(configured);
    Transits.written(directory, "a-token-of-nobody");

    assertThatThrownBy(client::look).hasMessageNotContaining("a-token-of-nobody");
    assertThat(client.trouble())
        .hasValueSatisfying(
            t -> assertThat(t).contains("refuses the token").doesNotContain("a-token-of-nobody"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "one\r\nX-Vault-Namespace: other", "é"})
  void sendsNoTokenThatIsNone(String text) {
    var client = Transits.client(configured);
    service.asked();
    Transits.written(directory, text);

    assertAway(client::look);
    assertThat(service.asked()).isEmpty();
    assertThat(client.trouble()).hasValueSatisfying(t -> assertThat(t).doesNotContain("other"));
  }

  @Test
  void takesTheTokenThatTheFileHoldsNow() {
    var keys = Transits.keys(configured);
    var wrapped = keys.wrap(CASE, dataKey);

    service.takesOnly("token-2");
    Transits.written(directory, "token-2");

    assertThat(keys.unwrap(CASE, wrapped)).isEqualTo(dataKey);
  }

  @Test
  void signsInByAppRoleAndAgainWhenItsTokenIsGoodNoMore() throws IOException {
    byAppRole(TransitDouble.SECRET);
    var keys = Transits.keys(configured);
    var wrapped = keys.wrap(CASE, dataKey);
    keys.look();
    assertThat(service.logins()).isEqualTo(1);

    service.takesOnly("token-2");

    assertThat(keys.unwrap(CASE, wrapped)).isEqualTo(dataKey);
    assertThat(service.logins()).isEqualTo(2);
  }

  @Test
  void tellsThatTheSignInByAppRoleIsRefused() throws IOException {
    byAppRole("another secret");
    var client = Transits.client(configured);
    assertAway(client::look);

    byAppRole("another-secret");
    assertAway(client::look);
    assertThat(client.trouble())
        .hasValueSatisfying(
            t -> assertThat(t).contains("AppRole").doesNotContain("another-secret"));
  }

  private void byAppRole(String secret) throws IOException {
    var file = Files.writeString(directory.resolve("secret-id"), secret);
    configured.remove("amparo.keys.transit.token-file");
    configured.put("amparo.keys.transit.role-id", TransitDouble.ROLE);
    configured.put("amparo.keys.transit.secret-id-file", file.toString());
  }

  @Test
  void asksOnceForAKeyThatIsOpenedAgainSoonAndNeverForOneThatChanged() {
    var keys = Transits.keys(configured);
    var wrapped = keys.wrap(CASE, dataKey);
    var other = keys.wrap(CASE, Keys.of(8).encryption().bytes());
    service.asked();

    keys.unwrap(CASE, wrapped);
    byte[] again = keys.unwrap(CASE, wrapped);
    assertThat(service.asked()).containsExactly("/v1/transit/decrypt/amparo");
    assertThat(again).isEqualTo(dataKey);

    assertThat(keys.unwrap(CASE, other)).isEqualTo(Keys.of(8).encryption().bytes());
    keys.forget(CASE);
    keys.unwrap(CASE, other);
    assertThat(service.asked()).hasSize(2);
  }

  @Test
  void keepsOpenedKeysForAMomentAndFewOfThem() throws InterruptedException {
    var opened = new OpenedKeys(java.time.Duration.ofMillis(100), 10);
    for (int i = 0; i < 50; i++) {
      opened.of(new CaseId(new UUID(5, i)), new byte[] {1}, dataKey::clone);
    }
    assertThat(opened.size()).isLessThanOrEqualTo(10);

    org.awaitility.Awaitility.await().until(() -> opened.size() == 0);
  }

  @Test
  void changesNothingOfWhatIsKeptWhenACallerClearsTheKey() {
    var opened = new OpenedKeys(java.time.Duration.ofHours(1), 10);
    byte[] wrapped = {1};
    java.util.Arrays.fill(opened.of(CASE, wrapped, dataKey::clone), (byte) 0);

    byte[] kept = opened.of(CASE, wrapped, () -> new byte[0]);
    java.util.Arrays.fill(kept, (byte) 0);

    assertThat(opened.of(CASE, wrapped, () -> new byte[0])).isEqualTo(dataKey);
  }

  @Test
  void noticesARotationOfWhichNobodyTold() {
    var keys = Transits.keys(configured);
    keys.look();
    assertThat(keys.formerKeyIds()).isEmpty();
    service.rotate();
    service.rotate();

    keys.look();

    assertThat(keys.keyId()).isEqualTo("transit:transit/amparo:v3");
    assertThat(keys.formerKeyIds())
        .containsExactlyInAnyOrder("transit:transit/amparo:v1", "transit:transit/amparo:v2");
  }

  @Test
  void opensNothingOfAVersionThatWasSwitchedOff() {
    var keys = Transits.keys(configured);
    var wrapped = keys.wrap(CASE, dataKey);
    service.rotate();
    service.opensFrom(2);

    assertThatThrownBy(() -> keys.unwrap(CASE, wrapped))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(CASE.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "address, http://bao.example.org:8200",
    "address, http://127.0.0.1.example.org:8200",
    "address, http://localhost.example.org",
    "address, https://user:secret@bao.example.org",
    "address, https://bao.example.org/v1/sys",
    "address, https://bao.example.org?x=1",
    "address, https://bao.example.org#x",
    "address, file:///etc/passwd",
    "address, ftp://localhost",
    "mount, ../sys",
    "mount, transit/..",
    "mount, transit?x",
    "mount, transit%2f",
    "key, a/b",
    "key, ../../sys/seal",
    "app-role-mount, a//b",
    "role-id, both",
    "keep-at-most, 0",
    "patience, 0s"
  })
  void doesNotStartWithASettingThatCouldLeadElsewhere(String setting, String value) {
    configured.put("amparo.keys.transit." + setting, value);
    if (setting.equals("role-id")) {
      configured.put("amparo.keys.transit.secret-id-file", "secret");
    }
    assertThatThrownBy(() -> Transits.client(configured))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Amparo does not start. amparo.keys.transit.")
        .hasMessageNotContaining("user:secret");
  }

  @Test
  void asksWithTlsOnlyWhomItsCertificatesVouchFor() throws Exception {
    var store = selfSigned("localhost");
    try (var safe = new TransitDouble(https(store), "https")) {
      configured.put("amparo.keys.transit.address", safe.address().toString());
      assertAway(() -> Transits.keys(configured).wrap(CASE, dataKey));

      configured.put("amparo.keys.transit.ca-file", certificate(store).toString());
      assertThat(Transits.keys(configured).wrap(CASE, dataKey).bytes()).isNotEmpty();
    }
  }

  @Test
  void asksWithTlsNobodyWhoseCertificateNamesAnotherHost() throws Exception {
    var store = selfSigned("bao.example.org");
    try (var other = new TransitDouble(https(store), "https")) {
      configured.put("amparo.keys.transit.address", other.address().toString());
      configured.put("amparo.keys.transit.ca-file", certificate(store).toString());

      assertAway(() -> Transits.keys(configured).wrap(CASE, dataKey));
    }
  }

  private static void assertAway(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(Problem.UNAVAILABLE);
              assertThat(refused.sentence()).contains("key service", "Nothing was changed");
            });
  }

  private Path selfSigned(String host) throws IOException, InterruptedException {
    Path store = directory.resolve("tls.p12");
    keytool("-genkeypair -alias tls -keyalg EC -dname CN=" + host + " -ext san=dns:" + host, store);
    return store;
  }

  private Path certificate(Path store) throws IOException, InterruptedException {
    Path file = directory.resolve("ca.pem");
    keytool("-exportcert -rfc -alias tls -file " + file, store);
    return file;
  }

  private static void keytool(String what, Path store) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String where = " -storetype PKCS12 -storepass changeit -keystore " + store;
    var process =
        new ProcessBuilder((tool + " " + what + where).split(" "))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private static HttpsServer https(Path store) throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return server;
  }
}

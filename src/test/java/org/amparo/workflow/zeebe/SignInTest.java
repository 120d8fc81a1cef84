package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.OwnCertificate;
import org.amparo.zeebedouble.Guard;
import org.amparo.zeebedouble.TokenIssuer;
import org.amparo.zeebedouble.ZeebeDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster behind TLS that lets nobody in without a token, over both protocols. */
@OnlyInFullRun
class SignInTest {

  private static final String SECRET = "s3cret-of-the-service";

  @TempDir static Path directory;
  private static OwnCertificate certificate;

  private TokenIssuer issuer;
  private ZeebeDouble there;
  private Cluster cluster;

  @BeforeAll
  static void makeACertificate() throws Exception {
    certificate = OwnCertificate.of("ip:127.0.0.1", directory);
  }

  @BeforeEach
  void start() throws Exception {
    issuer = TokenIssuer.start();
    there = ZeebeDouble.behind(new Guard(certificate.keys(), issuer::isGood));
  }

  @AfterEach
  void stop() {
    if (cluster != null) {
      cluster.close();
    }
    there.close();
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void bringsATokenThatItGotForItsClientCredentials(String rest) {
    open(Map.of("prefer-rest", rest));

    assertThat(reply()).isEqualTo(Reply.OK);
    assertThat(reply()).isEqualTo(Reply.OK);

    assertThat(issuer.requests())
        .as("one token for many requests")
        .containsExactly(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "amparo",
                "client_secret", SECRET,
                "audience", "cluster-api",
                "scope", "cluster"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void getsAnotherTokenWhenTheClusterTakesTheOldOneNoLonger(String rest) {
    open(Map.of("prefer-rest", rest));
    assertThat(reply()).isEqualTo(Reply.OK);

    issuer.revoke();
    // the refusal itself means that the outbox tries again, and then there is a new one
    if (reply() != Reply.OK) {
      assertThat(reply()).isEqualTo(Reply.OK);
    }

    assertThat(issuer.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void tellsNothingToAClusterThatItCannotTrust(String rest) {
    open(Map.of("prefer-rest", rest, "ca-certificate", ""));

    assertThat(reply()).isEqualTo(Reply.UNREACHABLE);
    assertThat(there.traffic().all()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aCertificateOfAnotherNameNeedsThatNameInTheSettings(String rest, @TempDir Path other)
      throws Exception {
    there.close();
    var named = OwnCertificate.of("dns:cluster.example", other);
    there = ZeebeDouble.behind(new Guard(named.keys(), issuer::isGood));
    var trust = Map.of("prefer-rest", rest, "ca-certificate", named.pem().toString());

    open(trust);
    assertThat(reply()).isEqualTo(Reply.UNREACHABLE);
    cluster.close();
    var authority = new HashMap<>(trust);
    authority.put("override-authority", "cluster.example");
    open(authority);
    assertThat(reply()).isEqualTo(Reply.OK);
  }

  @Test
  void theLogTellsTheSettingsAndNoSecret() {
    var log = new CopyOnWriteArrayList<String>();
    var listening = listeningTo(log);
    Logger.getLogger("").addHandler(listening);
    try {
      open(Map.of());
      assertThat(reply()).isEqualTo(Reply.OK);
    } finally {
      Logger.getLogger("").removeHandler(listening);
    }

    assertThat(log)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("REST " + there.restAddress())
                    .contains("CA " + certificate.pem())
                    .contains("sign-in OAuth"));
    assertThat(log).noneMatch(line -> line.contains(SECRET) || line.contains(issuer.latest()));
  }

  private static Handler listeningTo(List<String> log) {
    var words = new SimpleFormatter();
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        // as the service does, whose level is INFO
        if (record.getLevel().intValue() >= Level.INFO.intValue()) {
          log.add(words.formatMessage(record) + " " + record.getThrown());
        }
      }

      @Override
      public void flush() {
        // nothing is kept back
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }

  private Reply reply() {
    try {
      cluster.client().newTopologyRequest().send().join();
      return Reply.OK;
    } catch (RuntimeException failure) {
      return Reply.of(failure);
    }
  }

  private void open(Map<String, String> more) {
    var values = new HashMap<String, String>();
    values.put("rest-address", there.restAddress().toString());
    values.put("grpc-address", there.grpcAddress().toString());
    values.put("ca-certificate", certificate.pem().toString());
    values.put("oauth.client-id", "amparo");
    values.put("oauth.client-secret", SECRET);
    values.put("oauth.audience", "cluster-api");
    values.put("oauth.scope", "cluster");
    values.put("oauth.token-url", issuer.address().toString());
    values.putAll(more);
    cluster = new Cluster(Configured.with(values));
    cluster.open();
  }
}

package org.amparo.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.fixture.OwnCertificate;
import org.amparo.fixture.PartnerDouble;
import org.amparo.partner.rules.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message goes where it may and nowhere else, and whatever the other end does has an end. */
class CourierTest {

  private static final Vertx VERTX = Vertx.vertx();

  private PartnerDouble partner;

  @BeforeEach
  void aPartnerListens() throws IOException {
    partner = PartnerDouble.start();
  }

  @AfterEach
  void nobodyListens() throws IOException {
    partner.close();
  }

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void bringsTheMessageAsItIs() throws Exception {
    assertThat(deliver(partner.url())).isEqualTo(new Answer(204, null));

    var message = partner.next();
    assertThat(message.requestLine()).isEqualTo("POST /hooks?from=amparo HTTP/1.1");
    assertThat(message.body()).isEqualTo("{\"é\": 1}");
    assertThat(message.header("webhook-id")).isEqualTo("m1");
    assertThat(message.header("host")).isEqualTo("127.0.0.1:" + partner.port());
    assertThat(message.headers()).doesNotContainKeys("cookie", "authorization", "accept-encoding");
  }

  @Test
  void aNameThatLeadsToThisMachineIsNotTold() throws UnknownHostException {
    var courier = courier(Map.of("private-targets", "10.0.0.0/8"), localhost());

    for (String url :
        List.of(
            "http://inside.example:%d/",
            "https://inside.example:%d/", "http://127.0.0.1:%d/", "http://[::1]:%d/")) {
      assertThat(courier.deliver(parcel(url.formatted(partner.port()), 1)))
          .as(url)
          .isEqualTo(Answer.none(Trouble.ADDRESS_NOT_ALLOWED));
    }
    assertThat(partner.all()).isEmpty();
  }

  /** Between the look and the connection nobody asks the name again. */
  @Test
  void aNameThatLeadsElsewhereTheNextMomentCannotMoveTheMessage() throws Exception {
    var looks = new AtomicInteger();
    Names turning =
        host ->
            new InetAddress[] {
              InetAddress.getByName(looks.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")
            };
    var courier = courier(Map.of(), turning);

    // no resolver but ours knows the name
    var first = courier.deliver(parcel("http://turning.invalid:" + partner.port() + "/", 1));
    var second = courier.deliver(parcel("http://turning.invalid:" + partner.port() + "/", 1));

    assertThat(first.isTaken()).isTrue();
    assertThat(partner.next().header("host")).isEqualTo("turning.invalid:" + partner.port());
    assertThat(second.trouble()).isEqualTo(Trouble.ADDRESS_NOT_ALLOWED);
    assertThat(looks).hasValue(2);
  }

  @Test
  void aNameWithOneAddressThatMayNotBeToldIsNotToldAtAll() throws UnknownHostException {
    var both =
        new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")};
    var courier = courier(Map.of(), host -> both);

    assertThat(courier.deliver(parcel("http://both.example:%d/".formatted(partner.port()), 1)))
        .isEqualTo(Answer.none(Trouble.ADDRESS_NOT_ALLOWED));
    assertThat(partner.all()).isEmpty();
  }

  @Test
  void theNextAttemptTakesTheNextAddress() throws Exception {
    var both =
        new InetAddress[] {InetAddress.getByName("127.0.0.3"), InetAddress.getByName("127.0.0.1")};
    var courier = courier(Map.of("private-targets", "127.0.0.0/8"), host -> both);
    String url = "http://both.example:%d/".formatted(partner.port());

    assertThat(courier.deliver(parcel(url, 1)).trouble()).isEqualTo(Trouble.NOT_REACHED);
    assertThat(courier.deliver(parcel(url, 2)).isTaken()).isTrue();
  }

  @Test
  void httpGoesOnlyToNetworksThatTheSettingNames() throws UnknownHostException {
    var courier =
        courier(Map.of(), host -> new InetAddress[] {InetAddress.getByName("203.0.112.1")});

    assertThat(courier.deliver(parcel("http://outside.example:8080/", 1)))
        .isEqualTo(Answer.none(Trouble.ADDRESS_NOT_ALLOWED));
  }

  @Test
  void aPortThatTheSettingDoesNotAllowIsNotKnockedAt() throws UnknownHostException {
    var courier = courier(Map.of("ports", "443"), localhost());

    assertThat(courier.deliver(parcel(partner.url(), 1)))
        .isEqualTo(Answer.none(Trouble.ADDRESS_NOT_ALLOWED));
    assertThat(partner.all()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (var elsewhere = PartnerDouble.start()) {
      for (int status : List.of(301, 302, 303, 307, 308)) {
        partner.behaving(
            (message, out) ->
                PartnerDouble.write(
                    out,
                    "HTTP/1.1 %d X\r\nlocation: %s\r\ncontent-length: 0\r\n\r\n"
                        .formatted(status, elsewhere.url())));

        assertThat(deliver(partner.url())).isEqualTo(new Answer(status, Trouble.REDIRECTED));
      }
      assertThat(elsewhere.all()).isEmpty();
    }
  }

  @Test
  void whoTakesTheMessageAndSaysNothingIsLeft() {
    partner.hanging();

    assertThat(deliver(partner.url())).isEqualTo(Answer.none(Trouble.TOO_SLOW));
  }

  @Test
  void whoAnswersByteByByteIsLeft() {
    partner.behaving(
        (message, out) -> {
          PartnerDouble.write(out, "HTTP/1.1 200 OK\r\n");
          for (int i = 0; i < 600; i++) {
            PartnerDouble.write(out, "x-more: " + i + "\r\n");
            Thread.sleep(100);
          }
        });

    assertThat(deliver(partner.url()).trouble()).isEqualTo(Trouble.TOO_SLOW);
  }

  @Test
  void anAnswerThatDoesNotEndCountsByItsStatus() {
    partner.behaving(
        (message, out) -> {
          PartnerDouble.write(out, "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf");
          Thread.sleep(60_000);
        });

    assertThat(deliver(partner.url())).isEqualTo(new Answer(200, null));
  }

  /** Also where the flood stands before the body, or is packed into a small one. */
  @Test
  void aFloodIsCutOff() {
    var sent = new AtomicInteger();
    partner.behaving(
        (message, out) -> {
          PartnerDouble.write(out, "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
          String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
          for (int i = 0; i < 4_000; i++) {
            PartnerDouble.write(out, chunk);
            sent.incrementAndGet();
          }
        });
    assertThat(deliver(partner.url())).isEqualTo(new Answer(200, null));
    assertThat(sent.get()).as("of 250 MB").isLessThan(400);

    partner.behaving(
        (message, out) ->
            PartnerDouble.write(
                out, "HTTP/1.1 200 OK\r\nx-flood: %s\r\n\r\n".formatted("x".repeat(1 << 20))));
    assertThat(deliver(partner.url()).isTaken()).isFalse();
  }

  @Test
  void whatIsNotHttpIsNoAnswer() {
    partner.behaving((message, out) -> PartnerDouble.write(out, "220 smtp.example ESMTP\r\n"));
    assertThat(deliver(partner.url()).trouble()).isEqualTo(Trouble.BROKEN_OFF);

    partner.behaving((message, out) -> out.close());
    assertThat(deliver(partner.url()).trouble()).isEqualTo(Trouble.BROKEN_OFF);
  }

  @Test
  void whereNobodyListensIsNotReachedAndANameThatNobodyKnowsIsSaid() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(deliver("http://127.0.0.1:" + free + "/"))
        .isEqualTo(Answer.none(Trouble.NOT_REACHED));
    var courier =
        courier(
            Map.of(),
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(courier.deliver(parcel(partner.url(), 1)))
        .isEqualTo(Answer.none(Trouble.NO_SUCH_NAME));
  }

  @Test
  void statusesMeanWhatTheySay() {
    for (int status : List.of(200, 201, 202, 204)) {
      partner.answering(status);
      assertThat(deliver(partner.url())).isEqualTo(new Answer(status, null));
    }
    for (int status : List.of(400, 401, 404, 429, 500, 503)) {
      partner.answering(status);
      assertThat(deliver(partner.url())).isEqualTo(new Answer(status, Trouble.REFUSED));
    }
    partner.answering(410);
    assertThat(deliver(partner.url())).isEqualTo(new Answer(410, Trouble.GONE));
  }

  /** The certificate must be the name's, though the connection goes to an address. */
  @Test
  void theCertificateMustBeOfTheNameAndOfSomebodyTrusted(@TempDir Path directory) throws Exception {
    var certificate = OwnCertificate.of("dns:partner.example", directory);
    var trusting = Map.of("authorities", certificate.pem().toString());
    try (var secure = PartnerDouble.start(certificate.keys())) {
      var right = parcel("https://partner.example:%d/hooks".formatted(secure.port()), 1);
      var wrong = parcel("https://other.example:%d/hooks".formatted(secure.port()), 1);

      assertThat(courier(trusting, localhost()).deliver(right)).isEqualTo(new Answer(204, null));
      assertThat(courier(trusting, localhost()).deliver(wrong).trouble())
          .isEqualTo(Trouble.NOT_TRUSTED);
      assertThat(courier(Map.of(), localhost()).deliver(right).trouble())
          .isEqualTo(Trouble.NOT_TRUSTED);
      assertThat(secure.all()).hasSize(1);
    }
  }

  private static Answer deliver(String url) {
    return courier(Map.of(), InetAddress::getAllByName).deliver(parcel(url, 1));
  }

  private static Names localhost() throws UnknownHostException {
    var here = InetAddress.getByName("127.0.0.1");
    return host -> new InetAddress[] {here};
  }

  private static Courier courier(Map<String, String> settings, Names names) {
    var all = new HashMap<String, String>();
    all.put("amparo.partner.private-targets", "127.0.0.1/32");
    all.put("amparo.partner.ports", "1024-65535");
    all.put("amparo.partner.exchange", "2s");
    settings.forEach((name, value) -> all.put("amparo.partner." + name, value));
    var read =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PartnerSettings.class)
            .withDefaultValues(all)
            .build()
            .getConfigMapping(PartnerSettings.class);
    return new Courier(VERTX, new Targets(read), read, names);
  }

  private static Parcel parcel(String url, int attempt) {
    return new Parcel(
        UUID.randomUUID(),
        attempt,
        Target.of(url).orElseThrow(),
        Map.of("webhook-id", "m1", "content-type", "application/json"),
        "{\"é\": 1}");
  }
}

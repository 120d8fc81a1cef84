package org.amparo.partner;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.amparo.partner.rules.Target;

/**
 * Brings one message to its target: over a connection of its own to an address that was looked at
 * just before, whatever the name leads to a moment later. It follows no redirect, keeps no cookie
 * and reads of the answer no more than it must.
 */
@Singleton
class Courier {

  private static final int LARGEST_HEAD = 8 * 1024;

  private final Vertx vertx;
  private final Targets targets;
  private final PartnerSettings settings;
  private final Names names;
  private final HttpClient plain;
  private final HttpClient secure;

  @Inject
  Courier(Vertx vertx, Targets targets, PartnerSettings settings) {
    this(vertx, targets, settings, InetAddress::getAllByName);
  }

  Courier(Vertx vertx, Targets targets, PartnerSettings settings, Names names) {
    this.vertx = vertx;
    this.targets = targets;
    this.settings = settings;
    this.names = names;
    this.plain = client(options());
    this.secure = client(trusting(options().setSsl(true).setVerifyHost(true)));
  }

  /** What goes wrong is told by the log of messages; a line of ours would quote the other end. */
  private HttpClient client(HttpClientOptions options) {
    return vertx
        .httpClientBuilder()
        .with(options)
        .withConnectHandler(connection -> connection.exceptionHandler(told -> {}))
        .build();
  }

  private HttpClientOptions options() {
    return new HttpClientOptions()
        .setProtocolVersion(HttpVersion.HTTP_1_1)
        .setKeepAlive(false)
        .setMaxPoolSize(settings.overall())
        .setConnectTimeout((int) settings.connect().toMillis())
        .setSslHandshakeTimeout(settings.connect().toSeconds())
        .setMaxHeaderSize(LARGEST_HEAD)
        .setDecompressionSupported(false);
  }

  private HttpClientOptions trusting(HttpClientOptions options) {
    settings
        .authorities()
        .ifPresent(
            pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
    return options;
  }

  /** Takes as long as the target lets it, and no longer than the settings say. */
  Answer deliver(Parcel parcel) {
    InetAddress[] found;
    try {
      found = names.of(parcel.target().host());
    } catch (UnknownHostException e) {
      return Answer.none(Trouble.NO_SUCH_NAME);
    }
    // one that may not be told spoils all: a name that leads to both is not to be trusted
    if (!Arrays.stream(found).allMatch(address -> targets.mayHear(parcel.target(), address))) {
      return Answer.none(Trouble.ADDRESS_NOT_ALLOWED);
    }
    return exchange(parcel, found[(parcel.attempt() - 1) % found.length]);
  }

  private Answer exchange(Parcel parcel, InetAddress address) {
    var target = parcel.target();
    var client = target.secure() ? secure : plain;
    return new Exchange(vertx, settings.exchange())
        .make(client, request(target, address), parcel.headers(), parcel.body());
  }

  private static RequestOptions request(Target target, InetAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setSsl(target.secure())
        .setHost(target.host())
        .setPort(target.port())
        .setURI(target.path())
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())));
  }

  @PreDestroy
  void close() {
    plain.close();
    secure.close();
  }
}

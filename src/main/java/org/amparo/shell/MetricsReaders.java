package org.amparo.shell;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who may read what the service counts. In a small agency the counts of a day tell a story, and a
 * stranger could read when the last referral was filed: so whoever shows the token may, and without
 * one only this machine itself, past every proxy.
 */
@Singleton
class MetricsReaders {

  private static final String METRICS = "/q/metrics";

  /** What a proxy adds, each of which some proxy adds alone. */
  private static final List<String> PASSED_ON =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Server",
          "X-Real-IP");

  private final Optional<String> token;

  @Inject
  MetricsReaders(@ConfigProperty(name = "amparo.metrics.token") Optional<String> token) {
    this.token = token;
  }

  /** Whether the request is for metrics and by nobody who may read them. */
  boolean refuse(HttpServerRequest request) {
    if (!request.path().startsWith(METRICS)) {
      return false;
    }
    boolean passedOn = PASSED_ON.stream().anyMatch(request.headers()::contains);
    var peer = request.connection().remoteAddress();
    boolean may =
        may(
            request.getHeader(HttpHeaders.AUTHORIZATION),
            passedOn || peer == null ? null : peer.hostAddress());
    // it is no token of a person, and nobody else is to look at it
    request.headers().remove(HttpHeaders.AUTHORIZATION);
    return !may;
  }

  /**
   * @param peer the address at the other end, unless it speaks for somebody else
   */
  boolean may(@Nullable String shown, @Nullable String peer) {
    return token
        .map(
            wanted ->
                shown != null && MessageDigest.isEqual(bytes("Bearer " + wanted), bytes(shown)))
        .orElseGet(() -> peer != null && isLoopback(peer));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isLoopback(String address) {
    try {
      // an address in digits is looked up nowhere
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

package org.amparo.http;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits how often strangers may ask: for each network and for everybody together, in this
 * process's memory. Behind a proxy the caller's address is the proxy's word ({@code
 * quarkus.http.proxy.*}), which counts only when it comes from a trusted proxy.
 */
@Singleton
public class RateLimits {

  private final Map<String, HttpSettings.Limit> limits;
  private final TimeMeter time;
  private final Map<String, Buckets> buckets = new ConcurrentHashMap<>();

  @Inject
  RateLimits(HttpSettings settings) {
    this(settings.limits(), TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(Map<String, HttpSettings.Limit> limits, TimeMeter time) {
    this.limits = limits;
    this.time = time;
  }

  /**
   * Counts this request against a limit; throws {@link TooManyRequests} when it is used up.
   *
   * @param name a limit of {@code amparo.http.limits}, for example {@code sign-in}
   */
  public void spend(String name, HttpServerRequest request) {
    buckets.computeIfAbsent(name, this::open).spend(network(request));
  }

  /** The network that a request comes from, for whoever counts more about it. */
  public static String network(HttpServerRequest request) {
    return AddressPrefix.of(
        Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress).orElse(""));
  }

  void spend(String name, String address) {
    buckets.computeIfAbsent(name, this::open).spend(AddressPrefix.of(address));
  }

  private Buckets open(String name) {
    var limit = limits.get(name);
    if (limit == null) {
      throw new IllegalArgumentException("there is no rate limit " + name);
    }
    return new Buckets(limit, time);
  }
}

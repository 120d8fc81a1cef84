package org.amparo.http;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
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
  private final Runnable wrongCodes;
  private final Map<String, Buckets> buckets = new ConcurrentHashMap<>();

  @Inject
  RateLimits(HttpSettings settings, Refusals refusals) {
    this(settings.limits(), TimeMeter.SYSTEM_NANOTIME, refusals::countCode);
  }

  RateLimits(Map<String, HttpSettings.Limit> limits, TimeMeter time, Runnable wrongCodes) {
    this.limits = limits;
    this.time = time;
    this.wrongCodes = wrongCodes;
  }

  /**
   * Counts this request against a limit; throws {@link TooManyRequests} when it is used up.
   *
   * @param name a limit of {@code amparo.http.limits}, for example {@code sign-in}
   */
  public void spend(String name, HttpServerRequest request) {
    buckets.computeIfAbsent(name, this::open).spend(network(request));
  }

  /**
   * What was shown under this limit is no live code. The network's next tries wait the longer the
   * more of them there were.
   */
  public void wrong(String name, HttpServerRequest request) {
    wrong(
        name,
        Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress).orElse(""));
  }

  /** The same where the answer's kind and address alone do not tell that it was a code. */
  public void wrong(String name, RoutingContext request) {
    wrong(name, request.request());
    request.put(Refusals.COUNTED, true);
  }

  /** The network that a request comes from, for whoever counts more about it. */
  public static String network(HttpServerRequest request) {
    return AddressPrefix.of(
        Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress).orElse(""));
  }

  void spend(String name, String address) {
    buckets.computeIfAbsent(name, this::open).spend(AddressPrefix.of(address));
  }

  void wrong(String name, String address) {
    buckets.computeIfAbsent(name, this::open).wrong(AddressPrefix.of(address));
    wrongCodes.run();
  }

  private Buckets open(String name) {
    var limit = limits.get(name);
    if (limit == null) {
      throw new IllegalArgumentException("there is no rate limit " + name);
    }
    return new Buckets(limit, time);
  }
}

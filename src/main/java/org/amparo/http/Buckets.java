package org.amparo.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One rate limit's buckets: one for everybody and one for each network seen lately, with what that
 * network guessed.
 */
final class Buckets {

  /** Bounds the memory that strangers can make the service use. */
  private static final int NETWORKS = 20_000;

  /** What is known of one network. */
  private record Known(Bucket bucket, Guesses guesses) {}

  private final HttpSettings.Limit limit;
  private final TimeMeter time;
  private final Bucket overall;
  private final Map<String, Known> networks =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > NETWORKS;
        }
      };

  Buckets(HttpSettings.Limit limit, TimeMeter time) {
    this.limit = limit;
    this.time = time;
    this.overall = bucket(limit.overall());
  }

  void spend(String network) {
    // the network first: one network's excess must not use up everybody's share
    var known = of(network);
    known.guesses().look();
    spend(known.bucket());
    spend(overall);
  }

  void wrong(String network) {
    of(network).guesses().wrong();
  }

  private synchronized Known of(String network) {
    return networks.computeIfAbsent(
        network, n -> new Known(bucket(limit.perAddress()), new Guesses(limit, time)));
  }

  private Bucket bucket(int capacity) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(b -> b.capacity(capacity).refillGreedy(capacity, limit.per()))
        .build();
  }

  private static void spend(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }
}

package org.amparo.vault;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.kernel.Refused;

/**
 * The key service, if one is configured: it is looked at again and again, also while all is well.
 */
@Singleton
class Transit {

  private final Optional<TransitKeys> keys;
  private final Optional<TransitClient> service;
  private final AtomicLong away;

  Transit(TransitSettings settings, Clock clock, MeterRegistry meters) {
    service = settings.address().map(address -> new TransitClient(settings, clock));
    keys = service.map(client -> keys(client, settings));
    away =
        gauge(
            meters,
            "amparo.keys.service.away",
            "Whether the key service that opens personal data cannot be used, 1 if so.");
  }

  static TransitKeys keys(TransitClient client, TransitSettings settings) {
    return new TransitKeys(
        client,
        new OpenedKeys(settings.keep(), settings.keepAtMost()),
        settings.mount() + "/" + settings.key());
  }

  Optional<TransitKeys> keys() {
    return keys;
  }

  /** What is wrong with it, in words for whoever runs the service. */
  Optional<String> trouble() {
    return service.flatMap(TransitClient::trouble);
  }

  @Scheduled(
      every = "${amparo.keys.transit-look-every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      keys.ifPresent(TransitKeys::look);
    } catch (Refused unreachable) {
      // the client has said so, and the next look follows
    } finally {
      away.set(trouble().isPresent() ? 1 : 0);
    }
  }
}

package org.amparo.vault;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.Refused;
import org.jboss.logging.Logger;

/**
 * Puts the key-encryption key of today around data keys that a former one wraps. Each batch is a
 * transaction of its own, so that a stop costs nothing and several instances share the work.
 */
@Singleton
class Rewrap {

  private static final Logger LOG = Logger.getLogger(Rewrap.class);
  private static final int BATCH = 100;

  private final CaseKeys keys;
  private final KeyEncryption keyEncryption;
  private final AgencyWall wall;
  private final AtomicLong left;

  Rewrap(CaseKeys keys, KeyEncryption keyEncryption, AgencyWall wall, MeterRegistry meters) {
    this.keys = keys;
    this.keyEncryption = keyEncryption;
    this.wall = wall;
    this.left =
        gauge(
            meters,
            "amparo.keys.to.rewrap",
            "Data keys of cases still wrapped under a former key.");
  }

  @Scheduled(
      every = "${amparo.keys.rewrap-every:10s}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    if (keyEncryption.formerKeyIds().isEmpty() || measure() == 0) {
      return;
    }
    LOG.infof("%d data keys are wrapped under a former key and are wrapped anew.", left.get());
    try {
      while (QuarkusTransaction.requiringNew().call(() -> wall.acrossAgencies(this::batch)) > 0) {
        measure();
      }
      LOG.info("No data key is wrapped under a former key; it may leave the configuration.");
    } catch (Refused keyServiceAway) {
      LOG.warnf("%d data keys wait for the key service to be wrapped anew.", left.get());
    }
  }

  private long measure() {
    left.set(
        QuarkusTransaction.requiringNew()
            .call(() -> wall.acrossAgencies(() -> keys.count(keyEncryption.formerKeyIds()))));
    return left.get();
  }

  private int batch() {
    var old = keys.lock(keyEncryption.formerKeyIds(), BATCH);
    keys.replace(old.stream().map(this::anew).toList());
    return old.size();
  }

  private CaseKeys.Kept anew(CaseKeys.Kept old) {
    return new CaseKeys.Kept(old.caseId(), keyEncryption.anew(old.caseId(), old.wrapped()));
  }
}

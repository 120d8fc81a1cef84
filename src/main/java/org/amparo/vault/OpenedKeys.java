package org.amparo.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Data keys that a key service opened a moment ago. Who asks has the wrapped key from the database
 * in their hand, of this very transaction: so a destroyed key is never found here, on no instance.
 */
final class OpenedKeys {

  /** Wiped when it leaves; whoever holds it at that moment gets the key whole or not at all. */
  private static final class Opened {

    private final byte[] wrapped;
    private final byte[] dataKey;
    private boolean wiped;

    Opened(byte[] wrapped, byte[] dataKey) {
      this.wrapped = wrapped.clone();
      this.dataKey = dataKey.clone();
    }

    synchronized Optional<byte[]> of(byte[] sameWrapped) {
      return wiped || !Arrays.equals(wrapped, sameWrapped)
          ? Optional.empty()
          : Optional.of(dataKey.clone());
    }

    synchronized void wipe() {
      wiped = true;
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private final Cache<CaseId, Opened> kept;

  OpenedKeys(Duration keep, int atMost) {
    kept =
        Caffeine.newBuilder()
            .expireAfterWrite(keep)
            .maximumSize(atMost)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener(OpenedKeys::left)
            .build();
  }

  byte[] of(CaseId caseId, byte[] wrapped, Supplier<byte[]> open) {
    return Optional.ofNullable(kept.getIfPresent(caseId))
        .flatMap(found -> found.of(wrapped))
        .orElseGet(() -> keep(caseId, wrapped, open.get()));
  }

  void forget(CaseId caseId) {
    kept.invalidate(caseId);
  }

  long size() {
    kept.cleanUp();
    return kept.estimatedSize();
  }

  private byte[] keep(CaseId caseId, byte[] wrapped, byte[] dataKey) {
    kept.put(caseId, new Opened(wrapped, dataKey));
    return dataKey;
  }

  private static void left(@Nullable CaseId caseId, @Nullable Opened opened, RemovalCause why) {
    if (opened != null) {
      opened.wipe();
    }
  }
}

package org.amparo.access;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.amparo.audit.AuditLog;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.UserId;
import org.jboss.logging.Logger;

/**
 * Puts on a case's record who asked for it and was refused: once an hour for each person and case,
 * so that nobody fills a record by asking. It is written beside the request, which is undone, and
 * does not wait: the time of a refusal must not tell that there is a case behind it.
 */
@Singleton
public class RefusedLooks {

  private static final Logger LOG = Logger.getLogger(RefusedLooks.class);
  private static final Duration QUIET = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private record Look(UserId who, CaseId caseId, Problem why) {}

  private final AuditLog audit;
  private final AgencyWall wall;
  private final Clock clock;
  private final Map<Look, Instant> lately =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
          return size() > MOST;
        }
      };
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST),
          RefusedLooks::thread,
          new ThreadPoolExecutor.DiscardPolicy());

  RefusedLooks(AuditLog audit, AgencyWall wall, Clock clock) {
    this.audit = audit;
    this.wall = wall;
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "refused-looks");
    thread.setDaemon(true);
    return thread;
  }

  /** Somebody of the case's own agency was not let see it. */
  public void note(Actor actor, CaseFacts facts, Problem why) {
    if (actor.agency().equals(facts.agency()) && isNew(new Look(actor.user(), facts.id(), why))) {
      var caseId = facts.id();
      writer.execute(() -> write(actor, caseId, why));
    }
  }

  private synchronized boolean isNew(Look look) {
    var now = clock.instant();
    var before = lately.get(look);
    if (before != null && now.isBefore(before.plus(QUIET))) {
      return false;
    }
    lately.remove(look);
    lately.put(look, now);
    return true;
  }

  private void write(Actor actor, CaseId caseId, Problem why) {
    try {
      wall.within(
          actor.agency(),
          () -> {
            audit.refusal(actor, actor.agency(), caseId, why.name());
            return caseId;
          });
    } catch (RuntimeException e) {
      LOG.warnf("A refusal is not on record (%s).", e.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void finish() throws InterruptedException {
    writer.shutdown();
    writer.awaitTermination(5, TimeUnit.SECONDS);
  }
}

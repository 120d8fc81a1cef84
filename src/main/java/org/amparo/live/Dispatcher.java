package org.amparo.live;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The thread that carries changes from the database to the open streams. Each instance has one, and
 * whichever is free gives the numbers. A lost connection is opened anew, and what happened
 * meanwhile is read from where it stood.
 */
@Singleton
class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final Duration CHECK = Duration.ofSeconds(1);

  private final WireFactory wires;
  private final Hub hub;
  private final Reach reach;
  private final LiveSettings settings;
  private final Every check = new Every(CHECK);
  private final Every sweep = new Every(SWEEP);
  private final Every beat;
  private volatile boolean stopping;
  private Thread thread;

  Dispatcher(WireFactory wires, Hub hub, Reach reach, LiveSettings settings) {
    this.wires = wires;
    this.hub = hub;
    this.reach = reach;
    this.settings = settings;
    this.beat = new Every(settings.heartBeat());
    this.thread = new Thread(this::run, "live-changes");
  }

  void start(@Observes StartupEvent startup) {
    stopping = false;
    thread.setDaemon(true);
    thread.start();
    // a stop waits for requests in flight, and a stream is one that ends only when it is told to
    Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "live-changes-end"));
  }

  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    endAll();
    thread.join(PAUSE.toMillis() * 2);
  }

  private void endAll() {
    stopping = true;
    hub.end(who -> true);
  }

  private void run() {
    while (!stopping) {
      try (var wire = wires.open()) {
        hub.begin(wire.lastNumber());
        while (!stopping) {
          turn(wire);
        }
      } catch (SQLException | RuntimeException e) {
        lost(e);
      }
    }
  }

  private void turn(Wire wire) throws SQLException {
    wire.number();
    for (String word : wire.words(settings.look())) {
      if (!word.isEmpty()) {
        hub.end(who -> word.equals(who.session()));
      }
    }
    pass(wire);
    if (check.isDue()) {
      hub.endExpired(Instant.now());
    }
    if (beat.isDue()) {
      hub.beat();
    }
    if (sweep.isDue()) {
      wire.purge(settings.keep());
    }
  }

  /** Reads on from where this instance stands, word or no word: a word may have been lost. */
  private void pass(Wire wire) throws SQLException {
    for (var events = wire.after(hub.position());
        !events.isEmpty();
        events = wire.after(hub.position())) {
      tell(events);
    }
  }

  private void tell(java.util.List<LiveEvent> events) {
    var request = Arc.container().requestContext();
    request.activate();
    try {
      hub.tell(events, reach);
    } finally {
      request.terminate();
    }
  }

  private void lost(Exception why) {
    if (stopping) {
      return;
    }
    LOG.warnf("Live changes wait for the database (%s).", why.getClass().getSimpleName());
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}

package org.amparo.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.amparo.access.Policy;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The open streams of this instance, and the chain of events along which they go. */
@Singleton
class Hub {

  /** How far behind a reader may be. */
  private static final int MOST_BEHIND = 2_000;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Deque<Told> recent = new ArrayDeque<>();
  private final LiveSettings settings;
  private @Nullable Told head;

  Hub(LiveSettings settings, MeterRegistry meters) {
    this.settings = settings;
    Gauge.builder("amparo.live.streams", listeners, Set::size)
        .description("Open streams of live changes on this instance.")
        .register(meters);
  }

  /** Where this instance begins to tell; what came before is read from the database. */
  synchronized void begin(long number) {
    if (head == null) {
      head = new Told(new LiveEvent(number, new AgencyId("none"), null, List.of(), null));
    }
  }

  synchronized long position() {
    return begun().number();
  }

  synchronized Listener open(Listener.Who who, Runnable cut) {
    long own = count(other -> other.actor().user().equals(who.actor().user()));
    if (own >= settings.perPerson() || listeners.size() >= settings.overall()) {
      throw new Refused(
          Problem.TOO_MANY_REQUESTS, "Too many streams are open. Close one and try again.");
    }
    var listener = new Listener(who, begun(), cut);
    listeners.add(listener);
    return listener;
  }

  Multi<Listener.Message> stream(Listener listener) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              emitter.onTermination(() -> listeners.remove(listener));
              listener.sendTo(emitter);
            },
            BackPressureStrategy.BUFFER);
  }

  void close(Listener listener) {
    listeners.remove(listener);
  }

  /** Takes in what was numbered, and lets everybody go on. */
  void tell(List<LiveEvent> events, Reach reach) {
    synchronized (this) {
      events.forEach(event -> append(new Told(event), reach));
    }
    listeners.forEach(Listener::send);
    letGo(listener -> listener.isLost(position(), MOST_BEHIND));
  }

  private void append(Told told, Reach reach) {
    if (hasField(told.event().agency())) {
      reach.measure(told);
      // what is on its way must not reach somebody whose grant was taken back
      if (told.event().grant() != null) {
        recent.stream().filter(earlier -> isSameCase(earlier, told)).forEach(reach::measure);
      }
    }
    begun().followedBy(told);
    head = told;
    recent.addLast(told);
    if (recent.size() > MOST_BEHIND) {
      recent.removeFirst();
    }
  }

  private static boolean isSameCase(Told one, Told other) {
    var first = one.event().about();
    var second = other.event().about();
    return first != null && second != null && first.id().equals(second.id());
  }

  /** Whether anybody listens whose cases are not all of the agency's. */
  private boolean hasField(AgencyId agency) {
    return count(
            who -> who.actor().agency().equals(agency) && !Policy.worksOnEveryCase(who.actor()))
        > 0;
  }

  private long count(Predicate<Listener.Who> which) {
    return listeners.stream().filter(listener -> which.test(listener.who())).count();
  }

  private Told begun() {
    if (head == null) {
      throw new Refused(Problem.UNAVAILABLE, "Live changes are not told yet. Try again soon.");
    }
    return head;
  }

  void beat() {
    listeners.forEach(Listener::beat);
    letGo(listener -> listener.isLost(position(), MOST_BEHIND));
  }

  private void letGo(Predicate<Listener> which) {
    listeners.stream().filter(which).forEach(listener -> leave(listener, listener::cut));
  }

  /** Ends the streams of these people; the others go on. */
  void end(Predicate<Listener.Who> which) {
    listeners.stream()
        .filter(listener -> which.test(listener.who()))
        .forEach(listener -> leave(listener, listener::end));
  }

  void endExpired(Instant now) {
    end(who -> !who.until().isAfter(now));
  }

  private void leave(Listener listener, Runnable how) {
    listeners.remove(listener);
    how.run();
  }
}

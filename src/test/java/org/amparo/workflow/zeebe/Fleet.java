package org.amparo.workflow.zeebe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Service instances beside each other on one database; whichever dies is started anew at once. */
final class Fleet implements AutoCloseable {

  private static final long LOOK_MILLIS = 20;

  private final Function<Integer, MortalService> births;
  private final List<MortalService> alive = new ArrayList<>();
  private final Map<Seam, Integer> deaths = new EnumMap<>(Seam.class);
  private final Thread midwife = new Thread(this::replaceTheDead, "midwife");
  private volatile boolean closing;

  /**
   * @param births the next instance for the place with this number
   */
  Fleet(int places, Function<Integer, MortalService> births) {
    this.births = births;
    for (int i = 0; i < places; i++) {
      alive.add(births.apply(i));
    }
    midwife.start();
  }

  /** Dies at the so many-th seam, whichever that is. */
  static Predicate<Seam> afterSeams(int count) {
    var left = new AtomicInteger(count);
    return seam -> left.decrementAndGet() <= 0;
  }

  private void replaceTheDead() {
    try {
      while (!closing) {
        for (int i = 0; i < alive.size(); i++) {
          replaceIfDead(i);
        }
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void replaceIfDead(int place) {
    var died = alive.get(place).diedAt();
    if (died != null) {
      deaths.merge(died, 1, Integer::sum);
      alive.set(place, births.apply(place));
    }
  }

  /** How often instances died at each seam. */
  synchronized Map<Seam, Integer> deaths() {
    return new EnumMap<>(deaths);
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    midwife.join();
    for (var service : alive) {
      service.stop();
    }
  }
}

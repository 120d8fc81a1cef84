package org.amparo.jurisdiction;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The law in use. It is read at start, where a broken file stops the start, and again whenever the
 * operator's directory changes, where a broken file changes nothing and is told instead.
 */
@Startup
@Singleton
class Lawbook {

  private final Optional<LawDirectory> directory;
  private final @Nullable String place;
  private final Event<LawChanged> news;
  private final Clock clock;
  private volatile Law law;
  private volatile Map<String, LawText> read;
  private volatile Instant readAt;
  private volatile @Nullable String problem;
  private final Set<String> untold = new TreeSet<>();

  Lawbook(LawSettings settings, Event<LawChanged> news, Clock clock) {
    this.directory = settings.directory().map(LawDirectory::new);
    this.place = settings.directory().map(Object::toString).orElse(null);
    this.news = news;
    this.clock = clock;
    try {
      this.read = directory.map(LawDirectory::read).orElse(Map.of());
      this.law = LawFiles.shipped().with(read).load();
    } catch (BrokenLaw broken) {
      // the one failure at start that is told in its own words, without a stack
      throw new ConfigurationException(
          "Amparo does not start. The law cannot stand: " + broken.getMessage());
    }
    this.readAt = clock.instant();
  }

  Law law() {
    return law;
  }

  LawStatus status() {
    return new LawStatus(place, readAt, problem);
  }

  /** The law as these files would make it; in use it stays as it is. */
  Law tried(Map<String, LawText> files) {
    return LawFiles.shipped().with(files).load();
  }

  /** What lies in the operator's directory now; empty without one. */
  Map<String, LawText> files() {
    return directory.map(LawDirectory::read).orElse(Map.of());
  }

  @Scheduled(
      every = "{amparo.jurisdictions.look-every:10s}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    if (directory.isEmpty()) {
      return;
    }
    try {
      var now = files();
      if (!now.equals(read)) {
        take(now);
      }
      problem = null;
      tell();
    } catch (BrokenLaw broken) {
      keepTheOld(broken.getMessage());
    }
  }

  private void take(Map<String, LawText> files) {
    Law next = tried(files);
    var changed = next.changedIn(law);
    untold.addAll(changed);
    law = next;
    read = files;
    readAt = clock.instant();
    Log.infof("The law was read anew; changed: %s", changed);
  }

  /** What could not be told, because the database was away, is told at the next look. */
  private void tell() {
    if (!untold.isEmpty()) {
      news.fire(new LawChanged(untold));
      untold.clear();
    }
  }

  private void keepTheOld(String why) {
    if (!why.equals(problem)) {
      Log.errorf("The changed law is not used; what was read before stays: %s", why);
    }
    problem = why;
  }
}

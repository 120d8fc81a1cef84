package org.amparo.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows guesses down: for a name from one network, for a name from wherever, and for a network. A
 * try counts before its password is looked at, so that many at once gain nothing, and is taken back
 * when it was right.
 */
@ApplicationScoped
class Tries {

  /**
   * @param let whether the password may be looked at
   * @param holds whether this name has to wait when the password is wrong
   */
  record Taken(boolean let, boolean holds) {}

  /** How long the owner of a name waits at most. */
  record Held(int failures, Instant until) {}

  /** A count, and how far it goes. */
  private record Count(byte[] key, byte[] nameKey, int free, Duration longest) {}

  private static final int MOST_DOUBLINGS = 20;

  private final TryRows rows;
  private final AccountKeys keys;
  private final TrySettings settings;

  Tries(TryRows rows, AccountKeys keys, TrySettings settings) {
    this.rows = rows;
    this.keys = keys;
    this.settings = settings;
  }

  /** Undoes what a try that has to wait has counted. */
  private static final class HasToWait extends RuntimeException {
    HasToWait() {
      super("has to wait", null, false, false);
    }
  }

  /** Counts a try; one that has to wait counts for nothing. */
  Taken take(String username, String network) {
    var now = Instant.now();
    // always in this order, so that two tries never wait for each other
    var counts = List.of(network(network), name(username), pair(username, network));
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                boolean holds = false;
                for (var count : counts) {
                  holds |= count(count, now) && count.nameKey().length > 0;
                }
                return new Taken(true, holds);
              });
    } catch (HasToWait waits) {
      return new Taken(false, false);
    }
  }

  /** Tells whether there is a wait from now on. */
  private boolean count(Count count, Instant now) {
    int failures = rows.count(count.key(), count.nameKey(), now, now.minus(settings.forgotten()));
    if (failures == 0) {
      throw new HasToWait();
    }
    if (failures < count.free()) {
      return false;
    }
    rows.hold(count.key(), now.plus(wait(failures - count.free(), count.longest())));
    return true;
  }

  private static Duration wait(int beyond, Duration longest) {
    var doubled = Duration.ofSeconds(1L << Math.min(beyond, MOST_DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** The try was right: the name starts anew, and the network has one wrong try less. */
  void forgive(String username, String network) {
    rows.takeBack(network(network).key(), Instant.now());
    rows.forget(name(username).key());
    rows.forget(pair(username, network).key());
  }

  /** The administrator lets somebody try again at once, from wherever. */
  int release(String username) {
    return rows.forgetName(nameKey(username));
  }

  /** Which of these names have to wait now, somewhere at least. */
  Map<String, Held> held(List<String> usernames) {
    var found = new LinkedHashMap<String, Held>();
    var now = Instant.now();
    usernames.forEach(
        name -> rows.held(nameKey(name), now).ifPresent(held -> found.put(name, held)));
    return found;
  }

  private byte[] nameKey(String username) {
    return keys.hash("name", username);
  }

  private Count pair(String username, String network) {
    return new Count(
        keys.hash("pair", username, network),
        nameKey(username),
        settings.pairFree(),
        settings.pairLongest());
  }

  private Count name(String username) {
    return new Count(
        keys.hash("everywhere", username),
        nameKey(username),
        settings.nameFree(),
        settings.nameLongest());
  }

  private Count network(String network) {
    return new Count(
        keys.hash("network", network),
        new byte[0],
        settings.networkFree(),
        settings.networkLongest());
  }
}

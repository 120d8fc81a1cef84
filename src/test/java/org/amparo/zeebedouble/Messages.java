package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.ALREADY_EXISTS;
import static org.amparo.zeebedouble.Rejection.Kind.INVALID_ARGUMENT;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.operaton.bpm.engine.runtime.Execution;

/**
 * Published messages. One is buffered for its time to live, also after somebody has taken it: until
 * then its id is not accepted again, and each further process that begins to wait may take it once.
 * Guarded by the cluster's lock.
 */
final class Messages {

  /** Delivers a message to one who waits; what that sets in motion is the caller's. */
  interface Delivery {
    void deliver(Message message, Execution to);
  }

  private final Engine engine;
  private final Keys keys;
  private final Clock clock;
  private final Map<String, List<Message>> buffered = new HashMap<>();
  private final Queue<Message> expiring =
      new PriorityQueue<>(Comparator.comparing(Message::expiresAt));
  private final Set<String> waits = new LinkedHashSet<>();

  /** With which keys anybody has ever waited: for others the engine need not be asked. */
  private final Set<String> everWaited = new HashSet<>();

  Messages(Engine engine, Keys keys, Clock clock) {
    this.engine = engine;
    this.keys = keys;
    this.clock = clock;
  }

  Message publish(
      String name,
      String correlationKey,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables,
      Delivery delivery) {
    if (name.isEmpty()) {
      throw new Rejection(INVALID_ARGUMENT, "Expected a message name, but none was given");
    }
    refuseTwice(name, correlationKey, messageId);
    var expiresAt = clock.instant().plus(timeToLive);
    var message = new Message(keys.next(), name, correlationKey, messageId, expiresAt, variables);
    deliver(message, delivery);
    if (!timeToLive.isZero()) {
      buffered.computeIfAbsent(correlationKey, key -> new ArrayList<>()).add(message);
      expiring.add(message);
    }
    return message;
  }

  private void refuseTwice(String name, String correlationKey, String messageId) {
    boolean known =
        !messageId.isEmpty()
            && live(correlationKey).stream()
                .anyMatch(m -> m.name().equals(name) && m.messageId().equals(messageId));
    if (known) {
      throw Rejection.of(
          ALREADY_EXISTS,
          "PUBLISH",
          "Expected to publish a new message with id '%s', but a message with that id was already"
              + " published",
          messageId);
    }
  }

  private List<Message> live(String correlationKey) {
    var now = clock.instant();
    return buffered.getOrDefault(correlationKey, List.of()).stream()
        .filter(message -> message.expiresAt().isAfter(now))
        .toList();
  }

  /** Somebody began to wait with this key. */
  void waits(String correlationKey) {
    waits.add(correlationKey);
    everWaited.add(correlationKey);
  }

  /** Gives buffered messages to those who began to wait; whether any was given. */
  boolean deliverBuffered(Delivery delivery) {
    boolean any = false;
    while (!waits.isEmpty()) {
      var key = waits.iterator().next();
      waits.remove(key);
      for (var message : live(key)) {
        any |= deliver(message, delivery);
      }
    }
    return any;
  }

  private boolean deliver(Message message, Delivery delivery) {
    boolean any = false;
    // one at a time: what the message does in one process may end the wait of another
    for (var next = next(message); next.isPresent(); next = next(message)) {
      message.taken().add(next.get().getProcessDefinitionKey());
      delivery.deliver(message, next.get());
      any = true;
    }
    return any;
  }

  private Optional<Execution> next(Message message) {
    if (!everWaited.contains(message.correlationKey())) {
      return Optional.empty();
    }
    return engine.waitingFor(message.name(), message.correlationKey()).stream()
        .filter(waiting -> !message.taken().contains(waiting.getProcessDefinitionKey()))
        .findFirst();
  }

  void tick() {
    var now = clock.instant();
    while (!expiring.isEmpty() && !expiring.element().expiresAt().isAfter(now)) {
      var message = expiring.remove();
      buffered.computeIfPresent(
          message.correlationKey(),
          (key, all) -> {
            all.remove(message);
            return all.isEmpty() ? null : all;
          });
    }
  }

  int buffered() {
    var now = clock.instant();
    return (int)
        buffered.values().stream()
            .flatMap(List::stream)
            .filter(m -> m.expiresAt().isAfter(now))
            .count();
  }
}

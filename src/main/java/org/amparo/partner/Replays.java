package org.amparo.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The log of what was sent to a system, and what an administrator sends again or tries. */
@ApplicationScoped
public class Replays {

  /** A place in the log: the last row of the page before. */
  public record Place(Instant madeAt, UUID id) {}

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Replays(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Attempts attempts,
      Event<AgencyEvent> news,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.news = news;
    this.clock = clock;
  }

  /** What was sent to the system and what is to be, the newest first. */
  public List<Delivery> log(Actor admin, UUID subscription, @Nullable Place after, int size) {
    subscriptions.one(admin, subscription);
    return after == null
        ? deliveries.log(subscription, null, null, size)
        : deliveries.log(subscription, after.madeAt(), after.id(), size);
  }

  /** Each attempt to bring these messages, as far as it is kept. */
  public Map<UUID, List<Attempts.Attempt>> tries(List<Delivery> shown) {
    return shown.isEmpty() ? Map.of() : attempts.of(shown.stream().map(Delivery::id).toList());
  }

  public long waiting(Subscription subscription) {
    return deliveries.countWaiting(subscription.id());
  }

  /** A message about nothing, tried once; also to a system that is paused or was stopped. */
  public Delivery test(Actor admin, UUID id) {
    var subscription = living(admin, id);
    var test = Delivery.test(subscription, clock.instant());
    deliveries.persist(test);
    tell(subscription, "PARTNER_TRIED", Map.of("message", test.id().toString()));
    return test;
  }

  /** Sends one message again, with its id and number. */
  public int again(Actor admin, UUID id, UUID message) {
    var subscription = living(admin, id);
    int again = deliveries.again(id, message, clock.instant());
    if (again == 0) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          "This message cannot be sent again: it waits still, was held back or is not kept.");
    }
    tell(subscription, "PARTNER_REPLAYED", Map.of("message", message.toString()));
    return again;
  }

  /** Sends again what was settled of a span: from its first moment to before its last. */
  public int again(Actor admin, UUID id, Instant from, Instant to) {
    var subscription = living(admin, id);
    Checklist.builder()
        .rule("A span begins before it ends", "Arithmetic", from.isBefore(to), "Correct to.")
        .build()
        .refuseUnlessPassed();
    int again = deliveries.again(id, new Deliveries.Span(from, to), clock.instant());
    tell(
        subscription,
        "PARTNER_REPLAYED",
        Map.of("from", from.toString(), "to", to.toString(), "messages", Integer.toString(again)));
    return again;
  }

  private Subscription living(Actor admin, UUID id) {
    var subscription = subscriptions.one(admin, id);
    if (subscription.state() == Subscription.State.ENDED) {
      throw new Refused(Problem.STATE_CONFLICT, "This system is told nothing any more, for good.");
    }
    return subscription;
  }

  private void tell(Subscription subscription, String act, Map<String, String> what) {
    var details = new java.util.HashMap<>(what);
    details.put("partner", subscription.id().toString());
    news.fire(new AgencyEvent(subscription.agency(), act, Map.copyOf(details)));
  }
}

package org.amparo.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.amparo.audit.AuditLog;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.partner.rules.BackOff;
import org.amparo.partner.rules.RetryAfter;
import org.jboss.logging.Logger;

/** Takes down what came of an attempt, and says when the next one is. */
@ApplicationScoped
class Settlement {

  private static final Logger LOG = Logger.getLogger(Settlement.class);

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final PartnerSettings settings;
  private final AuditLog record;
  private final Event<AgencyEvent> news;
  private final Clock clock;
  private final Random chance = new SecureRandom();

  Settlement(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Attempts attempts,
      PartnerSettings settings,
      AuditLog record,
      Event<AgencyEvent> news,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.settings = settings;
    this.record = record;
    this.news = news;
    this.clock = clock;
  }

  /** A message that is gone, since its case was destroyed, or that arrived meanwhile, is left. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void settle(Parcel parcel, Answer answer) {
    var delivery = deliveries.locked(parcel.delivery());
    delivery.ifPresent(there -> attempts.end(parcel, answer, clock.instant()));
    delivery
        .filter(Delivery::isWaiting)
        .ifPresent(
            waiting -> {
              var subscription = subscriptions.locked(waiting.subscription());
              if (answer.isTaken()) {
                arrived(subscription, waiting, answer);
              } else if (waiting.attempts() == parcel.attempt()) {
                failed(subscription, waiting, answer);
              }
            });
  }

  private void arrived(Subscription subscription, Delivery delivery, Answer answer) {
    delivery.delivered(answer, clock.instant());
    subscription.reached();
    delivery
        .caseId()
        .ifPresent(
            id ->
                record.read(
                    Actor.system(delivery.agency()),
                    delivery.agency(),
                    id,
                    "PARTNER_TOLD",
                    Map.of(
                        "partner", subscription.id().toString(),
                        "message", delivery.id().toString(),
                        "event", delivery.event().name())));
  }

  private void failed(Subscription subscription, Delivery delivery, Answer answer) {
    var now = clock.instant();
    boolean gone = answer.trouble() == Trouble.GONE;
    var next = now.plus(pauses().after(delivery.attempts(), chance.nextDouble()));
    var asked = RetryAfter.of(answer.retryAfter(), now, settings.longestPause()).map(now::plus);
    if (asked.isPresent() && delivery.event() != PartnerEvent.TEST) {
      subscription.restUntil(asked.get());
      next = asked.get().isAfter(next) ? asked.get() : next;
    }
    if (gone || delivery.event() == PartnerEvent.TEST || isOver(delivery, next)) {
      delivery.giveUp(answer, now);
    } else {
      delivery.failed(answer, next);
    }
    boolean counts = gone || delivery.event() != PartnerEvent.TEST;
    if (counts && subscription.failed(gone, settings.stopAfter(), now)) {
      stopped(subscription);
    }
  }

  private BackOff pauses() {
    return new BackOff(settings.firstPause(), settings.longestPause());
  }

  private boolean isOver(Delivery delivery, Instant next) {
    return delivery.firstAt().orElse(next).plus(settings.tryFor()).isBefore(next);
  }

  private void stopped(Subscription subscription) {
    var why = subscription.why().orElseThrow();
    LOG.warnf("Partner system %s is sent nothing any more (%s).", subscription.id(), why);
    news.fire(
        new AgencyEvent(
            subscription.agency(),
            "PARTNER_STOPPED",
            Map.of("partner", subscription.id().toString(), "why", why.name())));
  }
}

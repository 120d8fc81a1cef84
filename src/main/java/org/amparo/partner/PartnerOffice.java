package org.amparo.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.CaseNumber;
import org.amparo.partner.rules.Target;
import org.amparo.referral.CaseFiles;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next message to a system. The attempt is on record before it is made, and no
 * transaction is open while the other end answers: a death in the middle costs a second message
 * with the same id, and never one.
 */
@ApplicationScoped
class PartnerOffice {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final PartnerSecrets secrets;
  private final PartnerSettings settings;
  private final CaseFiles files;
  private final ObjectMapper json;
  private final Clock clock;

  PartnerOffice(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Attempts attempts,
      PartnerSecrets secrets,
      PartnerSettings settings,
      CaseFiles files,
      ObjectMapper json,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.secrets = secrets;
    this.settings = settings;
    this.files = files;
    this.json = json;
    this.clock = clock;
  }

  /** The next message that is due; empty when none is, or other instances have them in hand. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Parcel> take(UUID id) {
    var subscription = subscriptions.locked(id);
    var now = clock.instant();
    for (var due = next(subscription, now); due.isPresent(); due = next(subscription, now)) {
      var delivery = due.get();
      if (!subscription.kind().byConsent()
          || delivery.event() == PartnerEvent.TEST
          || deliveries.mayStillHear(delivery, now)) {
        delivery.attempt(subscription, now.plus(settings.lease()), now);
        attempts.begin(delivery, now);
        return Optional.of(parcel(subscription, delivery, now));
      }
      delivery.withhold(now);
    }
    return Optional.empty();
  }

  private Optional<Delivery> next(Subscription subscription, Instant now) {
    return subscription.state() == Subscription.State.ENDED
        ? Optional.empty()
        : deliveries.due(subscription, now);
  }

  private Parcel parcel(Subscription subscription, Delivery delivery, Instant now) {
    var target = Target.of(subscription.terms().url()).orElseThrow();
    String body = written(Message.of(delivery, number(delivery)));
    var headers =
        Map.of(
            "content-type", Message.MEDIA_TYPE,
            "user-agent", "Amparo",
            "webhook-id", delivery.id().toString(),
            "webhook-timestamp", Long.toString(now.getEpochSecond()),
            "webhook-signature", secrets.sign(subscription, delivery.id(), now, body));
    return new Parcel(delivery.id(), delivery.attempts(), target, headers, body);
  }

  private @Nullable CaseNumber number(Delivery delivery) {
    return delivery.caseId().map(id -> files.of(id).number()).orElse(null);
  }

  private String written(Message message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message could not be written", e);
    }
  }
}

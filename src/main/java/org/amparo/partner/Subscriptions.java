package org.amparo.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The partner systems of an agency, as its administrator keeps them. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

  /** A system with its secret, which is told this once. */
  public record Keyed(Subscription subscription, String secret) {

    @Override
    public String toString() {
      return "Keyed";
    }
  }

  private final PartnerRules rules;
  private final PartnerSecrets secrets;
  private final Deliveries deliveries;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Subscriptions(
      PartnerRules rules,
      PartnerSecrets secrets,
      Deliveries deliveries,
      Event<AgencyEvent> news,
      Clock clock) {
    this.rules = rules;
    this.secrets = secrets;
    this.deliveries = deliveries;
    this.news = news;
    this.clock = clock;
  }

  /** Those that are told something or may be again, by name, and behind them those that ended. */
  public List<Subscription> all(Actor admin) {
    return list(
        "agencyId = ?1 order by case when state = ?2 then 1 else 0 end, name, id",
        admin.agency().value(),
        Subscription.State.ENDED);
  }

  public Subscription one(Actor admin, UUID id) {
    return find("id = ?1 and agencyId = ?2", id, admin.agency().value())
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  /** The system for an act of the administrator. */
  private Subscription own(Actor admin, UUID id) {
    return find("id = ?1 and agencyId = ?2", id, admin.agency().value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  /** The system for the service's own work. */
  Subscription locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  public Keyed open(Actor admin, PartnerKind kind, Terms terms) {
    rules.judge(admin.agency(), kind, terms).refuseUnlessPassed();
    var id = UUID.randomUUID();
    String secret = secrets.make();
    var opened =
        new Subscription(id, admin, kind, terms, secrets.seal(id, secret), clock.instant());
    persist(opened);
    tell(opened, "PARTNER_ADDED");
    return new Keyed(opened, secret);
  }

  /**
   * @param edition the one that was read
   */
  public Subscription change(Actor admin, UUID id, Terms terms, int edition) {
    var subscription = own(admin, id);
    rules.judge(admin.agency(), subscription.kind(), terms).refuseUnlessPassed();
    subscription.change(terms, edition);
    return tell(subscription, "PARTNER_CHANGED");
  }

  /**
   * A new secret.
   *
   * @param former how long the one before it signs as well
   */
  public Keyed rotate(Actor admin, UUID id, Duration former) {
    var subscription = own(admin, id);
    var now = clock.instant();
    String secret = secrets.make();
    Instant until = former.isZero() ? null : now.plus(former);
    subscription.signWith(secrets.seal(id, secret), until, now);
    tell(subscription, "PARTNER_SECRET_CHANGED");
    return new Keyed(subscription, secret);
  }

  public Subscription pause(Actor admin, UUID id) {
    var subscription = own(admin, id);
    subscription.pause();
    return tell(subscription, "PARTNER_PAUSED");
  }

  public Subscription resume(Actor admin, UUID id) {
    var subscription = own(admin, id);
    subscription.resume();
    return tell(subscription, "PARTNER_RESUMED");
  }

  /** For good: the decision or the agreement is over. What waits is not sent any more. */
  public Subscription end(Actor admin, UUID id) {
    var subscription = own(admin, id);
    subscription.end();
    deliveries.dropWaiting(id);
    return tell(subscription, "PARTNER_ENDED");
  }

  private Subscription tell(Subscription subscription, String act) {
    var terms = subscription.terms();
    var details =
        Map.of(
            "partner", subscription.id().toString(),
            "kind", subscription.kind().name(),
            "edition", Integer.toString(subscription.edition()),
            "events", terms.events().stream().map(Enum::name).sorted().toList().toString(),
            "advocates", String.join(",", terms.advocates()));
    news.fire(new AgencyEvent(subscription.agency(), act, details));
    return subscription;
  }

  /** Drops secrets whose time is over, and seals the others under the key of today. */
  void tidy() {
    var now = clock.instant();
    list("formerUntil <= ?1", now).forEach(Subscription::dropFormerSecret);
    if (secrets.mayBeOld()) {
      list("state <> ?1", Subscription.State.ENDED).forEach(this::seal);
    }
  }

  private void seal(Subscription subscription) {
    if (secrets.isOld(subscription.id(), subscription.secret())) {
      var id = subscription.id();
      byte @Nullable [] former = subscription.keptFormerSecret();
      subscription.resealed(
          secrets.anew(id, subscription.secret()),
          former == null ? null : secrets.anew(id, former));
    }
  }
}

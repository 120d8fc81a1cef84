package org.amparo.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/** The messages to partner systems: an outbox, and the log of what became of them. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

  private static final String DUE =
      """
      select * from partner_delivery
      where subscription_id = :subscription and state = 'WAITING' and next_at <= :now
        and (:all or event = 'TEST')
      order by next_at, id limit 1 for update skip locked
      """;

  private static final String MAY_HEAR =
      """
      select case when d.event = 'GRANT' and not d.given
        then exists (select 1 from access_grant g where g.id = d.grant_id and g.advocate = any (s.advocates))
        else partner_may_hear(d.case_id, d.agency_id, s.advocates, :now) end
      from partner_delivery d join partner_subscription s on s.id = d.subscription_id where d.id = :id
      """;

  private static final String WAITING =
      """
      select s.id, s.agency_id, s.failing_since is not null, count(*)
      from partner_subscription s join partner_delivery d on d.subscription_id = s.id
      where d.state = 'WAITING' and d.next_at <= :now
        and (s.state = 'ACTIVE' and (s.rest_until is null or s.rest_until <= :now)
          or s.state <> 'ENDED' and d.event = 'TEST')
      group by s.id
      """;

  private static final String AGAIN =
      """
      update partner_delivery set state = 'WAITING', settled_at = null, attempts = 0, first_at = null,
        next_at = :now, last_status = null, trouble = null
      where subscription_id = :subscription and state in ('DELIVERED', 'FAILED') and event <> 'TEST'
      """;

  private static final String OLD =
      """
      delete from partner_delivery
      where settled_at < :before or (state = 'WAITING' and next_at < :before)
      """;

  /**
   * A system for which something is due.
   *
   * @param failing whether the last message did not arrive
   */
  record Waiting(UUID subscription, AgencyId agency, boolean failing, int messages) {}

  /** The messages of a span, which begins with its first moment and ends before its last. */
  record Span(Instant from, Instant to) {}

  @SuppressWarnings("unchecked")
  List<Waiting> waiting(Instant now) {
    List<Object[]> rows =
        getEntityManager()
            .createNativeQuery(WAITING, Object[].class)
            .setParameter("now", now)
            .getResultList();
    return rows.stream().map(Deliveries::toWaiting).toList();
  }

  private static Waiting toWaiting(Object[] row) {
    return new Waiting(
        (UUID) row[0],
        new AgencyId((String) row[1]),
        (boolean) row[2],
        ((Number) row[3]).intValue());
  }

  /** The first that is due and that no other instance has in hand. */
  @SuppressWarnings("unchecked")
  Optional<Delivery> due(Subscription subscription, Instant now) {
    List<Delivery> found =
        getEntityManager()
            .createNativeQuery(DUE, Delivery.class)
            .setParameter("subscription", subscription.id())
            .setParameter("now", now)
            .setParameter(
                "all",
                subscription.state() == Subscription.State.ACTIVE && !subscription.rests(now))
            .getResultList();
    return found.stream().findFirst();
  }

  /** Whether the consent that opened the case still stands. */
  boolean mayStillHear(Delivery delivery, Instant now) {
    return (boolean)
        getEntityManager()
            .createNativeQuery(MAY_HEAR, Boolean.class)
            .setParameter("id", delivery.id())
            .setParameter("now", now)
            .getSingleResult();
  }

  Optional<Delivery> locked(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The log of one system, the newest first. */
  List<Delivery> log(UUID subscription, @Nullable Instant before, @Nullable UUID id, int size) {
    return before == null || id == null
        ? find("subscriptionId = ?1 order by madeAt desc, id desc", subscription)
            .page(0, size)
            .list()
        : find(
                "subscriptionId = ?1 and (madeAt < ?2 or madeAt = ?2 and id < ?3)"
                    + " order by madeAt desc, id desc",
                subscription,
                before,
                id)
            .page(0, size)
            .list();
  }

  long countWaiting(UUID subscription) {
    return count("subscriptionId = ?1 and state = ?2", subscription, Delivery.State.WAITING);
  }

  int again(UUID subscription, UUID one, Instant now) {
    return getEntityManager()
        .createNativeQuery(AGAIN + " and id = :one")
        .setParameter("subscription", subscription)
        .setParameter("now", now)
        .setParameter("one", one)
        .executeUpdate();
  }

  int again(UUID subscription, Span span, Instant now) {
    return getEntityManager()
        .createNativeQuery(AGAIN + " and made_at >= :from and made_at < :to")
        .setParameter("subscription", subscription)
        .setParameter("now", now)
        .setParameter("from", span.from())
        .setParameter("to", span.to())
        .executeUpdate();
  }

  void dropWaiting(UUID subscription) {
    delete("subscriptionId = ?1 and state = ?2", subscription, Delivery.State.WAITING);
  }

  int purge(Instant before) {
    return getEntityManager().createNativeQuery(OLD).setParameter("before", before).executeUpdate();
  }
}

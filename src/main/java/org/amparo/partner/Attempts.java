package org.amparo.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each attempt to bring a message, for as long as the log is kept. */
@ApplicationScoped
public class Attempts {

  /**
   * One attempt.
   *
   * @param endedAt null while it is under way, and for good when its instance died
   * @param status what the other end answered, if it did
   * @param trouble why the message did not arrive
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attempt(
      Instant madeAt,
      @Nullable Instant endedAt,
      @Nullable Integer status,
      @Nullable Trouble trouble) {}

  private final EntityManager entities;

  Attempts(EntityManager entities) {
    this.entities = entities;
  }

  void begin(Delivery delivery, Instant now) {
    // the message may be a new row that is only in memory yet
    entities.flush();
    entities
        .createNativeQuery(
            "insert into partner_attempt (delivery_id, agency_id, number, made_at)"
                + " values (:delivery, :agency, :number, :now)")
        .setParameter("delivery", delivery.id())
        .setParameter("agency", delivery.agency().value())
        .setParameter("number", delivery.attempts())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Also of an attempt whose message is settled meanwhile. */
  void end(Parcel parcel, Answer answer, Instant now) {
    var trouble = answer.trouble();
    entities
        .createNativeQuery(
            "update partner_attempt set ended_at = :now, status = cast(:status as int),"
                + " trouble = cast(:trouble as text)"
                + " where delivery_id = :delivery and number = :number and ended_at is null")
        .setParameter("now", now)
        .setParameter("status", answer.status())
        .setParameter("trouble", trouble == null ? null : trouble.name())
        .setParameter("delivery", parcel.delivery())
        .setParameter("number", parcel.attempt())
        .executeUpdate();
  }

  /** Those of some messages, the first one first. */
  @SuppressWarnings("unchecked")
  public Map<UUID, List<Attempt>> of(Collection<UUID> deliveries) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select delivery_id, made_at, ended_at, status, trouble from partner_attempt"
                    + " where delivery_id in (:deliveries) order by id",
                Object[].class)
            .setParameter("deliveries", deliveries)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0], Collectors.mapping(Attempts::attempt, Collectors.toList())));
  }

  private static Attempt attempt(Object[] row) {
    return new Attempt(
        (Instant) row[1],
        (Instant) row[2],
        row[3] == null ? null : ((Number) row[3]).intValue(),
        row[4] == null ? null : Trouble.valueOf((String) row[4]));
  }

  void purge(Instant before) {
    entities
        .createNativeQuery("delete from partner_attempt where made_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}

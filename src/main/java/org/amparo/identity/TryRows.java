package org.amparo.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of wrong tries. */
@ApplicationScoped
class TryRows {

  /** A handful of wrong tries is forgotten sooner, or strangers could fill the table. */
  private static final Duration FEW_KEPT = Duration.ofHours(1);

  private static final int FEW = 5;

  private final EntityManager database;
  private final TrySettings settings;

  TryRows(EntityManager database, TrySettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /**
   * @return how many tries there were, this one too; 0 while the key has to wait
   */
  int count(byte[] key, byte[] nameKey, Instant now, Instant forgotten) {
    List<?> counted =
        database
            .createNativeQuery(
                """
                insert into sign_in_try (key, name_key, failures, held_until, last_at)
                values (:key, nullif(:nameKey, ''::bytea), 1, :now, :now)
                on conflict (key) do update set last_at = excluded.last_at, failures =
                  case when sign_in_try.last_at < :forgotten then 1
                  else sign_in_try.failures + 1 end
                where sign_in_try.held_until <= excluded.last_at
                returning failures
                """)
            .setParameter("key", key)
            .setParameter("nameKey", nameKey)
            .setParameter("now", at(now))
            .setParameter("forgotten", at(forgotten))
            .getResultList();
    return counted.isEmpty() ? 0 : ((Number) counted.get(0)).intValue();
  }

  void hold(byte[] key, Instant until) {
    change("update sign_in_try set held_until = :until where key = :key", key)
        .setParameter("until", at(until))
        .executeUpdate();
  }

  void takeBack(byte[] key, Instant now) {
    change(
            "update sign_in_try set held_until = :now, failures = greatest(failures - 1, 0)"
                + " where key = :key",
            key)
        .setParameter("now", at(now))
        .executeUpdate();
  }

  void forget(byte[] key) {
    change("delete from sign_in_try where key = :key", key).executeUpdate();
  }

  int forgetName(byte[] nameKey) {
    return change("delete from sign_in_try where name_key = :key", nameKey).executeUpdate();
  }

  Optional<Tries.Held> held(byte[] nameKey, Instant now) {
    List<?> found =
        change(
                "select max(failures), max(held_until) from sign_in_try"
                    + " where name_key = :key and held_until > :now having count(*) > 0",
                nameKey)
            .setParameter("now", at(now))
            .getResultList();
    return found.stream().map(Object[].class::cast).map(TryRows::held).findFirst();
  }

  private static Tries.Held held(Object[] row) {
    return new Tries.Held(((Number) row[0]).intValue(), (Instant) row[1]);
  }

  private Query change(String sql, byte[] key) {
    return database.createNativeQuery(sql).setParameter("key", key);
  }

  @Scheduled(every = "10m", delayed = "3m")
  @Transactional
  void purge() {
    var now = Instant.now();
    database
        .createNativeQuery(
            "delete from sign_in_try where last_at < :all"
                + " or (last_at < :few and failures <= :most)")
        .setParameter("all", at(now.minus(settings.forgotten())))
        .setParameter("few", at(now.minus(FEW_KEPT)))
        .setParameter("most", FEW)
        .executeUpdate();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

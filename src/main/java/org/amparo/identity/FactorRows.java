package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of second factors. */
@ApplicationScoped
class FactorRows {

  private final EntityManager database;
  private final AccountKeys keys;

  FactorRows(EntityManager database, AccountKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /** The secret of the app; empty when there is none that was confirmed, or not confirmed yet. */
  Optional<byte[]> secret(String username, boolean confirmed) {
    List<?> found =
        database
            .createNativeQuery(
                "select secret from second_factor where username = :username"
                    + " and (confirmed_at is not null) = :confirmed")
            .setParameter("username", username)
            .setParameter("confirmed", confirmed)
            .getResultList();
    return found.stream()
        .map(byte[].class::cast)
        .map(kept -> keys.unseal(kept, username))
        .findFirst();
  }

  /** A secret that waits for its first code; one that is in use stays. */
  void begin(Account account, byte[] secret) {
    database
        .createNativeQuery(
            """
            insert into second_factor (username, agency_id, secret, made_at, last_step)
            values (:username, :agency, :secret, :now, 0)
            on conflict (username) do update
              set secret = excluded.secret, made_at = excluded.made_at
            where second_factor.confirmed_at is null
            """)
        .setParameter("username", account.username())
        .setParameter("agency", account.agency().value())
        .setParameter("secret", keys.seal(secret, account.username()))
        .setParameter("now", now())
        .executeUpdate();
  }

  /** The step's code is good once: it, and all before it, are used up (RFC 6238, section 5.2). */
  boolean use(String username, long step) {
    return database
            .createNativeQuery(
                "update second_factor set last_step = :step,"
                    + " confirmed_at = coalesce(confirmed_at, :now)"
                    + " where username = :username and last_step < :step")
            .setParameter("step", step)
            .setParameter("now", now())
            .setParameter("username", username)
            .executeUpdate()
        == 1;
  }

  boolean remove(String username) {
    return database
            .createNativeQuery("delete from second_factor where username = :username")
            .setParameter("username", username)
            .executeUpdate()
        == 1;
  }

  List<String> confirmed(List<String> usernames) {
    List<?> found =
        database
            .createNativeQuery(
                "select username from second_factor"
                    + " where confirmed_at is not null and username in (:usernames)")
            .setParameter("usernames", usernames)
            .getResultList();
    return found.stream().map(Object::toString).toList();
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }
}

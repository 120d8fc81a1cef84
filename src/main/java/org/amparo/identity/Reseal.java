package org.amparo.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Seals secrets of second factors under the key of today, so that a former key may leave the
 * configuration. They are few: one statement reads them all.
 */
@Singleton
class Reseal {

  private final EntityManager database;
  private final AccountKeys keys;
  private final AgencyWall wall;

  Reseal(EntityManager database, AccountKeys keys, AgencyWall wall) {
    this.database = database;
    this.keys = keys;
    this.wall = wall;
  }

  @Scheduled(every = "10m", delayed = "3s")
  @Transactional
  void run() {
    if (keys.hasFormer()) {
      wall.acrossAgencies(
          () -> {
            rows().forEach(row -> anew((String) row[0], (byte[]) row[1]));
            return keys;
          });
    }
  }

  private List<Object[]> rows() {
    return database
        .createNativeQuery("select username, secret from second_factor", Object[].class)
        .getResultList();
  }

  private void anew(String username, byte[] before) {
    if (keys.isOfToday(before, username)) {
      return;
    }
    database
        .createNativeQuery(
            "update second_factor set secret = :anew where username = :username and secret = :before")
        .setParameter("anew", keys.seal(keys.unseal(before, username), username))
        .setParameter("username", username)
        .setParameter("before", before)
        .executeUpdate();
  }
}

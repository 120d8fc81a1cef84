package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** Codes on paper for whoever lost their phone. Each opens once; nobody can read them here. */
@ApplicationScoped
class RecoveryCodes {

  private static final int CODES = 10;
  private static final int BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EntityManager database;
  private final AccountKeys keys;

  RecoveryCodes(EntityManager database, AccountKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /** New codes; those before are good no more. */
  List<String> renew(Account account) {
    forget(account.username());
    var codes = Stream.generate(RecoveryCodes::random).limit(CODES).toList();
    codes.forEach(code -> add(account, code));
    return codes;
  }

  private void add(Account account, String code) {
    database
        .createNativeQuery(
            "insert into recovery_code (code_hash, username, agency_id, made_at)"
                + " values (:hash, :username, :agency, :now)")
        .setParameter("hash", hash(account.username(), code))
        .setParameter("username", account.username())
        .setParameter("agency", account.agency().value())
        .setParameter("now", now())
        .executeUpdate();
  }

  void forget(String username) {
    database
        .createNativeQuery("delete from recovery_code where username = :username")
        .setParameter("username", username)
        .executeUpdate();
  }

  int left(String username) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from recovery_code"
                        + " where username = :username and used_at is null")
                .setParameter("username", username)
                .getSingleResult())
        .intValue();
  }

  boolean has(String username, String typed) {
    return !database
        .createNativeQuery(
            "select 1 from recovery_code where code_hash = :hash and used_at is null")
        .setParameter("hash", hash(username, typed))
        .getResultList()
        .isEmpty();
  }

  /** Uses a code up; of two at once only one does. */
  boolean use(String username, String typed) {
    return database
            .createNativeQuery(
                "update recovery_code set used_at = :now"
                    + " where code_hash = :hash and used_at is null")
            .setParameter("hash", hash(username, typed))
            .setParameter("now", now())
            .executeUpdate()
        == 1;
  }

  /** 80 random bits in four groups. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return String.join(
        "-", new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})"));
  }

  private byte[] hash(String username, String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    // the alphabet has no 0, 1 and 8, which people read for its letters
    return keys.hash(
        "recovery", username, plain.replace('0', 'o').replace('1', 'i').replace('8', 'b'));
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }
}

package org.amparo.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;

/** Passwords as Argon2id hashes: 19 MiB, two passes, as OWASP's password storage sheet asks. */
@Singleton
class Passwords {

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /**
   * Made when the first unknown name comes: a hash takes its time, and a start has none to give.
   */
  private static final class Nobody {
    static final String HASH = hashed("nobody has this password");
  }

  String hash(String password) {
    return hashed(password);
  }

  private static String hashed(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }

  boolean matches(String password, String hash) {
    return Password.check(password, hash).with(ARGON2);
  }

  /** Spends the time of a check, so that an unknown name answers as slowly as a wrong password. */
  void spendTheTime(String password) {
    boolean unused = matches(password, Nobody.HASH);
  }
}

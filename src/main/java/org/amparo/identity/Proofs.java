package org.amparo.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.kernel.AgencyEvent;

/**
 * Looks whether somebody is who they say. Whoever is not learns nothing: no such name, a wrong
 * password, a wrong code and a name that has to wait are one answer after the time of one check.
 */
@ApplicationScoped
class Proofs {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Tries tries;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;
  private final MeterRegistry meters;

  Proofs(
      Accounts accounts,
      Passwords passwords,
      SecondFactors factors,
      Tries tries,
      AgencyWall wall,
      Event<AgencyEvent> news,
      MeterRegistry meters) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.tries = tries;
    this.wall = wall;
    this.news = news;
    this.meters = meters;
  }

  /**
   * Not inside a transaction: a wrong try counts whatever becomes of the request, and a check of a
   * password holds no connection.
   */
  Optional<Account> prove(SignInTry given) {
    var taken = tries.take(given.username(), given.network());
    if (!taken.let()) {
      passwords.spendTheTime(given.password());
      return refused("held");
    }
    var account = inTransaction(() -> accounts.findById(given.username()));
    if (account != null && isRight(account, given) && take(account, given)) {
      count("right");
      return Optional.of(account);
    }
    if (account == null || !account.isActive()) {
      passwords.spendTheTime(given.password());
    } else if (taken.holds()) {
      tellHeld(account);
    }
    return refused("wrong");
  }

  /** The code is looked at as well when the password is wrong: no time tells which one it was. */
  private boolean isRight(Account account, SignInTry given) {
    return account.isActive()
        && passwords.matches(given.password(), account.passwordHash())
            & inTransaction(() -> factors.fits(given.username(), given.code()))
        && account.isPasswordGood(Instant.now());
  }

  private boolean take(Account account, SignInTry given) {
    return inTransaction(
        () -> {
          boolean used = factors.use(account, given.code());
          if (used) {
            tries.forgive(given.username(), given.network());
          }
          return used;
        });
  }

  private void tellHeld(Account account) {
    inTransaction(
        () -> {
          news.fire(
              new AgencyEvent(
                  account.agency(), AgencyEvent.HELD, Map.of("user", account.username())));
          return account;
        });
  }

  private Optional<Account> refused(String outcome) {
    count(outcome);
    return Optional.empty();
  }

  private void count(String outcome) {
    Counter.builder("amparo.sign.in.tries")
        .description("Tries to sign in with a local account, by what came of them.")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(() -> wall.acrossAgencies(work));
  }
}

package org.amparo.identity;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Local sign-in: a name and a password for a short-lived token. */
@ApplicationScoped
public class SignIn {

  /**
   * @param expiresIn seconds from now
   */
  public record Token(String value, long expiresIn) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;
  private final Duration life;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      AgencyWall wall,
      Event<AgencyEvent> news,
      @ConfigProperty(name = "amparo.identity.token-life", defaultValue = "PT30M") Duration life) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.wall = wall;
    this.news = news;
    this.life = life;
  }

  @Transactional
  public Token signIn(String username, String password) {
    return wall.acrossAgencies(() -> check(username, password));
  }

  private Token check(String username, String password) {
    return accounts
        .findByIdOptional(username)
        .filter(Account::isActive)
        .or(
            () -> {
              passwords.spendTheTime(password);
              return Optional.empty();
            })
        .filter(account -> passwords.matches(password, account.passwordHash()))
        .map(this::token)
        .orElseThrow(
            () -> new Refused(Problem.UNAUTHENTICATED, "The name or the password is wrong."));
  }

  private Token token(Account account) {
    // the token's times follow the machine's clock, which is what checks them, not the demo's
    String value =
        Jwt.subject(account.username())
            .upn(account.username())
            .groups(new HashSet<>(account.roles()))
            .claim(CurrentActor.AGENCY_CLAIM, account.agency().value())
            .expiresIn(life)
            .sign();
    news.fire(
        new AgencyEvent(
            account.agency(), AgencyEvent.SIGNED_IN, Map.of("user", account.username())));
    return new Token(value, life.toSeconds());
  }
}

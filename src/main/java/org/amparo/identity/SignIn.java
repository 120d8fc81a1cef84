package org.amparo.identity;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    return wall.acrossAgencies(() -> opened(check(username, password), Map.of()));
  }

  /** The same for a browser: the token names a session, which its forms belong to. */
  @Transactional
  public Token openSession(String username, String password) {
    return wall.acrossAgencies(
        () ->
            opened(
                check(username, password), session(UUID.randomUUID().toString(), Instant.now())));
  }

  /** A new token for a session in use, if the account is still open. */
  @Transactional
  public Optional<Token> renew(Actor actor, CurrentActor.Session session) {
    return wall.acrossAgencies(
        () ->
            accounts
                .findByIdOptional(actor.user().value())
                .filter(Account::isActive)
                .map(account -> token(account, session(session.id(), session.since()))));
  }

  private static Map<String, String> session(String id, Instant since) {
    return Map.of(
        CurrentActor.SESSION_CLAIM, id, CurrentActor.SESSION_SINCE_CLAIM, since.toString());
  }

  private Account check(String username, String password) {
    return accounts
        .findByIdOptional(username)
        .filter(Account::isActive)
        .or(
            () -> {
              passwords.spendTheTime(password);
              return Optional.empty();
            })
        .filter(account -> passwords.matches(password, account.passwordHash()))
        .orElseThrow(
            () -> new Refused(Problem.UNAUTHENTICATED, "The name or the password is wrong."));
  }

  private Token opened(Account account, Map<String, String> session) {
    var token = token(account, session);
    news.fire(
        new AgencyEvent(
            account.agency(), AgencyEvent.SIGNED_IN, Map.of("user", account.username())));
    return token;
  }

  private Token token(Account account, Map<String, String> session) {
    // the token's times follow the machine's clock, which is what checks them, not the demo's
    var claims =
        Jwt.subject(account.username())
            .upn(account.username())
            .groups(new HashSet<>(account.roles()))
            .claim(CurrentActor.AGENCY_CLAIM, account.agency().value())
            .expiresIn(life);
    session.forEach(claims::claim);
    return new Token(claims.sign(), life.toSeconds());
  }
}

package org.amparo.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.function.Supplier;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/** Local sign-in: a name and a password for a short-lived token. */
@ApplicationScoped
public class SignIn {

  /**
   * @param expiresIn seconds from now
   */
  public record Token(String value, long expiresIn) {}

  /** One sentence for all that can be wrong, so that it tells a stranger nothing. */
  private static final String WRONG =
      "The name, the password or the code is wrong, or there were too many wrong tries. After many wrong tries"
          + " even the right ones are not taken for up to 15 minutes; your administrator can end"
          + " that wait.";

  private final Proofs proofs;
  private final Dues dues;
  private final Sessions sessions;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;
  private final Duration life;

  SignIn(
      Proofs proofs,
      Dues dues,
      Sessions sessions,
      AgencyWall wall,
      Event<AgencyEvent> news,
      @ConfigProperty(name = "amparo.identity.token-life", defaultValue = "PT30M") Duration life) {
    this.proofs = proofs;
    this.dues = dues;
    this.sessions = sessions;
    this.wall = wall;
    this.news = news;
    this.life = life;
  }

  public Token signIn(SignInTry given) {
    var account = check(given);
    return within(
        account,
        () -> {
          dues.refuseUnlessNone(account);
          var session = sessions.openForApi(account.person(), life);
          tell(account.person(), AgencyEvent.SIGNED_IN);
          return token(account, session);
        });
  }

  /**
   * The same for a browser. A session that it brought along is over: it may have been planted.
   *
   * @param before what its cookie held, if anything
   * @return what its cookie holds from now on
   */
  public String openSession(SignInTry given, @Nullable String before) {
    var account = check(given);
    return within(
        account,
        () -> {
          sessions.endBySecret(before, Sessions.End.SIGNED_IN_ANEW);
          var opened = sessions.open(account.person());
          sessions.leave(opened.id(), dues.of(account));
          tell(account.person(), AgencyEvent.SIGNED_IN);
          return opened.secret();
        });
  }

  /**
   * Somebody at a browser shows again that it is them.
   *
   * @return what its cookie holds from now on; empty when the password is wrong
   */
  public Optional<String> prove(Actor person, Session session, SignInTry given) {
    return proofs
        .prove(given)
        .map(
            account ->
                within(
                    account,
                    () -> {
                      tell(person, AgencyEvent.PROVED);
                      return sessions.prove(session).secret();
                    }));
  }

  /** Ends the session in which this is asked. */
  @Transactional
  public void signOut(Actor person, UUID session) {
    sessions.end(session, Sessions.End.SIGNED_OUT);
    tell(person, AgencyEvent.SIGNED_OUT);
  }

  private Account check(SignInTry given) {
    return proofs.prove(given).orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED, WRONG));
  }

  private <T> T within(Account account, Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(() -> wall.within(account.agency(), work));
  }

  private void tell(Actor person, String act) {
    news.fire(new AgencyEvent(person.agency(), act, Map.of("user", person.user().value())));
  }

  private Token token(Account account, UUID session) {
    // the token's times follow the machine's clock, which is what checks them, not the demo's
    String value =
        Jwt.subject(account.username())
            .upn(account.username())
            .groups(new HashSet<>(account.roles()))
            .claim(CurrentActor.AGENCY_CLAIM, account.agency().value())
            .claim(CurrentActor.SESSION_CLAIM, session.toString())
            .claim(Claims.auth_time, Instant.now().getEpochSecond())
            .expiresIn(life)
            .sign();
    return new Token(value, life.toSeconds());
  }
}

package org.amparo.identity;

import com.nimbusds.openid.connect.sdk.Nonce;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.kernel.AgencyEvent;
import org.jspecify.annotations.Nullable;

/** Sign-in of browsers at the identity provider: by code, with PKCE, state and nonce. */
@ApplicationScoped
public class ProviderSignIn {

  /**
   * @param secret what the browser's cookie holds until it comes back
   */
  public record Departure(URI to, String secret) {
    @Override
    public String toString() {
      return "Departure";
    }
  }

  /**
   * @param secret what the cookie of its session holds from now on
   * @param next where to go
   * @param again whether somebody who was signed in showed again that it is them
   * @param idToken by which the provider knows whom to sign out
   */
  public record Arrival(String secret, String next, boolean again, String idToken) {
    @Override
    public String toString() {
      return "Arrival";
    }
  }

  private final Provider provider;
  private final ProviderVisits visits;
  private final ProviderClient client;
  private final ProviderTokens tokens;
  private final ClaimReader claims;
  private final ProviderAccounts accounts;
  private final ProviderRefusals refusals;
  private final Sessions sessions;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;

  ProviderSignIn(
      Provider provider,
      ProviderVisits visits,
      ProviderClient client,
      ProviderTokens tokens,
      ClaimReader claims,
      ProviderAccounts accounts,
      ProviderRefusals refusals,
      Sessions sessions,
      AgencyWall wall,
      Event<AgencyEvent> news) {
    this.provider = provider;
    this.visits = visits;
    this.client = client;
    this.tokens = tokens;
    this.claims = claims;
    this.accounts = accounts;
    this.refusals = refusals;
    this.sessions = sessions;
    this.wall = wall;
    this.news = news;
  }

  /**
   * Sends a browser to the provider.
   *
   * @param before what its session's cookie holds, if anything; on the way back it does not say
   */
  public Departure depart(String next, @Nullable String before) {
    provider.described();
    var former =
        Optional.ofNullable(before)
            .flatMap(secret -> sessions.find(secret, false))
            .map(person -> person.session().id());
    String secret = visits.begin(null, former.orElse(null), next);
    return new Departure(client.authorization(secret, false), secret);
  }

  /** Sends somebody who is signed in there once more: the provider must ask who they are. */
  public Departure departAgain(Session session) {
    provider.described();
    String secret = visits.begin(session.id(), null, "/");
    return new Departure(client.authorization(secret, true), secret);
  }

  /**
   * @param secret what the browser's cookie holds
   * @param told what the provider put into the address
   * @throws NoAccess with a sentence for the person at the browser
   */
  public Arrival arrive(@Nullable String secret, Map<String, List<String>> told) {
    provider.refuseUnlessThere();
    try {
      var visit = visits.end(secret).orElseThrow(ProviderSignIn::notBegun);
      String known = String.valueOf(secret);
      var idToken = client.idToken(known, told);
      var verified = tokens.id(idToken, new Nonce(ProviderVisits.derived("nonce", known)));
      var claimed = claims.read(verified);
      return visit.session() == null
          ? signIn(claimed, visit, idToken.getParsedString())
          : prove(claimed, visit.session(), visit, idToken.getParsedString());
    } catch (NoAccess refused) {
      refusals.count(refused);
      throw refused;
    }
  }

  static NoAccess notBegun() {
    return new NoAccess(
        NoAccess.Reason.VISIT,
        "This sign-in did not begin in this browser, or it took too long, or it was used already.");
  }

  private Arrival signIn(Claimed claimed, ProviderVisits.Visit visit, String idToken) {
    return inOneTransaction(
        () -> {
          var person = accounts.arrive(claimed);
          if (visit.former() != null) {
            sessions.end(visit.former(), Sessions.End.SIGNED_IN_ANEW);
          }
          // without a word about it, nobody has shown anything lately
          var proved = Optional.ofNullable(claimed.proved()).orElse(Instant.EPOCH);
          var opened = sessions.open(person, proved, claimed.sid());
          tell(person, AgencyEvent.SIGNED_IN);
          return new Arrival(opened.secret(), visit.next(), false, idToken);
        });
  }

  private Arrival prove(Claimed claimed, UUID session, ProviderVisits.Visit visit, String idToken) {
    return inOneTransaction(
        () -> {
          var person = accounts.arrive(claimed);
          if (!sessions.isOf(session, person)) {
            throw new NoAccess(
                NoAccess.Reason.ACCOUNT,
                "You signed in as somebody else than in the page that you came from, or its session"
                    + " has ended. Nothing was done.");
          }
          var opened =
              sessions.prove(session, proved(claimed, visit)).orElseThrow(ProviderSignIn::notBegun);
          tell(person, AgencyEvent.PROVED);
          return new Arrival(opened.secret(), visit.next(), true, idToken);
        });
  }

  /** Not while the provider is asked: it may take its time. */
  private Arrival inOneTransaction(Supplier<Arrival> work) {
    return QuarkusTransaction.requiringNew().call(() -> wall.acrossAgencies(work));
  }

  /** A provider that did not ask has shown nothing. */
  private Instant proved(Claimed claimed, ProviderVisits.Visit visit) {
    return Optional.ofNullable(claimed.proved())
        .filter(proved -> !proved.isBefore(visit.started().minus(client.skew())))
        .orElseThrow(
            () ->
                new NoAccess(
                    NoAccess.Reason.TOKEN,
                    "Your organisation's sign-in did not ask who you are. Nothing was done; tell"
                        + " your administrator."));
  }

  private void tell(Actor person, String act) {
    news.fire(
        new AgencyEvent(
            person.agency(), act, Map.of("user", person.user().value(), "at", "provider")));
  }
}

package org.amparo.identity;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The end of sign-ins, told by the provider (OpenID Connect Back-Channel Logout 1.0) or to it. */
@ApplicationScoped
public class ProviderSignOut {

  /** An older notice is a copy of one. */
  private static final Duration NEWS_FOR = Duration.ofMinutes(5);

  private static final int LONGEST_NAME = 255;

  private final Provider provider;
  private final ProviderTokens tokens;
  private final ProviderClient client;
  private final ProviderSignOutRows rows;
  private final ProviderRefusals refusals;
  private final Sessions sessions;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;

  ProviderSignOut(
      Provider provider,
      ProviderTokens tokens,
      ProviderClient client,
      ProviderSignOutRows rows,
      ProviderRefusals refusals,
      Sessions sessions,
      AgencyWall wall,
      Event<AgencyEvent> news) {
    this.provider = provider;
    this.tokens = tokens;
    this.client = client;
    this.rows = rows;
    this.refusals = refusals;
    this.sessions = sessions;
    this.wall = wall;
    this.news = news;
  }

  /** Ends at once what the provider says is over. */
  @Transactional
  public void hear(String logoutToken) {
    provider.refuseUnlessThere();
    try {
      var notice = notice(tokens.logout(logoutToken));
      wall.acrossAgencies(
          () -> {
            if (!rows.add(notice)) {
              throw unbelievable();
            }
            return end(notice);
          });
    } catch (NoAccess refused) {
      refusals.count(refused);
      throw new Refused(Problem.MALFORMED, "The notice cannot be believed. Nothing was ended.");
    }
  }

  private int end(ProviderSignOutRows.Notice notice) {
    var person = rows.whose(notice);
    int ended =
        notice.sid() != null
            ? sessions.endFrom(notice.sid(), Sessions.End.BY_PROVIDER)
            : person
                .map(p -> sessions.endAll(p.user().value(), null, Sessions.End.BY_PROVIDER))
                .orElse(0);
    person.ifPresent(p -> tell(p, ended));
    return ended;
  }

  private static ProviderSignOutRows.Notice notice(LogoutTokenClaimsSet told) {
    var issued = Optional.ofNullable(told.getIssueTime()).map(java.util.Date::toInstant);
    var age = issued.map(at -> Duration.between(at, Instant.now()).abs());
    if (told.getJWTID() == null || age.filter(a -> a.compareTo(NEWS_FOR) < 0).isEmpty()) {
      throw unbelievable();
    }
    var sid = told.getSessionID();
    return new ProviderSignOutRows.Notice(
        told.getIssuer().getValue(),
        named(told.getJWTID().getValue()),
        sid == null ? null : named(sid.getValue()),
        told.getSubject() == null ? null : named(told.getSubject().getValue()),
        issued.orElseThrow());
  }

  private static String named(String name) {
    if (name.length() > LONGEST_NAME) {
      throw unbelievable();
    }
    return name;
  }

  private static NoAccess unbelievable() {
    return new NoAccess(NoAccess.Reason.TOKEN, "The notice cannot be believed.");
  }

  /** Somebody who calls with a token of the provider signs out: it is good no more here. */
  @Transactional
  public void signOut(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof ProviderPerson person) {
      rows.add(
          new ProviderSignOutRows.Notice(
              provider.issuer(),
              "here " + UUID.randomUUID(),
              person.sid(),
              person.subject(),
              Instant.now()));
      tell(person.actor(), 0);
    }
  }

  /** Where a browser whose session has just ended signs out at the provider, if it may. */
  public Optional<URI> atProvider(@Nullable String idToken) {
    try {
      return client.signOut(idToken);
    } catch (Refused unreachable) {
      return Optional.empty();
    }
  }

  private void tell(Actor person, int ended) {
    news.fire(
        new AgencyEvent(
            person.agency(),
            AgencyEvent.SIGNED_OUT,
            Map.of(
                "user",
                person.user().value(),
                "at",
                "provider",
                "sessions",
                String.valueOf(ended))));
  }
}

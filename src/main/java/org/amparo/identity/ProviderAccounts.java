package org.amparo.identity;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.UserId;

/**
 * Who somebody at the provider is here. Only the issuer with the subject says so: names and e-mail
 * addresses are given to somebody else one day. An account stays in the agency in which it began.
 */
@ApplicationScoped
class ProviderAccounts {

  private final ProviderAccountRows rows;
  private final ProviderSettings settings;
  private final Accounts accounts;
  private final Passwords passwords;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  ProviderAccounts(
      ProviderAccountRows rows,
      ProviderSettings settings,
      Accounts accounts,
      Passwords passwords,
      AgencyWall wall,
      Event<AgencyEvent> news,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.accounts = accounts;
    this.passwords = passwords;
    this.wall = wall;
    this.news = news;
    this.clock = clock;
  }

  /** Who sent a token with a call, before the call itself begins. */
  Actor sender(Claimed claimed) {
    var bound = wall.acrossAgencies(() -> rows.find(claimed));
    if (bound.isPresent() && !isNews(bound.get(), claimed)) {
      return known(bound.get(), claimed);
    }
    // nobody acts yet, and who does is just being found out
    var request = Arc.container().requestContext();
    var outer = request.isActive() ? request.getState() : null;
    request.activate();
    try {
      return QuarkusTransaction.requiringNew().call(() -> arrive(claimed));
    } finally {
      request.terminate();
      if (outer != null) {
        request.activate(outer);
      }
    }
  }

  /** Finds or opens the account, and keeps what the provider now says of its roles. */
  Actor arrive(Claimed claimed) {
    return wall.acrossAgencies(
        () -> {
          var bound = rows.find(claimed);
          if (bound.isEmpty()) {
            // somebody's first two calls may come at the same moment
            rows.lock(claimed);
            bound = rows.find(claimed);
          }
          if (bound.isEmpty()) {
            return open(claimed);
          }
          var person = known(bound.get(), claimed);
          if (isNews(bound.get(), claimed) && rows.tell(claimed)) {
            rows.setRoles(person.user(), claimed.roles());
            tell(person, "ROLES_FROM_PROVIDER");
          }
          return person;
        });
  }

  private static boolean isNews(ProviderAccountRows.Bound bound, Claimed claimed) {
    return !bound.person().roles().equals(claimed.roles())
        && claimed.issued().isAfter(bound.told());
  }

  private static Actor known(ProviderAccountRows.Bound bound, Claimed claimed) {
    if (bound.signedOut()) {
      throw new NoAccess(
          NoAccess.Reason.SIGNED_OUT, "You signed out at your organisation. Sign in again.");
    }
    if (!bound.active()) {
      throw new NoAccess(
          NoAccess.Reason.ACCOUNT, "Your account here is closed. Ask your administrator.");
    }
    if (!bound.person().agency().equals(claimed.agency())) {
      throw new NoAccess(
          NoAccess.Reason.AGENCY,
          "Your account here belongs to another agency than the one that your organisation's"
              + " sign-in names. Ask your administrator.");
    }
    return new Actor(bound.person().user(), claimed.agency(), claimed.roles());
  }

  private Actor open(Claimed claimed) {
    var person = new Actor(new UserId(claimed.name()), claimed.agency(), claimed.roles());
    if (!settings.openAccounts()) {
      throw new NoAccess(
          NoAccess.Reason.ACCOUNT,
          "You have no account here yet. Ask your administrator to connect one.");
    }
    if (accounts.findByIdOptional(claimed.name()).isPresent()) {
      throw new NoAccess(
          NoAccess.Reason.NAME,
          "An account here has your name and is not connected with your organisation's sign-in."
              + " Ask your administrator to connect it.");
    }
    accounts.persistAndFlush(account(person));
    rows.bind(claimed, person.user());
    tell(person, "ACCOUNT_FROM_PROVIDER");
    return person;
  }

  /** Nobody knows its password, so nobody signs in with one. */
  private Account account(Actor person) {
    return new Account(
        person.user().value(),
        person.agency(),
        List.copyOf(person.roles()).stream().sorted().toList(),
        passwords.hash(UUID.randomUUID() + "" + UUID.randomUUID()),
        clock.instant());
  }

  private void tell(Actor person, String act) {
    news.fire(
        new AgencyEvent(
            person.agency(),
            act,
            Map.of("user", person.user().value(), "roles", names(person.roles()))));
  }

  private static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::groupName).collect(Collectors.joining(","));
  }
}

package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Opens and closes the local accounts of an agency. Each act stands in the agency's chain. */
@ApplicationScoped
public class LocalAccounts {

  /** A person's account, without what signs them in. */
  public record Seen(String username, Set<Role> roles, boolean active) {

    static Seen of(Account account) {
      var roles = account.roles().stream().map(Role::of).collect(Collectors.toSet());
      return new Seen(
          account.username(),
          roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles),
          account.isActive());
    }
  }

  private static final int SHORTEST = 15;
  private static final String LENGTH_RULE = "NIST SP 800-63B-4, 3.1.1.2";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AgencyWall wall;
  private final ProviderAccountRows provider;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  LocalAccounts(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      AgencyWall wall,
      ProviderAccountRows provider,
      Event<AgencyEvent> news,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.wall = wall;
    this.provider = provider;
    this.news = news;
    this.clock = clock;
  }

  /** The accounts of the administrator's agency, closed ones too, by name. */
  @Transactional
  public List<Seen> of(AgencyId agency) {
    return accounts.list("agencyId = ?1 order by username", agency.value()).stream()
        .map(Seen::of)
        .toList();
  }

  /** Opens an account; the name must be free in every agency, since sign-in asks for it alone. */
  @Transactional
  public Seen open(AgencyId agency, String username, Set<Role> roles, String password) {
    refuseWeak(username, password);
    RoleMix.of(roles).refuseUnlessPassed();
    if (wall.acrossAgencies(() -> accounts.findByIdOptional(username).isPresent())) {
      throw new Refused(Problem.RULE_REFUSED, "Another account has this name. Choose another one.");
    }
    var sorted = List.copyOf(EnumSet.copyOf(roles));
    var account = new Account(username, agency, sorted, passwords.hash(password), clock.instant());
    accounts.persistAndFlush(account);
    var names = sorted.stream().map(Role::groupName).collect(Collectors.joining(","));
    tell(account, "ACCOUNT_OPENED", Map.of("user", username, "roles", names));
    return Seen.of(account);
  }

  /** Nobody signs in with it any more, and whoever is signed in is out. */
  @Transactional
  public Seen close(Actor admin, String username) {
    var account = own(admin, username);
    if (admin.user().value().equals(username)) {
      throw new Refused(Problem.RULE_REFUSED, "Another administrator closes your account.");
    }
    account.close();
    sessions.endAll(username, null, Sessions.End.ACCOUNT_CLOSED);
    tell(account, "ACCOUNT_CLOSED", Map.of("user", username));
    return Seen.of(account);
  }

  @Transactional
  public Seen reopen(Actor admin, String username) {
    var account = own(admin, username);
    account.reopen();
    tell(account, "ACCOUNT_REOPENED", Map.of("user", username));
    return Seen.of(account);
  }

  /** The administrator gives somebody a new password, for example because it was forgotten. */
  @Transactional
  public void resetPassword(Actor admin, String username, String password) {
    var account = own(admin, username);
    if (provider.isBound(username)) {
      throw new Refused(
          Problem.RULE_REFUSED, "This account signs in at your organisation and has no password.");
    }
    setPassword(account, password, "PASSWORD_RESET");
    sessions.endAll(username, null, Sessions.End.PASSWORD_CHANGED);
  }

  /** Ends all that somebody has open: a lost phone, a doubt. */
  @Transactional
  public int signOutEverywhere(Actor admin, String username) {
    var account = own(admin, username);
    int ended = sessions.endAll(username, null, Sessions.End.BY_ADMINISTRATOR);
    provider.endTokens(username);
    tell(account, "SESSIONS_ENDED", Map.of("user", username, "sessions", Integer.toString(ended)));
    return ended;
  }

  /**
   * A person changes their own password and shows that they know the old one.
   *
   * @param here the session in which they do, which alone goes on
   */
  @Transactional
  public void changePassword(Actor person, @Nullable UUID here, String old, String password) {
    var account = own(person, person.user().value());
    if (!passwords.matches(old, account.passwordHash())) {
      throw new Refused(Problem.RULE_REFUSED, "The old password is wrong.");
    }
    setPassword(account, password, "PASSWORD_CHANGED");
    sessions.endAll(account.username(), here, Sessions.End.PASSWORD_CHANGED);
  }

  private void setPassword(Account account, String password, String act) {
    refuseWeak(account.username(), password);
    account.setPasswordHash(passwords.hash(password));
    tell(account, act, Map.of("user", account.username()));
  }

  private Account own(Actor actor, String username) {
    return accounts
        .find("username = ?1 and agencyId = ?2", username, actor.agency().value())
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  private void tell(Account account, String act, Map<String, String> details) {
    news.fire(new AgencyEvent(account.agency(), act, details));
  }

  private static void refuseWeak(String username, String password) {
    Checklist.builder()
        .rule(
            "A password that stands alone has %d characters or more".formatted(SHORTEST),
            LENGTH_RULE,
            password.codePointCount(0, password.length()) >= SHORTEST,
            "Choose a longer password; several words do well.")
        .rule(
            "A password is not made of the name",
            LENGTH_RULE,
            !password.toLowerCase(java.util.Locale.ROOT).contains(username),
            "Choose a password without the account's name in it.")
        .build()
        .refuseUnlessPassed();
  }
}

package org.amparo.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

  /**
   * A person's account, without what signs them in.
   *
   * @param heldUntil after wrong tries nobody signs in with the name before, somewhere at least
   */
  public record Seen(
      String username, Set<Role> roles, boolean active, @Nullable Instant heldUntil) {

    static Seen of(Account account) {
      var roles = account.roles().stream().map(Role::of).collect(Collectors.toSet());
      return new Seen(
          account.username(),
          roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles),
          account.isActive(),
          null);
    }

    Seen held(Tries.@Nullable Held held) {
      return held == null ? this : new Seen(username, roles, active, held.until());
    }
  }

  private static final int SHORTEST = 15;
  private static final String LENGTH_RULE = "NIST SP 800-63B-4, 3.1.1.2";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Proofs proofs;
  private final Tries tries;
  private final Sessions sessions;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  LocalAccounts(
      Accounts accounts,
      Passwords passwords,
      Proofs proofs,
      Tries tries,
      Sessions sessions,
      AgencyWall wall,
      Event<AgencyEvent> news,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.proofs = proofs;
    this.tries = tries;
    this.sessions = sessions;
    this.wall = wall;
    this.news = news;
    this.clock = clock;
  }

  /** The accounts of the administrator's agency, closed ones too, by name. */
  @Transactional
  public List<Seen> of(AgencyId agency) {
    var all = accounts.list("agencyId = ?1 order by username", agency.value());
    var held = tries.held(all.stream().map(Account::username).toList());
    return all.stream().map(a -> Seen.of(a).held(held.get(a.username()))).toList();
  }

  /** Opens an account; the name must be free in every agency, since sign-in asks for it alone. */
  @Transactional
  public Seen open(AgencyId agency, String username, Set<Role> roles, String password) {
    refuseWeak(username, password);
    refuseMixed(roles);
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
    setPassword(own(admin, username), password, "PASSWORD_RESET");
    sessions.endAll(username, null, Sessions.End.PASSWORD_CHANGED);
  }

  /** Ends all that somebody has open: a lost phone, a doubt. */
  @Transactional
  public int signOutEverywhere(Actor admin, String username) {
    var account = own(admin, username);
    int ended = sessions.endAll(username, null, Sessions.End.BY_ADMINISTRATOR);
    tell(account, "SESSIONS_ENDED", Map.of("user", username, "sessions", Integer.toString(ended)));
    return ended;
  }

  /**
   * A person changes their own password and shows that they know the old one.
   *
   * @param here the session in which they do, which alone goes on
   */
  public void changePassword(Actor person, @Nullable UUID here, SignInTry old, String password) {
    var known =
        proofs
            .prove(old)
            .orElseThrow(
                () ->
                    new Refused(
                        Problem.RULE_REFUSED,
                        "The old password is wrong, or there were too many wrong tries."));
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              setPassword(own(person, known.username()), password, "PASSWORD_CHANGED");
              sessions.endAll(known.username(), here, Sessions.End.PASSWORD_CHANGED);
            });
  }

  /** Whoever has to wait after wrong tries, their own or a stranger's, may try again at once. */
  @Transactional
  public Seen release(Actor admin, String username) {
    var account = own(admin, username);
    tries.release(username);
    tell(account, "SIGN_IN_RELEASED", Map.of("user", username));
    return Seen.of(account);
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

  private static void refuseMixed(Set<Role> roles) {
    boolean alone = roles.size() == 1;
    Checklist.builder()
        .rule("An account has a role", "Agency policy", !roles.isEmpty(), "Name a role at least.")
        .rule(
            "An administrator has no part in cases",
            "Separation of duties",
            alone || !roles.contains(Role.ADMINISTRATOR),
            "Open a second account for the other work.")
        .rule(
            "An advocate stands outside the agency",
            "Separation of duties",
            alone || !roles.contains(Role.ADVOCATE),
            "Give an advocate no other role.")
        .build()
        .refuseUnlessPassed();
  }
}

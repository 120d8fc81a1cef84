package org.amparo.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Opens and closes the local accounts of an agency. Each act stands in the agency's chain. */
@ApplicationScoped
public class LocalAccounts {

  /**
   * A person's account, without what signs them in.
   *
   * @param passwordUntil until when its temporary password is good, if it has one
   * @param secondFactor whether an app's code is asked for as well
   * @param heldUntil after wrong tries nobody signs in with the name before, somewhere at least
   * @param atProvider whether its owner signs in at the organisation, with no password here
   */
  public record Seen(
      String username,
      Set<Role> roles,
      boolean active,
      @Nullable Instant passwordUntil,
      boolean secondFactor,
      @Nullable Instant heldUntil,
      boolean atProvider) {

    static Seen of(Account account) {
      var roles = account.roles().stream().map(Role::of).collect(Collectors.toSet());
      return new Seen(
          account.username(),
          roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles),
          account.isActive(),
          account.passwordUntil(),
          false,
          null,
          false);
    }

    Seen with(boolean factor, Tries.@Nullable Held held, boolean bound) {
      var until = held == null ? null : held.until();
      return new Seen(username, roles, active, passwordUntil, factor, until, bound);
    }
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordPolicy policy;
  private final SecondFactors factors;
  private final Dues dues;
  private final Proofs proofs;
  private final Tries tries;
  private final Sessions sessions;
  private final AgencyWall wall;
  private final ProviderAccountRows provider;
  private final Event<AgencyEvent> news;
  private final Clock clock;
  private final Duration temporaryLife;

  LocalAccounts(
      Accounts accounts,
      Passwords passwords,
      PasswordPolicy policy,
      SecondFactors factors,
      Dues dues,
      Proofs proofs,
      Tries tries,
      Sessions sessions,
      AgencyWall wall,
      ProviderAccountRows provider,
      Event<AgencyEvent> news,
      Clock clock,
      @ConfigProperty(name = "amparo.identity.temporary-password", defaultValue = "P3D")
          Duration temporaryLife) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.policy = policy;
    this.factors = factors;
    this.dues = dues;
    this.proofs = proofs;
    this.tries = tries;
    this.sessions = sessions;
    this.wall = wall;
    this.provider = provider;
    this.news = news;
    this.clock = clock;
    this.temporaryLife = temporaryLife;
  }

  /** The accounts of the administrator's agency, closed ones too, by name. */
  @Transactional
  public List<Seen> of(AgencyId agency) {
    var all = accounts.list("agencyId = ?1 order by username", agency.value());
    var names = all.stream().map(Account::username).toList();
    var held = tries.held(names);
    var factors = this.factors.on(names);
    var bound = provider.bound(names);
    return all.stream()
        .map(
            a -> {
              String name = a.username();
              return Seen.of(a).with(factors.contains(name), held.get(name), bound.contains(name));
            })
        .toList();
  }

  /** A password for one sign-in, told this once. */
  public record Temporary(String username, String password, Instant goodUntil) {

    /** How long it is good, in words. */
    public String days() {
      long hours = Duration.between(Instant.now(), goodUntil).plusMinutes(30).toHours();
      return hours < 48 ? hours + " hours" : hours / 24 + " days";
    }

    @Override
    public String toString() {
      return "Temporary";
    }
  }

  /** Opens an account; the name must be free in every agency, since sign-in asks for it alone. */
  @Transactional
  public Seen open(AgencyId agency, String username, Set<Role> roles, String password) {
    policy.refuseWeak(username, password);
    return Seen.of(add(agency, username, roles, password));
  }

  /** As {@link #open}, with a password that its owner changes at the first sign-in. */
  @Transactional
  public Temporary open(AgencyId agency, String username, Set<Role> roles) {
    String password = RecoveryCodes.random();
    return temporary(add(agency, username, roles, password), password);
  }

  private Account add(AgencyId agency, String username, Set<Role> roles, String password) {
    RoleMix.of(roles).refuseUnlessPassed();
    if (wall.acrossAgencies(() -> accounts.findByIdOptional(username).isPresent())) {
      throw new Refused(Problem.RULE_REFUSED, "Another account has this name. Choose another one.");
    }
    var sorted = List.copyOf(EnumSet.copyOf(roles));
    var account = new Account(username, agency, sorted, passwords.hash(password), clock.instant());
    accounts.persistAndFlush(account);
    var names = sorted.stream().map(Role::groupName).collect(Collectors.joining(","));
    tell(account, "ACCOUNT_OPENED", Map.of("user", username, "roles", names));
    return account;
  }

  private Temporary temporary(Account account, String password) {
    var until = Instant.now().plus(temporaryLife);
    account.setPassword(passwords.hash(password), until);
    return new Temporary(account.username(), password, until);
  }

  /** Nobody signs in with it any more, and whoever is signed in is out. */
  @Transactional
  public Seen close(Actor admin, String username) {
    var account = anothers(admin, username, "Another administrator closes your account.");
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

  /** The administrator gives somebody a password for one sign-in, since theirs was forgotten. */
  @Transactional
  public Temporary resetPassword(Actor admin, String username) {
    var account =
        anothers(admin, username, "Change your own password on the page of your account.");
    if (provider.isBound(username)) {
      throw new Refused(
          Problem.RULE_REFUSED, "This account signs in at your organisation and has no password.");
    }
    var given = temporary(account, RecoveryCodes.random());
    tries.release(username);
    sessions.endAll(username, null, Sessions.End.PASSWORD_CHANGED);
    tell(account, "PASSWORD_RESET", Map.of("user", username));
    return given;
  }

  /** Phone and recovery codes are lost; the password alone signs in, until another is set up. */
  @Transactional
  public Seen removeSecondFactor(Actor admin, String username) {
    var account = anothers(admin, username, "Another administrator removes your second factor.");
    factors.remove(account);
    sessions.endAll(username, null, Sessions.End.SECOND_FACTOR);
    return Seen.of(account);
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
  public void changePassword(Actor person, @Nullable UUID here, SignInTry old, String password) {
    var known =
        proofs
            .prove(old)
            .orElseThrow(
                () ->
                    new Refused(
                        Problem.RULE_REFUSED,
                        "The present password or the code is wrong, or there were too many wrong tries."));
    if (old.password().equals(password)) {
      throw new Refused(Problem.RULE_REFUSED, "Choose a password other than the present one.");
    }
    QuarkusTransaction.joiningExisting()
        .run(() -> setOwn(own(person, known.username()), here, password));
  }

  /** Whoever has to wait after wrong tries, their own or a stranger's, may try again at once. */
  @Transactional
  public Seen release(Actor admin, String username) {
    var account = own(admin, username);
    tries.release(username);
    tell(account, "SIGN_IN_RELEASED", Map.of("user", username));
    return Seen.of(account);
  }

  private void setOwn(Account account, @Nullable UUID here, String password) {
    policy.refuseWeak(account.username(), password);
    account.setPassword(passwords.hash(password), null);
    sessions.endAll(account.username(), here, Sessions.End.PASSWORD_CHANGED);
    if (here != null) {
      sessions.leave(here, dues.of(account));
    }
    tell(account, "PASSWORD_CHANGED", Map.of("user", account.username()));
  }

  private Account anothers(Actor admin, String username, String own) {
    var account = own(admin, username);
    if (admin.user().value().equals(username)) {
      throw new Refused(Problem.RULE_REFUSED, own);
    }
    return account;
  }

  private Account own(Actor actor, String username) {
    return accounts.ofAgency(actor.agency(), username).orElseThrow(Refused::notFound);
  }

  private void tell(Account account, String act, Map<String, String> details) {
    news.fire(new AgencyEvent(account.agency(), act, details));
  }
}

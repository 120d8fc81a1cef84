package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The second factor of a local account: an app's codes, and codes on paper beside it. */
@ApplicationScoped
public class SecondFactors {

  /**
   * Where somebody stands with it.
   *
   * @param required whether one of their roles must have one
   * @param setUp what an app needs, while the first code is awaited
   */
  public record Standing(boolean on, boolean required, int codesLeft, @Nullable SetUp setUp) {}

  /** What an app needs; told to nobody but its owner. */
  public record SetUp(String key, String uri) {

    /** In groups, for whoever types it. */
    public String spaced() {
      return key.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
      return "SetUp";
    }
  }

  private final FactorRows rows;
  private final RecoveryCodes codes;
  private final Accounts accounts;
  private final Sessions sessions;
  private final RequiredFactors required;
  private final Event<AgencyEvent> news;

  SecondFactors(
      FactorRows rows,
      RecoveryCodes codes,
      Accounts accounts,
      Sessions sessions,
      RequiredFactors required,
      Event<AgencyEvent> news) {
    this.rows = rows;
    this.codes = codes;
    this.accounts = accounts;
    this.sessions = sessions;
    this.required = required;
    this.news = news;
  }

  /** Empty for somebody without a local account. */
  @Transactional
  public Optional<Standing> of(Actor person) {
    String name = person.user().value();
    return accounts
        .ofAgency(person.agency(), name)
        .map(
            account ->
                new Standing(
                    isOn(name),
                    required.of(account.person().roles()),
                    codes.left(name),
                    rows.secret(name, false)
                        .map(secret -> new SetUp(Totp.typed(secret), Totp.uri(name, secret)))
                        .orElse(null)));
  }

  /** Makes a secret that waits for its first code. */
  @Transactional
  public void begin(Actor person) {
    rows.begin(own(person), Totp.newSecret());
  }

  /**
   * The first code shows that the app has the secret.
   *
   * @param here the session in which this is done, which alone goes on
   * @return the recovery codes, which are told this once
   */
  @Transactional
  public List<String> confirm(Actor person, @Nullable UUID here, String code) {
    var account = own(person);
    boolean right =
        rows.secret(account.username(), false).stream()
            .mapToLong(secret -> Totp.stepOf(secret, plain(code), Instant.now()).orElse(0))
            .anyMatch(step -> step > 0 && rows.use(account.username(), step));
    if (!right) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "The code is wrong or too old. Type the one that the app shows now, and look whether the"
              + " clock of the phone is right.");
    }
    sessions.endAll(account.username(), here, Sessions.End.SECOND_FACTOR);
    tell(account, "SECOND_FACTOR_SET_UP");
    return codes.renew(account);
  }

  @Transactional
  public List<String> renewCodes(Actor person) {
    var account = own(person);
    if (!isOn(account.username())) {
      throw new Refused(Problem.RULE_REFUSED, "Set up the second factor first.");
    }
    tell(account, "RECOVERY_CODES_RENEWED");
    return codes.renew(account);
  }

  /** Whoever must have one cannot be without, but may set up another. */
  @Transactional
  public void remove(Actor person) {
    var account = own(person);
    if (required.of(account.person().roles())) {
      throw new Refused(
          Problem.RULE_REFUSED, "The agency asks for a second factor for your role. Keep it.");
    }
    remove(account);
  }

  /** The administrator takes it away from whoever lost phone and paper. */
  void remove(Account account) {
    codes.forget(account.username());
    if (rows.remove(account.username())) {
      tell(account, "SECOND_FACTOR_REMOVED");
    }
  }

  boolean isOn(String username) {
    return rows.secret(username, true).isPresent();
  }

  List<String> on(List<String> usernames) {
    return usernames.isEmpty() ? List.of() : rows.confirmed(usernames);
  }

  /**
   * Whether a code is right, or none is asked for. Looks as long whether the password is right or
   * not; {@link #use} then uses the code up.
   */
  boolean fits(String username, String code) {
    return rows.secret(username, true)
        .map(
            secret ->
                Totp.stepOf(secret, plain(code), Instant.now()).isPresent()
                    | codes.has(username, code))
        .orElse(true);
  }

  /** A code opens once; of two at once only one is taken. */
  boolean use(Account account, String code) {
    String name = account.username();
    var secret = rows.secret(name, true);
    if (secret.isEmpty()) {
      return true;
    }
    var step = Totp.stepOf(secret.get(), plain(code), Instant.now());
    if (step.isPresent()) {
      return rows.use(name, step.getAsLong());
    }
    boolean used = codes.use(name, code);
    if (used) {
      tell(account, "RECOVERY_CODE_USED");
    }
    return used;
  }

  private Account own(Actor person) {
    return accounts.ofAgency(person.agency(), person.user().value()).orElseThrow(Refused::notFound);
  }

  /** As apps show it, with a space in the middle. */
  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "");
  }

  private void tell(Account account, String act) {
    news.fire(new AgencyEvent(account.agency(), act, Map.of("user", account.username())));
  }
}

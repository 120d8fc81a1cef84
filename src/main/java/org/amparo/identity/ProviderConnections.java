package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/** An administrator says whose account at the provider an account is that was here before. */
@ApplicationScoped
public class ProviderConnections {

  private final Provider provider;
  private final ProviderAccountRows rows;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Event<AgencyEvent> news;

  ProviderConnections(
      Provider provider,
      ProviderAccountRows rows,
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      Event<AgencyEvent> news) {
    this.provider = provider;
    this.rows = rows;
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.news = news;
  }

  /** From now on the provider alone says that it is them: the password is gone. */
  @Transactional
  public void connect(Actor admin, String username, String subject) {
    provider.refuseUnlessThere();
    var account =
        accounts
            .find("username = ?1 and agencyId = ?2", username, admin.agency().value())
            .firstResultOptional()
            .orElseThrow(Refused::notFound);
    if (admin.user().value().equals(username)) {
      throw new Refused(Problem.RULE_REFUSED, "Another administrator connects your account.");
    }
    if (!rows.bind(provider.issuer(), subject, account)) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "This account is connected already, or this subject has an account here.");
    }
    account.setPassword(passwords.hash(UUID.randomUUID() + "" + UUID.randomUUID()), null);
    sessions.endAll(username, null, Sessions.End.PASSWORD_CHANGED);
    news.fire(new AgencyEvent(admin.agency(), "ACCOUNT_CONNECTED", Map.of("user", username)));
  }
}

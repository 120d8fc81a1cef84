package org.amparo.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Accounts;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** What requesters allowed advocates to see. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

  /** A grant was given or taken back. */
  public record GrantChanged(
      AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
      implements DomainEvent {

    static GrantChanged of(Actor actor, Grant grant, String act) {
      var details = Map.of("grant", grant.id().toString(), "advocate", grant.advocate().value());
      return new GrantChanged(actor.agency(), grant.caseId(), act, details);
    }
  }

  private final Accounts accounts;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Grants(Accounts accounts, Event<DomainEvent> news, Clock clock) {
    this.accounts = accounts;
    this.news = news;
    this.clock = clock;
  }

  public Grant give(
      Actor by, CaseId caseId, UserId advocate, Grant.Consent consent, @Nullable LocalDate until) {
    if (!accounts.rolesOf(by.agency(), advocate).contains(Role.ADVOCATE)) {
      throw new Refused(Problem.RULE_REFUSED, "There is no such advocate.");
    }
    if (consent.on().isAfter(today())) {
      throw new Refused(Problem.RULE_REFUSED, "The consent cannot lie in the future.");
    }
    var grant = new Grant(by, caseId, advocate, consent, until, clock.instant());
    persist(grant);
    news.fire(GrantChanged.of(by, grant, "ACCESS_GRANTED"));
    return grant;
  }

  /** The unit, the advocate themselves or whoever gave it may take a grant back; at once. */
  public void revoke(Actor by, UUID id) {
    var grant = findByIdOptional(id).orElseThrow(Refused::notFound);
    if (!by.has(Role.DV_UNIT) && !grant.advocate().equals(by.user())) {
      throw Refused.notFound();
    }
    grant.revoke(clock.instant());
    news.fire(GrantChanged.of(by, grant, "ACCESS_REVOKED"));
  }

  public boolean granted(Actor advocate, CaseId caseId) {
    return advocate.has(Role.ADVOCATE)
        && list(
                "agencyId = ?1 and advocate = ?2 and caseId = ?3 and revokedAt is null",
                advocate.agency().value(),
                advocate.user().value(),
                caseId.value())
            .stream()
            .anyMatch(grant -> grant.standsOn(today()));
  }

  /** Grants count in UTC days: an evening in the Americas is already the next day. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

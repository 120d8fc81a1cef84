package org.amparo.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Accounts;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
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

  /**
   * Lets an advocate see a case.
   *
   * @param today at the agency: an evening in the Americas is already the next day elsewhere
   */
  public Grant give(
      Actor by,
      CaseId caseId,
      UserId advocate,
      Grant.Consent consent,
      @Nullable LocalDate until,
      LocalDate today) {
    boolean known = accounts.rolesOf(by.agency(), advocate).contains(Role.ADVOCATE);
    mayGive(known, consent, until, today).refuseUnlessPassed();
    var grant = new Grant(by, caseId, advocate, consent, until, clock.instant());
    persist(grant);
    news.fire(GrantChanged.of(by, grant, "ACCESS_GRANTED"));
    return grant;
  }

  private static Checklist mayGive(
      boolean known, Grant.Consent consent, @Nullable LocalDate until, LocalDate today) {
    return Checklist.builder()
        .rule(
            "A grant is for an advocate with an account in this agency",
            "Agency policy",
            known,
            "Correct advocate, or have the administrator add the account.")
        .rule(
            "The consent was given on or before today",
            "Agency policy",
            !consent.on().isAfter(today),
            "Correct consent.on; wait for the consent before you record it.")
        .rule(
            "A grant is good today or longer",
            "Agency policy",
            until == null || !until.isBefore(today),
            "Give a later until, or none.")
        .build();
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

  /** Everybody who may see the case by a grant on this day. */
  public Set<UserId> advocates(AgencyId agency, CaseId caseId, LocalDate today) {
    return list(
            "agencyId = ?1 and caseId = ?2 and revokedAt is null", agency.value(), caseId.value())
        .stream()
        .filter(grant -> grant.standsOn(today))
        .map(Grant::advocate)
        .collect(Collectors.toSet());
  }

  public boolean granted(Actor advocate, CaseId caseId, LocalDate today) {
    return advocate.has(Role.ADVOCATE)
        && list(
                "agencyId = ?1 and advocate = ?2 and caseId = ?3 and revokedAt is null",
                advocate.agency().value(),
                advocate.user().value(),
                caseId.value())
            .stream()
            .anyMatch(grant -> grant.standsOn(today));
  }
}

package org.amparo.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Whom a grant {@code g} is for; {@code %s} is the person. */
  private static final String HELD =
      "((g.organizationId is null and g.advocate = %1$s) or exists (select 1 from Membership m"
          + " where m.organizationId = g.organizationId and m.userId = %1$s"
          + " and m.removedAt is null))";

  /** What a query over cases asks of a grant {@code g}, of {@code :user} and of {@code :today}. */
  public static final String LETS_SEE =
      "g.revokedAt is null and (g.validUntil is null or g.validUntil >= :today) and "
          + HELD.formatted(":user");

  /** A grant was given or taken back. */
  public record GrantChanged(
      AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
      implements DomainEvent {

    static GrantChanged of(Actor actor, Grant grant, String act) {
      var details = new HashMap<String, String>();
      details.put("grant", grant.id().toString());
      details.put("advocate", grant.advocate().value());
      grant.organization().ifPresent(id -> details.put("organization", id.toString()));
      return new GrantChanged(actor.agency(), grant.caseId(), act, Map.copyOf(details));
    }
  }

  private final Accounts accounts;
  private final Organizations organizations;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Grants(Accounts accounts, Organizations organizations, Event<DomainEvent> news, Clock clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Lets an advocate see a case, alone or with the others of their organization.
   *
   * @param today at the agency: an evening in the Americas is already the next day elsewhere
   */
  public Grant give(
      Actor by,
      CaseId caseId,
      Grant.Holder holder,
      Grant.Consent consent,
      @Nullable LocalDate until,
      LocalDate today) {
    boolean known = accounts.rolesOf(by.agency(), holder.advocate()).contains(Role.ADVOCATE);
    mayGive(known, consent, until, today).and(mayShare(holder, consent)).refuseUnlessPassed();
    var grant = new Grant(by, caseId, holder, consent, until, clock.instant());
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

  private Checklist mayShare(Grant.Holder holder, Grant.Consent consent) {
    var organization = holder.organization();
    return Checklist.builder()
        .rule(
            "Who shares a case with an organization belongs to it",
            "Agency policy",
            organization == null || organizations.isMember(organization, holder.advocate()),
            "Choose an organization of the advocate, or none.")
        .rule(
            "The colleagues of an organization see a case only by a consent that names it",
            "Agency policy",
            organization == null || consent.coversOrganization(),
            "Ask the client whether the organization may see the case, and record it; or choose none.")
        .build();
  }

  /** The unit, or whom it is for, may take a grant back; at once. */
  public void revoke(Actor by, UUID id) {
    var grant = findByIdOptional(id).orElseThrow(Refused::notFound);
    if (!by.has(Role.DV_UNIT) && !holders(grant).contains(by.user())) {
      throw Refused.notFound();
    }
    end(by, grant);
  }

  /** Nobody outside sees the case by a grant any more, at once; tells whether there was one. */
  public boolean revokeAll(Actor by, CaseId caseId) {
    var given =
        list(
            "agencyId = ?1 and caseId = ?2 and revokedAt is null",
            by.agency().value(),
            caseId.value());
    given.forEach(grant -> end(by, grant));
    return !given.isEmpty();
  }

  private void end(Actor by, Grant grant) {
    grant.revoke(clock.instant());
    news.fire(GrantChanged.of(by, grant, "ACCESS_REVOKED"));
  }

  /** Everybody who may see the case by a grant on this day. */
  public Set<UserId> advocates(AgencyId agency, CaseId caseId, LocalDate today) {
    return list(
            "agencyId = ?1 and caseId = ?2 and revokedAt is null", agency.value(), caseId.value())
        .stream()
        .filter(grant -> grant.standsOn(today))
        .flatMap(grant -> holders(grant).stream())
        .collect(Collectors.toSet());
  }

  /** Whom a grant is for: the members of today, or the advocate alone. */
  private Set<UserId> holders(Grant grant) {
    return grant.organization().map(organizations::members).orElse(Set.of(grant.advocate()));
  }

  public boolean granted(Actor advocate, CaseId caseId, LocalDate today) {
    return advocate.has(Role.ADVOCATE)
        && standing(advocate, Set.of(caseId), today).findAny().isPresent();
  }

  /**
   * Through which organization the actor sees each of these cases; a case that they see by a grant
   * of their own is not among them.
   */
  public Map<CaseId, Organization> through(
      Actor advocate, Collection<CaseId> cases, LocalDate today) {
    var mine = organizations.of(advocate.agency(), advocate.user());
    var own = new HashSet<CaseId>();
    var shared = new HashMap<CaseId, Organization>();
    standing(advocate, cases, today)
        .forEach(
            grant -> {
              if (grant.organization().isEmpty() || grant.advocate().equals(advocate.user())) {
                own.add(grant.caseId());
              } else {
                mine.stream()
                    .filter(o -> grant.organization().equals(Optional.of(o.id())))
                    .forEach(o -> shared.put(grant.caseId(), o));
              }
            });
    shared.keySet().removeAll(own);
    return shared;
  }

  /** What lets the actor see one of these cases on this day. */
  private Stream<Grant> standing(Actor advocate, Collection<CaseId> cases, LocalDate today) {
    return find(
            "from Grant g where g.agencyId = ?1 and g.caseId in ?2 and g.revokedAt is null and "
                + HELD.formatted("?3"),
            advocate.agency().value(),
            cases.stream().map(CaseId::value).toList(),
            advocate.user().value())
        .stream()
        .filter(grant -> grant.standsOn(today));
  }
}

package org.amparo.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Accounts;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;

/**
 * Organizations of advocates, and who belongs to them at this moment. The administrator keeps them;
 * nobody adds themselves to one.
 */
@ApplicationScoped
public class Organizations {

  private final EntityManager entities;
  private final Accounts accounts;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Organizations(EntityManager entities, Accounts accounts, Event<AgencyEvent> news, Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.news = news;
    this.clock = clock;
  }

  /** All of the agency, by name. */
  public List<Organization> all(AgencyId agency) {
    return entities
        .createQuery("from Organization where agencyId = :agency order by name", Organization.class)
        .setParameter("agency", agency.value())
        .getResultList();
  }

  /** Those that somebody belongs to. */
  public List<Organization> of(AgencyId agency, UserId user) {
    return entities
        .createQuery(
            "from Organization o where o.agencyId = :agency and exists (select 1 from Membership m"
                + " where m.organizationId = o.id and m.userId = :user and m.removedAt is null)"
                + " order by o.name",
            Organization.class)
        .setParameter("agency", agency.value())
        .setParameter("user", user.value())
        .getResultList();
  }

  public Set<UserId> members(UUID organization) {
    return current(organization).stream().map(Membership::user).collect(Collectors.toSet());
  }

  boolean isMember(UUID organization, UserId user) {
    return members(organization).contains(user);
  }

  public Organization name(Actor admin, String name) {
    boolean taken = all(admin.agency()).stream().anyMatch(o -> o.name().equalsIgnoreCase(name));
    if (taken) {
      throw new Refused(Problem.STATE_CONFLICT, "There is an organization of this name.");
    }
    var organization = new Organization(admin, name.strip(), clock.instant());
    entities.persist(organization);
    tell(admin, "ORGANIZATION_NAMED", Map.of("organization", organization.id().toString()));
    return organization;
  }

  /** From now on they see what clients let the organization see. */
  public Organization add(Actor admin, UUID id, UserId user) {
    var organization = own(admin, id);
    Checklist.builder()
        .rule(
            "A member of an organization is an advocate with an account in this agency",
            "Agency policy",
            accounts.rolesOf(admin.agency(), user).contains(Role.ADVOCATE),
            "Correct the name, or open the account first.")
        .build()
        .refuseUnlessPassed();
    if (!isMember(id, user)) {
      entities.persist(new Membership(admin, organization, user, clock.instant()));
      tell(admin, "ORGANIZATION_MEMBER_ADDED", details(id, user));
    }
    return organization;
  }

  /** From now on they see nothing by the organization, whoever once showed the code. */
  public Organization remove(Actor admin, UUID id, UserId user) {
    var organization = own(admin, id);
    var membership =
        current(id).stream()
            .filter(m -> m.user().equals(user))
            .findFirst()
            .orElseThrow(Refused::notFound);
    membership.end(admin, clock.instant());
    tell(admin, "ORGANIZATION_MEMBER_REMOVED", details(id, user));
    return organization;
  }

  private List<Membership> current(UUID organization) {
    return entities
        .createQuery(
            "from Membership where organizationId = :id and removedAt is null order by userId",
            Membership.class)
        .setParameter("id", organization)
        .getResultList();
  }

  private Organization own(Actor actor, UUID id) {
    return all(actor.agency()).stream()
        .filter(organization -> organization.id().equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static Map<String, String> details(UUID id, UserId user) {
    return Map.of("organization", id.toString(), "user", user.value());
  }

  private void tell(Actor admin, String act, Map<String, String> details) {
    news.fire(new AgencyEvent(admin.agency(), act, details));
  }
}

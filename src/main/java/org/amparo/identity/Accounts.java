package org.amparo.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** The local accounts of every agency. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {

  private final AgencyWall wall;

  Accounts(AgencyWall wall) {
    this.wall = wall;
  }

  /** Whether somebody had an account here that was closed; who signs in elsewhere has none. */
  @Transactional
  public boolean isClosed(AgencyId agency, UserId user) {
    return wall.within(
        agency,
        () ->
            count("username = ?1 and agencyId = ?2 and not active", user.value(), agency.value())
                > 0);
  }

  /** Of this agency only, open or closed. */
  Optional<Account> ofAgency(AgencyId agency, String username) {
    return find("username = ?1 and agencyId = ?2", username, agency.value()).firstResultOptional();
  }

  /** Who of this agency has one of these roles, by name. */
  @Transactional
  public List<UserId> having(AgencyId agency, Collection<Role> roles) {
    return wall.within(
        agency,
        () ->
            list("agencyId = ?1 and active order by username", agency.value()).stream()
                .filter(a -> a.roles().stream().map(Role::of).anyMatch(roles::contains))
                .map(a -> new UserId(a.username()))
                .toList());
  }

  /** The roles of a person of this agency; empty when there is no such active account. */
  @Transactional
  public Set<Role> rolesOf(AgencyId agency, UserId user) {
    return wall.within(
        agency,
        () ->
            find("username = ?1 and agencyId = ?2 and active", user.value(), agency.value())
                .firstResultOptional()
                .map(a -> a.roles().stream().map(Role::of).collect(Collectors.toSet()))
                .orElse(Set.of()));
  }
}

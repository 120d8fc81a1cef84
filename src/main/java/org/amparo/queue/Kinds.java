package org.amparo.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;

/**
 * Which languages and crimes wait in a queue. Each value is one look into an index, from one value
 * to the next, however many tasks have it.
 */
@ApplicationScoped
class Kinds {

  private static final String VALUES =
      """
      with recursive kind as (
        (select %1$s as value from %2$s where %3$s order by %1$s limit 1)
        union all
        select (select %1$s from %2$s where %3$s and %1$s > kind.value order by %1$s limit 1)
        from kind where kind.value is not null)
      select value from kind where value is not null""";

  private static final String WAITING =
      "agency_id = :agency and %s = :role and state = 'OPEN' and claimed_by is null";

  private final EntityManager entities;

  Kinds(EntityManager entities) {
    this.entities = entities;
  }

  List<String> languages(AgencyId agency, Role role) {
    return Stream.of("role", "also_role")
        .map(column -> VALUES.formatted("language", "queue_task", WAITING.formatted(column)))
        .flatMap(query -> values(query, agency, role).stream())
        .distinct()
        .sorted()
        .toList();
  }

  List<String> crimes(AgencyId agency, Role role) {
    String where = "agency_id = :agency and role = :role";
    return values(VALUES.formatted("crime", "queue_task_crime", where), agency, role);
  }

  @SuppressWarnings("unchecked")
  private List<String> values(String query, AgencyId agency, Role role) {
    List<String> found =
        entities
            .createNativeQuery(query)
            .setParameter("agency", agency.value())
            .setParameter("role", role.groupName())
            .getResultList();
    return found.stream().filter(Objects::nonNull).toList();
  }
}

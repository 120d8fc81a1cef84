package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.AgencyId;

/**
 * The requests to which an agency still owes an answer, a few at a time in the order of their ids.
 */
@ApplicationScoped
class OpenRequests {

  private static final UUID FIRST = new UUID(0, 0);

  private static final List<CaseState> OPEN =
      Arrays.stream(CaseState.values())
          .filter(state -> state.isOpen() && state != CaseState.REFERRED)
          .toList();

  private final EntityManager entities;

  OpenRequests(EntityManager entities) {
    this.entities = entities;
  }

  static UUID beginning() {
    return FIRST;
  }

  /** Ids only; they are locked by whoever works on them. */
  List<UUID> after(AgencyId agency, UUID last, int size) {
    return entities
        .createQuery(
            "select c.id from CaseFile c where c.agencyId = :agency and c.state in :open"
                + " and c.receivedOn is not null and c.id > :last order by c.id",
            UUID.class)
        .setParameter("agency", agency.value())
        .setParameter("open", OPEN)
        .setParameter("last", last)
        .setMaxResults(size)
        .getResultList();
  }

  int count(AgencyId agency) {
    return entities
        .createQuery(
            "select count(c) from CaseFile c where c.agencyId = :agency and c.state in :open"
                + " and c.receivedOn is not null",
            Long.class)
        .setParameter("agency", agency.value())
        .setParameter("open", OPEN)
        .getSingleResult()
        .intValue();
  }

  /**
   * Locks them in their order and reads them with their clocks. An act locks one case only, so it
   * waits for a batch at most and never for itself.
   */
  List<CaseFile> locked(List<UUID> ids) {
    entities
        .createNativeQuery(
            "select 1 from case_file where case_id in (:ids) order by case_id for update")
        .setParameter("ids", ids)
        .getResultList();
    return entities
        .createQuery(
            "select distinct c from CaseFile c left join fetch c.clocks where c.id in :ids"
                + " order by c.id",
            CaseFile.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** As {@link #locked}, but what happens to them is written by whoever makes it happen. */
  List<CaseFile> lockedApart(List<UUID> ids) {
    var files = locked(ids);
    files.forEach(entities::detach);
    return files;
  }

  /** Reads them with their clocks, for somebody who changes nothing. */
  List<CaseFile> read(List<UUID> ids) {
    return entities
        .createQuery(
            "select distinct c from CaseFile c left join fetch c.clocks where c.id in :ids"
                + " order by c.id",
            CaseFile.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}

package org.amparo.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The cases whose time is over by the agency's schedule, with what holds them. */
@ApplicationScoped
class DueCases {

  /** One of them. */
  record Due(CaseId caseId, CaseNumber number, Ended outcome, LocalDate dueOn, boolean held) {}

  // Nobody destroys what somebody demands before counsel has decided about it.
  // An open task means that somebody still has to do something about the case.
  private static final String DUE =
      """
      select case_id, case_number, state, due_on, held from (
        select c.case_id, c.case_number, c.state,
          cast(cast(c.state_since at time zone :zone as date)
            + make_interval(months => r.months) as date) as due_on,
          exists (select 1 from legal_hold h where h.case_id = c.case_id and h.lifted_at is null
            and (h.until_day is null or h.until_day >= :today))
          or exists (select 1 from legal_demand d where d.case_id = c.case_id
            and d.state = 'PENDING') as held
        from retention_rule r
        join case_file c on c.agency_id = r.agency_id and c.state = r.outcome
        where r.agency_id = :agency and c.purged_at is null
          and (c.state <> 'DELIVERED' or c.file_by is null)
          and not exists (select 1 from queue_task t
            where t.case_id = c.case_id and t.state = 'OPEN')) d
      where due_on <= :today
      """;

  private final EntityManager entities;
  private final Agencies agencies;
  private final Clock clock;

  DueCases(EntityManager entities, Agencies agencies, Clock clock) {
    this.entities = entities;
    this.agencies = agencies;
    this.clock = clock;
  }

  LocalDate today(AgencyId agency) {
    return agencies.agency(agency).today(clock.instant());
  }

  List<Due> all(AgencyId agency, int most) {
    return rows(agency, " order by due_on, case_id limit " + most, null);
  }

  Optional<Due> one(AgencyId agency, UUID caseId) {
    return rows(agency, " and case_id = :case", caseId).stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Due> rows(AgencyId agency, String which, @Nullable UUID caseId) {
    var query =
        entities
            .createNativeQuery(DUE + which)
            .setParameter("agency", agency.value())
            .setParameter("zone", agencies.agency(agency).zone().getId())
            .setParameter("today", today(agency));
    if (caseId != null) {
      query.setParameter("case", caseId);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(
            row ->
                new Due(
                    new CaseId((UUID) row[0]),
                    new CaseNumber((String) row[1]),
                    Ended.valueOf((String) row[2]),
                    (LocalDate) row[3],
                    (boolean) row[4]))
        .toList();
  }
}

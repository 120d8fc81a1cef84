package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;

/** From which number on an agency shows a count to others. */
@ApplicationScoped
public class ReportSettings {

  /** Until the agency says otherwise: a cell under five is withheld. */
  static final int USUAL = 5;

  private final EntityManager entities;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  ReportSettings(EntityManager entities, Event<AgencyEvent> news, Clock clock) {
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  /** Counts from one up to below this number are withheld. */
  public int threshold(AgencyId agency) {
    List<?> rows =
        entities
            .createNativeQuery("select threshold from report_setting where agency_id = :agency")
            .setParameter("agency", agency.value())
            .getResultList();
    return rows.isEmpty() ? USUAL : ((Number) rows.get(0)).intValue();
  }

  /** It holds for what is filed from now on; what was published stays as it is. */
  public void set(Actor admin, int threshold) {
    entities
        .createNativeQuery(
            """
            insert into report_setting (agency_id, threshold, set_by, set_at)
            values (:agency, :threshold, :by, :at)
            on conflict (agency_id) do update set threshold = excluded.threshold,
              set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .setParameter("agency", admin.agency().value())
        .setParameter("threshold", threshold)
        .setParameter("by", admin.user().value())
        .setParameter("at", clock.instant())
        .executeUpdate();
    var details = Map.of("threshold", String.valueOf(threshold));
    news.fire(new AgencyEvent(admin.agency(), "REPORT_THRESHOLD_SET", details));
  }
}

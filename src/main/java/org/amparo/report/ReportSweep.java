package org.amparo.report;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;

/** Looks now and then which yearly reports are to be done, and how many are past their day. */
@Startup // its figure is watched from the first minute on
@ApplicationScoped
class ReportSweep {

  private static final String OVERDUE =
      """
      select count(*) from report_task t join agency a using (agency_id)
      where t.state = 'OPEN' and t.due_on < cast(cast(:now as timestamptz) at time zone a.time_zone as date)
      """;

  private final ReportOffers offers;
  private final Agencies agencies;
  private final EntityManager entities;
  private final AgencyWall wall;
  private final Clock clock;
  private final AtomicLong overdue;

  ReportSweep(
      ReportOffers offers,
      Agencies agencies,
      EntityManager entities,
      AgencyWall wall,
      Clock clock,
      MeterRegistry meters) {
    this.offers = offers;
    this.agencies = agencies;
    this.entities = entities;
    this.wall = wall;
    this.clock = clock;
    this.overdue =
        gauge(
            meters,
            "amparo.reports.overdue",
            "Yearly reports whose day has passed and that are not filed, over all agencies.");
  }

  @Scheduled(
      every = "${amparo.reports.sweep-every:1h}",
      delayed = "25s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    everywhere(() -> agencies.listAll().stream().map(CertifyingAgency::id).toList())
        .forEach(this::bring);
    measure();
  }

  /** The others are told of theirs even where the law of one cannot be read. */
  private void bring(AgencyId agency) {
    try {
      offers.bring(agency);
    } catch (RuntimeException e) {
      Log.errorf(
          "The yearly reports of the agency %s were not looked for (%s).",
          agency, e.getClass().getSimpleName());
    }
  }

  /** More often than tasks are offered: an alert ends soon after its report is filed. */
  @Scheduled(
      every = "1m",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    overdue.set(
        everywhere(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(OVERDUE)
                            .setParameter("now", clock.instant())
                            .getSingleResult())
                    .longValue()));
  }

  private <T> T everywhere(Supplier<T> work) {
    return wall.acrossAgencies(() -> QuarkusTransaction.requiringNew().call(work::get));
  }
}

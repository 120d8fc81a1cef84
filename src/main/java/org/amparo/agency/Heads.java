package org.amparo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;

/** Changes at the head of the agency, and the designations that a new head should renew. */
@ApplicationScoped
public class Heads {

  /** Agency policy: a new head has the designations in writing again within thirty days. */
  private static final int DAYS_TO_RENEW = 30;

  private final Agencies agencies;
  private final FormerHeads former;
  private final Renewals renewals;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Heads(
      Agencies agencies,
      FormerHeads former,
      Renewals renewals,
      Event<AgencyEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.former = former;
    this.renewals = renewals;
    this.news = news;
    this.clock = clock;
  }

  /** Somebody else heads the agency; each designation that stands opens a task to renew it. */
  public CertifyingAgency change(Actor admin, CertifyingAgency.Head next) {
    var agency = agencies.agency(admin.agency());
    var today = agency.today(clock.instant());
    plausible(agency, next, today).refuseUnlessPassed();
    former.persist(new FormerHead(agency.id(), agency.head(), next.since()));
    agency.changeHead(next);
    agencies.designations(agency.id()).stream()
        .filter(d -> d.stoodOn(today))
        .forEach(d -> open(agency.id(), d, today));
    news.fire(
        new AgencyEvent(
            agency.id(),
            "HEAD_CHANGED",
            Map.of("head", next.user().value(), "since", next.since().toString())));
    return agency;
  }

  /** What still waits to be renewed, the most urgent first. */
  public List<Renewal> renewals(AgencyId agency) {
    return renewals.open(agency);
  }

  private void open(AgencyId agency, Designation designation, LocalDate today) {
    renewals.persist(
        new Renewal(agency, designation, today.plusDays(DAYS_TO_RENEW), clock.instant()));
    news.fire(
        new AgencyEvent(
            agency, "RENEWAL_OPENED", Map.of("designation", designation.id().toString())));
  }

  private static Checklist plausible(
      CertifyingAgency agency, CertifyingAgency.Head next, LocalDate today) {
    return Checklist.builder()
        .rule(
            "A head's term begins after that of the head before, and not in the future",
            "8 CFR 214.14(a)(3)(i)",
            next.since().isAfter(agency.head().since()) && !next.since().isAfter(today),
            "Correct since.")
        .rule(
            "Somebody else heads the agency from now on",
            "Agency policy",
            !next.user().equals(agency.head().user()),
            "Name the new head.")
        .build();
  }
}

package org.amparo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;

/** Who sits as a judge in a judicial agency, and so signs without a designation. */
@ApplicationScoped
public class JudicialTerms {

  private final Agencies agencies;
  private final Judges judges;
  private final Jurisdictions jurisdictions;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  JudicialTerms(
      Agencies agencies,
      Judges judges,
      Jurisdictions jurisdictions,
      Event<AgencyEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.judges = judges;
    this.jurisdictions = jurisdictions;
    this.news = news;
    this.clock = clock;
  }

  public List<Judge> of(AgencyId agency) {
    return judges.of(agency);
  }

  public Judge begin(Actor admin, UserId user, LocalDate since) {
    var agency = agencies.agency(admin.agency());
    agencies.refuseUnlessOfficial(agency.id(), user);
    maySit(agency, user, since).refuseUnlessPassed();
    var judge = new Judge(agency.id(), user, since, clock.instant());
    judges.persist(judge);
    tell(admin, "JUDGE_RECORDED", judge);
    return judge;
  }

  /**
   * @param on the first day on which the judge is out of office
   */
  public Judge end(Actor admin, UUID id, LocalDate on) {
    var judge =
        judges
            .findByIdOptional(id)
            .filter(j -> j.isOf(admin.agency()))
            .orElseThrow(Refused::notFound);
    judge.leave(on);
    tell(admin, "JUDGE_LEFT", judge);
    return judge;
  }

  private Checklist maySit(CertifyingAgency agency, UserId user, LocalDate since) {
    var today = agency.today(clock.instant());
    var rule = jurisdictions.designation(agency.jurisdiction(), today);
    return Checklist.builder()
        .rule(
            rule.sentence(),
            rule.citation(),
            rule.judgesNeedNone() && agency.isJudicial(),
            "Only a court or another judicial agency has judges; record a designation instead.")
        .rule(
            "A judge's term is recorded once it has begun",
            "Agency policy",
            !since.isAfter(today),
            "Correct since.")
        .rule(
            "Nobody sits twice at the same time",
            "Agency policy",
            !judges.sat(agency.id(), user, since) && !judges.sat(agency.id(), user, today),
            "Record when the former term ended.")
        .build();
  }

  private void tell(Actor admin, String act, Judge judge) {
    news.fire(
        new AgencyEvent(
            admin.agency(),
            act,
            Map.of("judge", judge.id().toString(), "official", judge.user().value())));
  }
}

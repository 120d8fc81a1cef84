package org.amparo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/** The law by which an agency's requests are judged, and its administrator's word for it. */
@ApplicationScoped
public class Profiles {

  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final ConfirmedProfiles confirmed;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Profiles(
      Agencies agencies,
      Jurisdictions jurisdictions,
      ConfirmedProfiles confirmed,
      Event<AgencyEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.confirmed = confirmed;
    this.news = news;
    this.clock = clock;
  }

  /**
   * The administrator read the text of the law and found the profile right.
   *
   * @param on a day on which the profile meant is in force
   * @param note what was read and by whom
   */
  public JurisdictionProfile confirm(Actor admin, String jurisdiction, LocalDate on, String note) {
    var agency = agencies.agency(admin.agency());
    var profile = jurisdictions.asPublished(jurisdiction, on);
    Checklist.builder()
        .rule(
            "An administrator answers for the law of their own agency",
            "Agency policy",
            jurisdiction.equals(agency.jurisdiction()),
            "Name the agency's own jurisdiction.")
        .build()
        .refuseUnlessPassed();
    if (profile.isVerified()
        || confirmed.stands(agency.id(), jurisdiction, profile.effectiveFrom())) {
      throw new Refused(Problem.STATE_CONFLICT, "This profile needs no confirmation any more.");
    }
    confirmed.persist(
        new ProfileConfirmation(
            admin, jurisdiction, profile.effectiveFrom(), note, clock.instant()));
    news.fire(
        new AgencyEvent(
            agency.id(),
            "PROFILE_CONFIRMED",
            Map.of(
                "jurisdiction",
                jurisdiction,
                "effectiveFrom",
                profile.effectiveFrom().toString())));
    return profile;
  }
}

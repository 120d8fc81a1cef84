package org.amparo.review;

import jakarta.inject.Singleton;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.People;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;

/** What a draft begins with: what the file says already, so that nobody types it again. */
@Singleton
public class FirstDraft {

  private final CaseFiles files;
  private final People people;
  private final Agencies agencies;

  FirstDraft(CaseFiles files, People people, Agencies agencies) {
    this.files = files;
    this.people = people;
    this.agencies = agencies;
  }

  /** Whoever calls must have recorded the read. Which crime it is, the reviewer still says. */
  public SupplementBDraft of(Actor actor, CaseNumber number) {
    var file = files.read(actor, number);
    var victim = people.victim(file.id());
    var incident = people.incident(file.id());
    var name = new PersonName(victim.familyName(), victim.givenName(), victim.middleName());
    var dates = incident.occurredOn() == null ? null : List.of(incident.occurredOn());
    var crimes = incident.crimes() == null ? null : List.copyOf(incident.crimes());
    return new SupplementBDraft(
        SupplementBDraft.blank().edition(),
        new SupplementBDraft.Victim(null, name, null, victim.birthDate(), null),
        new SupplementBDraft.Agency(
            agencies.agency(file.agency()).name(),
            null,
            null,
            null,
            null,
            SupplementBDraft.AgencyType.LOCAL,
            null,
            null,
            SupplementBDraft.Category.LAW_ENFORCEMENT,
            null,
            incident.reportNumber(),
            null),
        new SupplementBDraft.CriminalActs(
            crimes, dates, null, null, incident.location(), null, null, null, null),
        null,
        null,
        null);
  }
}

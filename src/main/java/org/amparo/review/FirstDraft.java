package org.amparo.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.Letterhead;
import org.amparo.agency.OfficialName;
import org.amparo.agency.Officials;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.People;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** What a draft begins with: what the file says already, so that nobody types it again. */
@Singleton
public class FirstDraft {

  private final CaseFiles files;
  private final People people;
  private final Agencies agencies;
  private final Officials officials;
  private final Clock clock;

  FirstDraft(CaseFiles files, People people, Agencies agencies, Officials officials, Clock clock) {
    this.files = files;
    this.people = people;
    this.agencies = agencies;
    this.officials = officials;
    this.clock = clock;
  }

  /** Whoever calls must have recorded the read. Which crime it is, the reviewer still says. */
  public SupplementBDraft of(Actor actor, CaseNumber number) {
    var file = files.read(actor, number);
    var agency = agencies.agency(file.agency());
    var victim = people.victim(file.id());
    var incident = people.incident(file.id());
    var name = new PersonName(victim.familyName(), victim.givenName(), victim.middleName());
    var dates = incident.occurredOn() == null ? null : List.of(incident.occurredOn());
    var crimes = incident.crimes() == null ? null : List.copyOf(incident.crimes());
    return new SupplementBDraft(
        SupplementBDraft.blank().edition(),
        new SupplementBDraft.Victim(null, name, null, victim.birthDate(), null),
        part2(agency, incident.reportNumber()),
        new SupplementBDraft.CriminalActs(
            crimes, dates, null, null, incident.location(), null, null, null, null),
        null,
        null,
        agency.letterhead().map(Letterhead::contact).orElse(null));
  }

  /** The head's name is taken only from the form's own boxes: nobody guesses where one is cut. */
  private SupplementBDraft.Agency part2(CertifyingAgency agency, @Nullable String reportNumber) {
    var signs = officials.first(agency.id(), agency.today(clock.instant()));
    return new SupplementBDraft.Agency(
        agency.name(),
        signs.map(OfficialName::name).orElse(null),
        signs.map(OfficialName::title).orElse(null),
        officials.named(agency.id(), agency.head().user()).map(OfficialName::name).orElse(null),
        agency.letterhead().map(Letterhead::address).orElse(null),
        SupplementBDraft.AgencyType.LOCAL,
        null,
        null,
        agency.isJudicial()
            ? SupplementBDraft.Category.JUDGE
            : SupplementBDraft.Category.LAW_ENFORCEMENT,
        null,
        reportNumber,
        null);
  }
}

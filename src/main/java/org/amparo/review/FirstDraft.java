package org.amparo.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.Letterhead;
import org.amparo.agency.OfficialName;
import org.amparo.agency.Officials;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.Incident;
import org.amparo.referral.People;
import org.amparo.supplementb.Declaration;
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
    boolean declaration = file.kind() == CertificationKind.T_I914B;
    return new SupplementBDraft(
        SupplementBDraft.blank(file.kind()).edition(),
        new SupplementBDraft.Victim(null, name, null, victim.birthDate(), null),
        part2(agency, file.kind(), incident.reportNumber()),
        declaration ? null : acts(incident, dates),
        null,
        null,
        agency.letterhead().map(Letterhead::contact).orElse(null),
        declaration ? Declaration.of(dates) : null);
  }

  /** The head's name is taken only from the form's own boxes: nobody guesses where one is cut. */
  private SupplementBDraft.Agency part2(
      CertifyingAgency agency, CertificationKind kind, @Nullable String reportNumber) {
    var signs = officials.first(agency.id(), kind, agency.today(clock.instant()));
    return new SupplementBDraft.Agency(
        agency.name(),
        signs.map(OfficialName::name).orElse(null),
        signs.map(OfficialName::title).orElse(null),
        kind == CertificationKind.T_I914B ? null : head(agency),
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

  private @Nullable PersonName head(CertifyingAgency agency) {
    return officials.named(agency.id(), agency.head().user()).map(OfficialName::name).orElse(null);
  }

  private static SupplementBDraft.CriminalActs acts(
      Incident incident, @Nullable List<LocalDate> dates) {
    var crimes = incident.crimes() == null ? null : List.copyOf(incident.crimes());
    return new SupplementBDraft.CriminalActs(
        crimes, dates, null, null, incident.location(), null, null, null, null);
  }
}

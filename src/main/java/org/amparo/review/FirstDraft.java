package org.amparo.review;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseFile;
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
    boolean declaration = file.kind() == CertificationKind.T_I914B;
    return new SupplementBDraft(
        SupplementBDraft.blank(file.kind()).edition(),
        new SupplementBDraft.Victim(null, name, null, victim.birthDate(), null),
        agency(file, incident),
        declaration ? null : acts(incident, dates),
        null,
        null,
        null,
        declaration ? Declaration.of(dates) : null);
  }

  private SupplementBDraft.Agency agency(CaseFile file, Incident incident) {
    return new SupplementBDraft.Agency(
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
        null);
  }

  private static SupplementBDraft.CriminalActs acts(
      Incident incident, @Nullable List<LocalDate> dates) {
    var crimes = incident.crimes() == null ? null : List.copyOf(incident.crimes());
    return new SupplementBDraft.CriminalActs(
        crimes, dates, null, null, incident.location(), null, null, null, null);
  }
}

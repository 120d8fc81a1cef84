package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.referral.CaseFile;
import org.amparo.referral.Incident;
import org.amparo.referral.People;
import org.amparo.referral.Victim;
import org.amparo.supplementb.Crosswalk;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/**
 * What the referral and the agency's own record would put into a draft. It is offered, never
 * applied: a person takes it over by writing the draft.
 */
@ApplicationScoped
public class DraftSuggestions {

  private final Drafts drafts;
  private final People people;
  private final Agencies agencies;

  /**
   * What is offered.
   *
   * @param form a draft with what is on record, and no answer that somebody has to judge
   * @param crimes boxes that the cited sections suggest and that the draft does not have yet
   */
  public record Offer(SupplementBDraft form, List<Crosswalk.Suggestion> crimes) {}

  DraftSuggestions(Drafts drafts, People people, Agencies agencies) {
    this.drafts = drafts;
    this.people = people;
    this.agencies = agencies;
  }

  public Offer of(CaseFile file) {
    var draft = drafts.read(file).form();
    var incident = people.incident(file.id());
    var marked = draft.part3().crimes();
    return new Offer(
        new SupplementBDraft(
            FormEdition.current().edition(),
            victim(people.victim(file.id())),
            agency(file, incident),
            acts(incident),
            null,
            null,
            null),
        crosswalk(file, incident, draft).stream()
            .filter(s -> !marked.contains(s.crime()))
            .toList());
  }

  private List<Crosswalk.Suggestion> crosswalk(
      CaseFile file, Incident incident, SupplementBDraft draft) {
    if (!agencies.agency(file.agency()).jurisdiction().startsWith("us-ca")) {
      return List.of();
    }
    var texts = new ArrayList<>(draft.part3().citations());
    if (incident.offense() != null) {
      texts.add(incident.offense());
    }
    return Crosswalk.californian(String.join("; ", texts));
  }

  private static SupplementBDraft.Victim victim(Victim victim) {
    var name = new PersonName(victim.familyName(), victim.givenName(), victim.middleName());
    return new SupplementBDraft.Victim(null, name, null, victim.birthDate(), null);
  }

  private SupplementBDraft.Agency agency(CaseFile file, Incident incident) {
    String name = agencies.agency(file.agency()).name();
    @Nullable String report = incident.reportNumber();
    return new SupplementBDraft.Agency(
        name, null, null, null, null, null, null, null, null, null, report, null);
  }

  /** Which crime it was and where it counts as committed are answers; these are facts. */
  private static SupplementBDraft.CriminalActs acts(Incident incident) {
    var dates = incident.occurredOn() == null ? null : List.of(incident.occurredOn());
    var cited = incident.offense() == null ? null : List.of(incident.offense());
    return new SupplementBDraft.CriminalActs(
        null, dates, cited, null, incident.location(), null, null, null, null);
  }
}

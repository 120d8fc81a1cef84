package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseFile;
import org.amparo.referral.Incident;
import org.amparo.referral.People;
import org.amparo.supplementb.Crosswalk;
import org.amparo.supplementb.SupplementBDraft;

/**
 * What the referral and the agency's own record would put into a draft. It is offered, never
 * applied: a person takes it over by writing the draft.
 */
@ApplicationScoped
public class DraftSuggestions {

  private final Drafts drafts;
  private final FirstDraft first;
  private final People people;
  private final Agencies agencies;

  /**
   * What is offered.
   *
   * @param form what a draft begins with: what the file says already
   * @param crimes boxes that the cited sections suggest and that the draft does not have yet
   */
  public record Offer(SupplementBDraft form, List<Crosswalk.Suggestion> crimes) {}

  DraftSuggestions(Drafts drafts, FirstDraft first, People people, Agencies agencies) {
    this.drafts = drafts;
    this.first = first;
    this.people = people;
    this.agencies = agencies;
  }

  /** Whoever calls must have recorded the read. */
  public Offer of(Actor actor, CaseFile file) {
    return new Offer(first.of(actor, file.number()), boxes(file));
  }

  /** Boxes that the cited sections suggest and that the draft does not have yet. */
  public List<Crosswalk.Suggestion> boxes(CaseFile file) {
    var draft = drafts.read(file).form();
    var marked = draft.part3().crimes();
    return crosswalk(file, people.incident(file.id()), draft).stream()
        .filter(s -> !marked.contains(s.crime()))
        .toList();
  }

  private List<Crosswalk.Suggestion> crosswalk(
      CaseFile file, Incident incident, SupplementBDraft draft) {
    boolean boxes = draft.kind() == CertificationKind.U_I918B;
    if (!boxes || !agencies.agency(file.agency()).jurisdiction().startsWith("us-ca")) {
      return List.of();
    }
    var texts = new ArrayList<>(draft.part3().citations());
    if (incident.offense() != null) {
      texts.add(incident.offense());
    }
    return Crosswalk.californian(String.join("; ", texts));
  }
}

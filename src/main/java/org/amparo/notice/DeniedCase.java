package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.agency.OfficialName;
import org.amparo.agency.Officials;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.Incident;
import org.amparo.referral.People;
import org.amparo.review.Reviews;
import org.jspecify.annotations.Nullable;

/**
 * Whom a denial is about, and who answers for it. A written explanation (Cal. Penal Code 679.10)
 * that does not say which incident was weighed can hardly be appealed, so this letter alone names
 * the person and the report. It is handed over by a step and never goes by e-mail.
 */
@ApplicationScoped
class DeniedCase {

  private final People people;
  private final Reviews reviews;
  private final Officials officials;

  DeniedCase(People people, Reviews reviews, Officials officials) {
    this.people = people;
    this.reviews = reviews;
    this.officials = officials;
  }

  /**
   * @param by the official who decided; null while nobody has
   */
  Map<String, Object> of(CaseFile file, @Nullable UserId by, LetterLanguage language) {
    var incident = people.incident(file.id());
    return Map.of(
        "to", addressee(file),
        "reports", String.join(", ", reports(file, incident)),
        "occurredOn", Optional.ofNullable(incident.occurredOn()).map(language::date).orElse(""),
        "offense", Optional.ofNullable(incident.offense()).map(Phrases::phrase).orElse(""),
        "decidedBy", Optional.ofNullable(by).map(who -> spoken(file, who)).orElse(""));
  }

  private String addressee(CaseFile file) {
    var victim = people.victim(file.id());
    return Phrases.oneLine(victim.givenName() + " " + victim.familyName());
  }

  private List<String> reports(CaseFile file, Incident incident) {
    return Stream.concat(
            Stream.ofNullable(incident.reportNumber()), reviews.reportNumbers(file.id()).stream())
        .map(Phrases::phrase)
        .distinct()
        .toList();
  }

  /** As the agency's record has it; empty for a line on which to write it. */
  private String spoken(CaseFile file, UserId official) {
    return officials.named(file.agency(), official).map(DeniedCase::spoken).orElse("");
  }

  private static String spoken(OfficialName official) {
    return official.spoken() + ", " + official.title();
  }
}

package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.agency.OfficialName;
import org.amparo.agency.Officials;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.Incident;
import org.amparo.referral.People;
import org.amparo.referral.Requester;
import org.amparo.referral.Requests;
import org.amparo.review.Reviews;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.jspecify.annotations.Nullable;

/**
 * Whom a denial is about, and who answers for it. A written explanation (Cal. Penal Code 679.10)
 * that does not say which incident was weighed can hardly be appealed, so this letter alone names
 * the report; it and the answer that upholds it on appeal name the person. Both are handed over by
 * a step and never go by e-mail.
 */
@ApplicationScoped
class DeniedCase {

  private final People people;
  private final Requests requests;
  private final Reviews reviews;
  private final Officials officials;

  DeniedCase(People people, Requests requests, Reviews reviews, Officials officials) {
    this.people = people;
    this.requests = requests;
    this.reviews = reviews;
    this.officials = officials;
  }

  /**
   * @param by the official who decided; null while nobody has
   */
  Map<String, Object> of(CaseFile file, @Nullable UserId by, LetterLanguage language) {
    var incident = people.incident(file.id());
    var facts = new HashMap<>(named(file, by, language));
    facts.put("reports", String.join(", ", reports(file, incident)));
    facts.put("occurredOn", said(incident.occurredOn(), language::date));
    facts.put("offense", said(incident.offense(), Phrases::phrase));
    facts.put("activities", said(incident.crimes(), crimes -> activities(crimes, language)));
    facts.put("askedBy", requests.requester(file.id()).map(DeniedCase::spoken).orElse(""));
    return facts;
  }

  /**
   * To whom it goes and who decided.
   *
   * @param by the official who decided; null while nobody has
   */
  Map<String, Object> named(CaseFile file, @Nullable UserId by, LetterLanguage language) {
    return Map.of("to", addressee(file, language), "decidedBy", said(by, who -> spoken(file, who)));
  }

  private static <T> String said(@Nullable T known, Function<T, String> words) {
    return Optional.ofNullable(known).map(words).orElse("");
  }

  /** As the notice names them, in the order of the form. */
  private static String activities(
      Collection<QualifyingCriminalActivity> crimes, LetterLanguage language) {
    var texts = Catalog.of(Catalog.Name.CRIMES).in(language.tag()).texts();
    return crimes.stream()
        .sorted()
        .map(crime -> texts.get(crime.name()).label())
        .collect(Collectors.joining("; "));
  }

  /** An attorney or a helper; the victim is addressed already. */
  private static String spoken(Requester requester) {
    return requester.capacity() == Requester.Capacity.VICTIM
        ? ""
        : Stream.of(requester.name(), requester.organization())
            .filter(Objects::nonNull)
            .map(Phrases::oneLine)
            .collect(Collectors.joining(", "));
  }

  private String addressee(CaseFile file, LetterLanguage language) {
    var victim = people.victim(file.id());
    return SpokenName.of(victim.givenName(), victim.familyName(), language);
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

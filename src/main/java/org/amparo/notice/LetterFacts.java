package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.certification.Appeals;
import org.amparo.certification.Decisions;
import org.amparo.certification.Delays;
import org.amparo.certification.Withdrawals;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseFile;
import org.amparo.review.InformationRequests;
import org.amparo.review.RequestMade;
import org.amparo.review.Reviews;

/**
 * What each letter tells, gathered from the rooms that know it. Neither the victim's name nor the
 * crime is among it: a letter may be opened by the wrong person.
 */
@ApplicationScoped
class LetterFacts {

  private final Agencies agencies;
  private final InformationRequests information;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Appeals appeals;
  private final Delays delays;
  private final Withdrawals withdrawals;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  LetterFacts(
      Agencies agencies,
      InformationRequests information,
      Reviews reviews,
      Decisions decisions,
      Appeals appeals,
      Delays delays,
      Withdrawals withdrawals,
      Jurisdictions jurisdictions,
      Clock clock) {
    this.agencies = agencies;
    this.information = information;
    this.reviews = reviews;
    this.decisions = decisions;
    this.appeals = appeals;
    this.delays = delays;
    this.withdrawals = withdrawals;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  Map<String, Object> of(CaseFile file, LetterKind kind, LetterLanguage language) {
    var agency = agencies.agency(file.agency());
    var facts = new HashMap<String, Object>();
    facts.put("agency", agency.name());
    facts.put("contact", agency.contact());
    facts.put("caseNumber", file.number().value());
    facts.put("declaration", file.kind() == CertificationKind.T_I914B);
    facts.put("date", language.date(agency.today(clock.instant())));
    facts.put("offerTranslation", !LetterLanguage.speaks(file.noticeLanguage()));
    facts.putAll(particular(file, kind, language));
    return facts;
  }

  private Map<String, Object> particular(CaseFile file, LetterKind kind, LetterLanguage language) {
    return switch (kind) {
      case VICTIM_NOTICE -> bulletin(language);
      case ACKNOWLEDGEMENT -> acknowledgement(file, language);
      case TRANSFER -> Map.of("transferTo", reviews.transferredTo(file.id()).orElseThrow());
      case INFORMATION_REQUEST -> informationRequest(file, language);
      case DENIAL -> denial(file, language);
      case DELIVERY_COVER, FILING_REMINDER ->
          Map.of(
              "signedOn", language.date(file.signedOn().orElseThrow()),
              "fileBy", file.fileBy().map(language::date).orElse(""));
      case APPEAL_RECEIPT, APPEAL_GRANTED -> appeal(file, language);
      case APPEAL_ANSWER -> appealAnswer(file, language);
      case DELAY_NOTICE -> delay(file, language);
      case WITHDRAWAL_NOTICE, WITHDRAWAL_STATEMENT -> withdrawal(file, language);
    };
  }

  static Map<String, Object> bulletin(LetterLanguage language) {
    return Map.of(
        "crimes", words(Catalog.Name.CRIMES, language),
        "benefits", words(Catalog.Name.BENEFITS, language),
        "qualifications", words(Catalog.Name.QUALIFICATIONS, language));
  }

  private static List<Catalog.Words> words(Catalog.Name name, LetterLanguage language) {
    var catalog = Catalog.of(name);
    var texts = catalog.in(language.tag()).texts();
    return catalog.entries().stream().map(entry -> texts.get(entry.code())).toList();
  }

  /** Where no law sets a day, the letter promises none. */
  private static Map<String, Object> acknowledgement(CaseFile file, LetterLanguage language) {
    return Map.of(
        "receivedOn", language.date(file.receivedOn().orElseThrow()),
        "answerBy", file.answerBy().map(language::date).orElse(""));
  }

  private Map<String, Object> informationRequest(CaseFile file, LetterLanguage language) {
    var asked = information.asked(file.id());
    var asks = asked.asks().stream().map(LetterFacts::oneLine).toList();
    return Map.of("asks", asks, "replyBy", language.date(asked.replyBy()));
  }

  private Map<String, Object> denial(CaseFile file, LetterLanguage language) {
    var denial = decisions.denial(file.id());
    var received = file.receivedOn().orElseThrow();
    var profile = profile(file);
    return Map.of(
        "receivedOn", language.date(received),
        "reasons", denial.reasons().stream().map(code -> lawful(profile, code)).toList(),
        "requests", denial.requestsMade().stream().map(r -> RequestLine.of(r, language)).toList(),
        "appeal", appeal(profile));
  }

  private Map<String, Object> appeal(CaseFile file, LetterLanguage language) {
    return Map.of(
        "appealedOn", language.date(appeals.appealedOn(file.id())),
        "answerBy", language.date(file.appealAnswerBy().orElseThrow()));
  }

  private Map<String, Object> appealAnswer(CaseFile file, LetterLanguage language) {
    var profile = profile(file);
    return Map.of(
        "appealedOn", language.date(appeals.appealedOn(file.id())),
        "explanation", phrase(appeals.explanation(file.id())),
        "reasons",
            decisions.denial(file.id()).reasons().stream()
                .map(code -> lawful(profile, code))
                .toList());
  }

  private Map<String, Object> delay(CaseFile file, LetterLanguage language) {
    var told = delays.latest(file.id());
    return Map.of(
        "receivedOn", language.date(file.receivedOn().orElseThrow()),
        "expectedOn", language.date(told.expectedOn()),
        "reason", phrase(told.reason()));
  }

  private Map<String, Object> withdrawal(CaseFile file, LetterLanguage language) {
    var proposed = withdrawals.proposed(file.id());
    var rule = profile(file).withdrawal();
    var request = Optional.ofNullable(proposed.request());
    return Map.of(
        "signedOn", language.date(file.signedOn().orElseThrow()),
        "ground", proposed.groundOrRefusal(),
        "on", language.date(proposed.happenedOn()),
        "what", request.map(r -> phrase(r.what())).orElse(""),
        "asked", request.map(r -> language.date(r.on())).orElse(""),
        "channel", request.map(r -> phrase(r.channel())).orElse(""),
        "rule", rule.sentence(),
        "citation", rule.citation());
  }

  private JurisdictionProfile profile(CaseFile file) {
    return jurisdictions.profile(
        file.agency(), file.jurisdiction(), file.kind(), file.receivedOn().orElseThrow());
  }

  /** Only what the profile allows can stand in a denial, whatever was stored. */
  private static DenialReason lawful(JurisdictionProfile profile, String code) {
    return profile
        .denialReason(code)
        .orElseThrow(() -> new IllegalStateException(code + " is no lawful reason to deny"));
  }

  /**
   * The law under which a denial can be appealed; empty where only the agency's own way is open.
   */
  private static String appeal(JurisdictionProfile profile) {
    return profile.clocks().stream()
        .filter(rule -> rule.purpose() == ClockRule.Purpose.APPEAL)
        .map(ClockRule::citation)
        .findFirst()
        .orElse("");
  }

  private static String oneLine(String written) {
    return written.strip().replaceAll("\\s+", " ");
  }

  /** What stands before a full stop of the letter's own. */
  private static String phrase(String written) {
    return oneLine(written).replaceAll("[.\\s]+$", "");
  }

  /** A request for help as the letter names it. */
  record RequestLine(String what, String day, String channel, String outcome) {

    static RequestLine of(RequestMade made, LetterLanguage language) {
      return new RequestLine(
          phrase(made.what()),
          language.date(made.on()),
          phrase(made.channel()),
          phrase(made.outcome()));
    }

    @Override
    public String toString() {
      return "RequestLine";
    }
  }
}

package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.agency.Agencies;
import org.amparo.certification.Appeals;
import org.amparo.certification.Appeals.Answer;
import org.amparo.certification.Decisions;
import org.amparo.certification.Decisions.Denial;
import org.amparo.certification.Delays;
import org.amparo.certification.Delays.DelayForm;
import org.amparo.certification.DeliveredForms;
import org.amparo.certification.ReplacedForms;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseFile;
import org.amparo.referral.People;
import org.amparo.review.InformationRequests;
import org.amparo.review.InformationRequests.Asked;
import org.amparo.review.Reviews;

/**
 * What each letter tells, gathered from the rooms that know it. Neither the victim's name nor the
 * crime is among it, since a letter may be opened by the wrong person; but for a denial, which says
 * what it is about, and for the answer that upholds it ({@link DeniedCase}).
 */
@ApplicationScoped
class LetterFacts {

  private final LetterFrame frame;
  private final People people;
  private final Agencies agencies;
  private final InformationRequests information;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Appeals appeals;
  private final ReplacedForms replaced;
  private final DeliveredForms delivered;
  private final DeniedCase denied;
  private final Delays delays;
  private final WithdrawalFacts withdrawals;
  private final Jurisdictions jurisdictions;
  private final Dispatches dispatches;

  LetterFacts(
      LetterFrame frame,
      People people,
      Agencies agencies,
      InformationRequests information,
      Reviews reviews,
      Decisions decisions,
      Appeals appeals,
      ReplacedForms replaced,
      DeliveredForms delivered,
      DeniedCase denied,
      Delays delays,
      WithdrawalFacts withdrawals,
      Jurisdictions jurisdictions,
      Dispatches dispatches) {
    this.frame = frame;
    this.people = people;
    this.agencies = agencies;
    this.information = information;
    this.reviews = reviews;
    this.decisions = decisions;
    this.appeals = appeals;
    this.replaced = replaced;
    this.delivered = delivered;
    this.denied = denied;
    this.delays = delays;
    this.withdrawals = withdrawals;
    this.jurisdictions = jurisdictions;
    this.dispatches = dispatches;
  }

  /** For a letter in one language or two; what is sealed is opened once. */
  Function<LetterLanguage, Map<String, Object>> of(CaseFile file, LetterKind kind) {
    boolean offer = offersTranslation(file);
    return language -> framed(file, offer, particular(file, kind, language), language);
  }

  /** As if the case were denied for this now. */
  Map<String, Object> ofDenial(CaseFile file, Denial proposed, LetterLanguage language) {
    return framed(file, denial(file, proposed, language), language);
  }

  /** As if this were asked now. */
  Map<String, Object> ofAsking(CaseFile file, Asked proposed, LetterLanguage language) {
    return framed(file, asking(proposed, language), language);
  }

  /** As if the answer were put off for this now. */
  Map<String, Object> ofDelay(CaseFile file, DelayForm proposed, LetterLanguage language) {
    return framed(file, delay(file, proposed, language), language);
  }

  /** As if the appeal were refused for this now. */
  Map<String, Object> ofAppealAnswer(CaseFile file, Answer proposed, LetterLanguage language) {
    return framed(file, appealAnswer(file, proposed, language), language);
  }

  private Map<String, Object> framed(
      CaseFile file, Map<String, Object> particular, LetterLanguage language) {
    return framed(file, offersTranslation(file), particular, language);
  }

  private Map<String, Object> framed(
      CaseFile file,
      boolean offersTranslation,
      Map<String, Object> particular,
      LetterLanguage language) {
    var facts = frame.around(agencies.agency(file.agency()), language);
    facts.putAll(particular);
    facts.put("caseNumber", file.number().value());
    facts.put("declaration", file.kind() == CertificationKind.T_I914B);
    facts.put("offerTranslation", offersTranslation);
    return facts;
  }

  private boolean offersTranslation(CaseFile file) {
    return !LetterLanguage.speaks(people.victim(file.id()).preferredLanguage());
  }

  private Map<String, Object> particular(CaseFile file, LetterKind kind, LetterLanguage language) {
    return switch (kind) {
      case VICTIM_NOTICE -> bulletin(language);
      case ACKNOWLEDGEMENT -> acknowledgement(file, language);
      case TRANSFER ->
          Map.of("transferTo", Phrases.oneLine(reviews.transferredTo(file.id()).orElseThrow()));
      case INFORMATION_REQUEST -> asking(information.asked(file.id()), language);
      case DENIAL -> denial(file, decisions.denial(file.id()), language);
      case DELIVERY_COVER -> delivered(file, language);
      case FILING_REMINDER -> signed(file, language);
      case FILING_DAY_OVER -> dayOver(file, language);
      case APPEAL_RECEIPT, APPEAL_GRANTED -> appeal(file, language);
      case APPEAL_ANSWER -> appealAnswer(file, appeals.answer(file.id()), language);
      case DELAY_NOTICE -> delay(file, delays.latest(file.id()), language);
      case WITHDRAWAL_NOTICE, WITHDRAWAL_STATEMENT ->
          withdrawals.of(file, profile(file).withdrawal(), language);
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

  private static Map<String, Object> asking(Asked asked, LetterLanguage language) {
    var asks = asked.asks().stream().map(Phrases::oneLine).toList();
    return Map.of(
        "asks", asks,
        "replyBy", language.date(asked.replyBy()),
        "wrote", WrittenIn.of(asks).tag());
  }

  /** A form of a re-issue says which one it replaces: the register knows that one no longer. */
  private Map<String, Object> delivered(CaseFile file, LetterLanguage language) {
    var facts = new HashMap<>(signed(file, language));
    var old = replaced.of(file.id());
    facts.put("replaces", old.map(form -> language.date(form.signedOn())).orElse(""));
    facts.put("hadOld", old.filter(ReplacedForms.Replaced::left).isPresent());
    facts.put("issue", old.map(form -> Integer.toString(form.issue())).orElse(""));
    facts.put("oldIssue", old.map(form -> Integer.toString(form.oldIssue())).orElse(""));
    facts.put(
        "print",
        old.map(ReplacedForms.Replaced::print).filter(n -> n > 0).map(n -> "" + n).orElse(""));
    return facts;
  }

  /** Whoever never had the form cannot have filed it, and cannot send it now. */
  private Map<String, Object> dayOver(CaseFile file, LetterLanguage language) {
    var facts = new HashMap<>(signed(file, language));
    facts.put("undelivered", !delivered.left(file.id()));
    facts.put("corrected", delivered.left(file.id()) && wasToldOfTheDay(file));
    return facts;
  }

  private boolean wasToldOfTheDay(CaseFile file) {
    var zone = agencies.agency(file.agency()).zone();
    var over = file.fileBy().orElseThrow().plusDays(1).atStartOfDay(zone).toInstant();
    return dispatches.left(file, LetterKind.FILING_DAY_OVER, over);
  }

  private static Map<String, Object> signed(CaseFile file, LetterLanguage language) {
    return Map.of(
        "signedOn", language.date(file.signedOn().orElseThrow()),
        "fileBy", file.fileBy().map(language::date).orElse(""));
  }

  private Map<String, Object> denial(CaseFile file, Denial denial, LetterLanguage language) {
    var facts = new HashMap<>(DenialFacts.of(profile(file), denial, language));
    facts.putAll(denied.of(file, denial.by(), language));
    facts.put("receivedOn", language.date(file.receivedOn().orElseThrow()));
    return facts;
  }

  private Map<String, Object> appeal(CaseFile file, LetterLanguage language) {
    return Map.of(
        "appealedOn", language.date(appeals.appealedOn(file.id())),
        "answerBy", language.date(file.appealAnswerBy().orElseThrow()));
  }

  private Map<String, Object> appealAnswer(CaseFile file, Answer answer, LetterLanguage language) {
    var facts = new HashMap<>(denied.named(file, answer.by(), language));
    facts.put("appealedOn", language.date(appeals.appealedOn(file.id())));
    facts.put("explanation", Phrases.phrase(answer.explanation()));
    facts.put("wrote", WrittenIn.of(List.of(answer.explanation())).tag());
    var law = profile(file);
    var denial = decisions.denial(file.id());
    facts.put("reasons", DenialFacts.reasons(law, denial));
    facts.put("requests", DenialFacts.requests(denial, language));
    facts.put("ways", law.denial().review());
    return facts;
  }

  private static Map<String, Object> delay(CaseFile file, DelayForm told, LetterLanguage language) {
    return Map.of(
        "receivedOn", language.date(file.receivedOn().orElseThrow()),
        "expectedOn", language.date(told.expectedOn()),
        "reason", Phrases.phrase(told.reason()),
        "wrote", WrittenIn.of(List.of(told.reason())).tag());
  }

  private JurisdictionProfile profile(CaseFile file) {
    return jurisdictions.profile(
        file.agency(), file.jurisdiction(), file.kind(), file.receivedOn().orElseThrow());
  }
}

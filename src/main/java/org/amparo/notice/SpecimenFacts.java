package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.agency.CertifyingAgency;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CertificationKind;

/**
 * What a letter tells when it is about nobody: today for each day, dots for whatever a case would
 * say, and every reason for which the agency's law lets it deny.
 */
@ApplicationScoped
class SpecimenFacts {

  static final String REMARK =
      "It is about no case: dots stand for what a case would say, and each day is today.";

  private static final String DOTS = "[...]";

  private static final List<String> DAYS =
      List.of(
          "receivedOn",
          "answerBy",
          "replyBy",
          "signedOn",
          "replaces",
          "fileBy",
          "appealedOn",
          "expectedOn",
          "occurredOn",
          "on",
          "asked");

  private static final List<String> TEXTS =
      List.of(
          "transferTo",
          "appeal",
          "appealDays",
          "appealBusinessDays",
          "explanation",
          "to",
          "reports",
          "offense",
          "activities",
          "askedBy",
          "decidedBy",
          "reason",
          "what",
          "channel",
          "ground",
          "issue",
          "oldIssue",
          "print",
          "edition",
          "signer",
          "official",
          "title",
          "rule",
          "citation");

  private final LetterFrame frame;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  SpecimenFacts(LetterFrame frame, Jurisdictions jurisdictions, Clock clock) {
    this.frame = frame;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  Map<String, Object> of(CertifyingAgency agency, LetterKind kind, LetterLanguage language) {
    var today = agency.today(clock.instant());
    var facts = frame.around(agency, language);
    facts.put("caseNumber", agency.numberPrefix() + "-00-000000");
    facts.put("declaration", false);
    facts.put("undelivered", false);
    facts.put("corrected", false);
    facts.put("neverLeft", false);
    facts.put("lapsed", "");
    facts.put("hadOld", true);
    facts.putAll(law(agency, today));
    facts.put(
        "requests", List.of(new DenialFacts.RequestLine(DOTS, language.date(today), DOTS, DOTS)));
    facts.put("asks", List.of(DOTS));
    for (String day : DAYS) {
      facts.put(day, language.date(today));
    }
    for (String text : TEXTS) {
      facts.put(text, DOTS);
    }
    if (kind == LetterKind.VICTIM_NOTICE) {
      facts.putAll(LetterFacts.bulletin(language));
    }
    return facts;
  }

  private Map<String, Object> law(CertifyingAgency agency, LocalDate today) {
    var law = jurisdictions.asPublished(agency.jurisdiction(), CertificationKind.U_I918B, today);
    return Map.of("reasons", law.denialReasons(), "ways", law.denial().review());
  }
}

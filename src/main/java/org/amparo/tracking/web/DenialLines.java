package org.amparo.tracking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.certification.DenialPapers;
import org.amparo.http.Sentences;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.referral.CaseFile;
import org.amparo.review.DenialWords;
import org.amparo.review.RequestMade;
import org.jspecify.annotations.Nullable;

/** The words of a denial as the screen of a case tells them, its codes as sentences. */
@Singleton
class DenialLines {

  private final Jurisdictions jurisdictions;

  DenialLines(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  List<CaseScreenFacts.Denied> of(CaseFile file, List<DenialPapers.Paper> papers) {
    if (papers.isEmpty()) {
      return List.of();
    }
    var sentences = sentences(file);
    return papers.stream().map(paper -> line(paper, sentences)).toList();
  }

  /** What the reviewer would have denied; null where they would not. */
  static @Nullable DenialWords recommended(List<DenialPapers.Paper> papers) {
    return papers.stream()
        .filter(paper -> paper.by() == DenialPapers.By.REVIEWER)
        .findFirst()
        .map(p -> DenialWords.of(p.reasons(), p.requestsMade(), p.explanation()))
        .orElse(null);
  }

  private Map<String, String> sentences(CaseFile file) {
    return jurisdictions
        .profile(file.agency(), file.jurisdiction(), file.kind(), file.receivedOn().orElseThrow())
        .denialReasons()
        .stream()
        .collect(Collectors.toMap(DenialReason::code, DenialReason::sentence));
  }

  private static CaseScreenFacts.Denied line(
      DenialPapers.Paper paper, Map<String, String> sentences) {
    return new CaseScreenFacts.Denied(
        Words.of(paper.by()),
        paper.reasons().stream().map(code -> said(code, sentences)).toList(),
        paper.explanation(),
        paper.note(),
        paper.requestsMade().stream().map(DenialLines::asked).toList(),
        paper.leans());
  }

  /** A reason that the law has dropped since is told by its code. */
  private static String said(String code, Map<String, String> sentences) {
    String sentence = sentences.get(code);
    return sentence == null ? Words.of(code) : Sentences.spoken(sentence);
  }

  /** How somebody was asked is typed freely; what came over the API may be a code. */
  private static CaseScreenFacts.Asked asked(RequestMade request) {
    String channel = request.channel();
    return new CaseScreenFacts.Asked(
        Words.day(request.on()),
        request.what(),
        channel.matches("[A-Z_]+") ? Words.of(channel) : channel,
        request.outcome());
  }
}

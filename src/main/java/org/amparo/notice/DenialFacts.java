package org.amparo.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.certification.Decisions.Denial;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.review.RequestMade;

/**
 * What a letter tells of a denial: lawful reasons in the words of the profile, each with its
 * citation, the requests that were made and the facts that were found (Cal. Penal Code 679.10). No
 * note is ever among it.
 */
final class DenialFacts {

  private DenialFacts() {}

  static Map<String, Object> of(
      JurisdictionProfile profile, Denial denial, LetterLanguage language) {
    return Map.of(
        "reasons", reasons(profile, denial),
        "requests", requests(denial, language),
        "explanation",
            denial.words().explanations().stream().map(Phrases::phrase).findFirst().orElse(""),
        "wrote", wrote(denial).tag(),
        "appeal", profile.appealClock().map(ClockRule::citation).orElse(""),
        "appealDays", days(profile, ClockRule.Unit.CALENDAR_DAY),
        "appealBusinessDays", days(profile, ClockRule.Unit.BUSINESS_DAY),
        "ways", profile.denial().review());
  }

  /** How soon an appeal is answered, if the law that was read counts in such days. */
  private static String days(JurisdictionProfile profile, ClockRule.Unit unit) {
    return profile
        .appealClock()
        .filter(clock -> clock.confidence().isUsable() && clock.unit() == unit)
        .map(clock -> Integer.toString(clock.amount()))
        .orElse("");
  }

  private static LetterLanguage wrote(Denial denial) {
    var asked = denial.words().requestsMade().stream();
    return WrittenIn.of(
        Stream.concat(
                asked.flatMap(r -> Stream.of(r.what(), r.outcome())),
                denial.words().explanations().stream())
            .toList());
  }

  static List<RequestLine> requests(Denial denial, LetterLanguage language) {
    return denial.words().requestsMade().stream().map(r -> RequestLine.of(r, language)).toList();
  }

  /** Only what the profile allows can stand in a denial, whatever was stored. */
  static List<DenialReason> reasons(JurisdictionProfile profile, Denial denial) {
    return denial.words().reasons().stream().map(code -> lawful(profile, code)).toList();
  }

  private static DenialReason lawful(JurisdictionProfile profile, String code) {
    return profile
        .denialReason(code)
        .orElseThrow(() -> new IllegalStateException(code + " is no lawful reason to deny"));
  }

  /** A request for help as the letter names it. */
  record RequestLine(String what, String day, String channel, String outcome) {

    static RequestLine of(RequestMade made, LetterLanguage language) {
      return new RequestLine(
          Phrases.phrase(made.what()),
          language.date(made.on()),
          Channels.of(made.channel(), language),
          Phrases.phrase(made.outcome()));
    }

    @Override
    public String toString() {
      return "RequestLine";
    }
  }
}

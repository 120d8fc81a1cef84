package org.amparo.review.rules;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;

/**
 * Finds free text that leans on a reason which the law forbids. It reads for a person who decides:
 * a hit is a question, not a verdict, and no hit is no clearance.
 */
public final class ForbiddenGrounds {

  /**
   * Words that lean on a forbidden reason, and the rule that such a denial would break.
   *
   * @param words as they were written
   */
  public record Lean(String code, String sentence, String citation, String words) {

    @Override
    public String toString() {
      return "Lean[" + code + "]";
    }
  }

  private static final String PERSON = "(victim|requester|applicant|petitioner|he|she|they)";

  private static final Map<String, Pattern> WORDS =
      Map.ofEntries(
          words(
              "CRIMINAL_HISTORY",
              "criminal (history|record|background|past)|(prior|previous) (arrest|conviction|"
                  + "offense|felon)\\w*|rap sheet|arrest record|felony record|on (parole|probation)|"
                  + PERSON
                  + " (was|were|is|are|has been|have been|had been) (previously )?"
                  + "(arrested|convicted|incarcerated)"),
          words(
              "IMMIGRATION_HISTORY",
              "immigration (history|status|record|violation|hold)\\w*|undocumented|illegal(ly)?"
                  + " (alien|immigrant|in the|entered|entry|crossed)\\w*|deport(ed|ation)"
                  + "|(removal|deportation) (order|proceeding)\\w*|overstay\\w*|unlawful presence"
                  + "|no (immigration )?papers|re-?entered"),
          words("GANG_ALLEGATION", "gangs?|gang[- ](member|affiliat|related|tie)\\w*|cartel"),
          words(
              "EXTENT_OF_HARM",
              "(no|not|minor|little|minimal|insufficient|lack of|without) (any |enough )?"
                  + "(serious |significant |substantial |visible |severe |physical |lasting )*"
                  + "(injur|harm|abuse|trauma)\\w*|not (seriously|badly|severely|substantially)"
                  + " (hurt|injured|harmed|abused)|did not suffer|superficial"),
          words(
              "NO_CRIME_REPORT",
              "(no|without|lacks?|(can|could|did) ?not (file|make|bring|produce|provide|find|have))"
                  + " (a |an |any |the |copy of )*(crime|police|incident) report"),
          words(
              "SEPARATE_CASE",
              "(another|other|different|separate|unrelated|earlier|previous|prior)"
                  + " (case|investigation|matter|incident)s?"),
          words(
              "AGE_OF_CRIME",
              "too (old|long ago|late)|(years?|months|decades?) (ago|old|later|after)"
                  + "|old (case|crime|incident)|stale|(late|delayed) report\\w*"
                  + "|waited (\\w+ ){0,6}(to report|before report)"),
          words(
              "USCIS_WILL_REFUSE",
              "(USCIS|immigration) (\\w+ ){0,4}(not (approve|grant)|refuse|reject|deny)\\w*"
                  + "|(will|would|does|do) ?not (qualify|be approved|be eligible|get)"
                  + " (\\w+ ){0,3}visa|not eligible for (\\w+ ){0,2}visa"),
          words(
              "CASE_CLOSED",
              "(case|investigation|file|matter) (is |was |has been |had been |already )*"
                  + "(closed|inactive|cleared|suspended|over)|closed (case|investigation)"),
          words(
              "LIMITATIONS_EXPIRED",
              "statute of limitations|limitations? period|time[- ]barred|limitations? (has|have) (run|expired)"),
          words(
              "NOT_IN_UNITED_STATES",
              "(not|no longer) (living |residing |present )?(in|within) the (united states|u\\.?s\\.?|country)"
                  + "|outside (of )?the (united states|u\\.?s\\.?|country)|left the (country|united states)"
                  + "|(lives?|living|is|moved|resides?) (abroad|overseas)"),
          words(
              "NO_GOVERNMENT_ID",
              "(no|without|lacks?|(did|could|does) ?not (show|bring|provide|have|present))"
                  + " (a |an |any |valid |government |photo |state |official |issued )*"
                  + "(id|identification|passport|driver.?s license)"),
          words(
              "LANGUAGE_BARRIER",
              "language barrier|(does|did|could|can) ?not (speak|understand|read|write) (\\w+ ){0,2}english"
                  + "|no english|non-english"),
          words(
              "NO_PROSECUTION",
              "(no|not|never|without) (an? |any |been |being |criminal |current |active |open |ongoing )*"
                  + "(arrest|charge|prosecut|convict|investigation|filing)\\w*|charges? (\\w+ ){0,2}"
                  + "(dropped|dismissed|declined|rejected)|(prosecutor|district attorney|da)"
                  + " (\\w+ ){0,2}(declined|refused|rejected|dropped)"));

  private ForbiddenGrounds() {}

  /** What the texts lean on, in the order of the profile; each forbidden reason once. */
  public static List<Lean> in(List<ForbiddenReason> forbidden, List<String> texts) {
    var leans = new ArrayList<Lean>();
    for (ForbiddenReason reason : forbidden) {
      first(reason, texts)
          .ifPresent(
              words ->
                  leans.add(new Lean(reason.code(), reason.sentence(), reason.citation(), words)));
    }
    return leans;
  }

  /** Whether free text is read for that reason at all. */
  static boolean reads(String code) {
    return WORDS.containsKey(code);
  }

  private static Optional<String> first(ForbiddenReason reason, List<String> texts) {
    return Optional.ofNullable(WORDS.get(reason.code()))
        .flatMap(
            pattern ->
                texts.stream()
                    .map(text -> text.replaceAll("\\s+", " "))
                    .map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst());
  }

  private static Map.Entry<String, Pattern> words(String code, String regex) {
    return entry(
        code,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(" + regex + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}

package org.amparo.disclosure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.disclosure.Instrument;
import org.amparo.disclosure.NotTold;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.http.PageForm;
import org.amparo.http.Sentences;

/** The register's codes in the words of its pages. */
final class DemandWords {

  static final DemandWords WORDS = new DemandWords();

  private static final Map<Object, String> OWN =
      Map.of(
          Instrument.WARRANT, "Warrant, signed by a judge",
          Instrument.ADMINISTRATIVE, "Subpoena or warrant of an agency, no judge signed it",
          Instrument.VICTIM_CONSENT, "Consent of the victim",
          NotTold.FORBIDDEN, "The demand or a court forbids it",
          NotTold.NOT_SAFE, "There is no safe way",
          NotTold.THEIR_OWN, "It is their own consent",
          NotTold.NOTHING_GIVEN, "Nothing is given out",
          ContentGroup.NAMES, "Names, dates of birth, ways to reach people",
          ContentGroup.STATEMENTS, "Statements, notes and the draft of the form",
          ContentGroup.IMMIGRATION, "What was asserted about immigration, and the A-number");

  private DemandWords() {}

  public String of(Object code) {
    var own = OWN.get(code);
    if (own != null) {
      return Sentences.spoken(own);
    }
    String words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Sentences.spoken(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  public List<PageForm.Choice> instruments() {
    return choices(Instrument.values());
  }

  /** The box for a demand without a case. */
  public List<PageForm.Choice> none() {
    return List.of(choice("true", "It is about no case of ours"));
  }

  /** What counsel can decide: of no case nothing is released. */
  public List<PageForm.Choice> outcomes(boolean ofACase) {
    var refuse = choice("REFUSE", "Refuse, object or move to quash");
    return ofACase
        ? List.of(
            choice("RELEASE", "Release"), choice("RELEASE_IN_PART", "Release in part"), refuse)
        : List.of(choice("NO_RECORDS", "There are no records"), refuse);
  }

  public List<PageForm.Choice> groups() {
    return choices(ContentGroup.values());
  }

  public List<PageForm.Choice> notTold() {
    return choices(NotTold.values());
  }

  private static PageForm.Choice choice(String code, String words) {
    return new PageForm.Choice(code, Sentences.spoken(words));
  }

  private List<PageForm.Choice> choices(Enum<?>[] codes) {
    return Arrays.stream(codes).map(code -> new PageForm.Choice(code.name(), of(code))).toList();
  }
}

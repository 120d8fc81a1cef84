package org.amparo.supplementb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * From sections of a state's penal code to boxes of the form. Only a suggestion: whether nature and
 * elements of an offense are substantially similar is for a person to say (8 CFR 214.14(a)(9)).
 */
public final class Crosswalk {

  private static final Table CALIFORNIA = FormEditions.read("crosswalk-us-ca", Table.class);

  /** A section with its subdivisions, as people write it: {@code PC 243(e)(1)}, {@code 245(a)}. */
  private static final Pattern SECTION = Pattern.compile("\\d+(?:\\.\\d+)?(?:\\([a-z0-9]+\\))*");

  private Crosswalk() {}

  private record Table(
      int version,
      String code,
      String confidence,
      String source,
      Map<String, List<QualifyingCriminalActivity>> sections) {}

  /**
   * A box that may apply.
   *
   * @param section the section that was cited
   */
  public record Suggestion(
      QualifyingCriminalActivity crime, String section, String source, String confidence) {}

  /** What the sections in a text suggest, each box once, in the order of the text. */
  public static List<Suggestion> californian(String text) {
    var found = new ArrayList<Suggestion>();
    SECTION
        .matcher(text)
        .results()
        .map(match -> entry(match.group()))
        .filter(section -> !section.isEmpty())
        .forEach(section -> suggest(section, found));
    return found;
  }

  /** The entry for a section: its own, or that of the section without its last subdivisions. */
  private static String entry(String cited) {
    String section = cited;
    while (!CALIFORNIA.sections().containsKey(section)) {
      int cut = section.lastIndexOf('(');
      if (cut < 0) {
        return "";
      }
      section = section.substring(0, cut);
    }
    return section;
  }

  private static void suggest(String section, List<Suggestion> found) {
    for (var crime : CALIFORNIA.sections().get(section)) {
      if (found.stream().noneMatch(s -> s.crime() == crime)) {
        String cited = CALIFORNIA.code() + " " + section;
        found.add(new Suggestion(crime, cited, CALIFORNIA.source(), CALIFORNIA.confidence()));
      }
    }
  }
}

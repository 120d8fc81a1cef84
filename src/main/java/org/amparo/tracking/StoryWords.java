package org.amparo.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/** What an entry of the record says, in words that people read. */
final class StoryWords {

  /** Of use to programs only. */
  private static final Set<String> LEFT_OUT =
      Set.of("task", "mediaType", "size", "sha256", "fingerprint", "id", "tie", "glass", "problem");

  /** Whose value says enough without the name. */
  private static final Set<String> PLAIN =
      Set.of(
          "kind",
          "letter",
          "step",
          "outcome",
          "decision",
          "recommendation",
          "ground",
          "reason",
          "finding");

  /** What a name says whose value is true. */
  private static final Map<String, String> YES =
      Map.of("hastened", "the answer is hastened", "moved", "deadlines moved");

  /** What is sealed and was read. */
  private static final Map<String, String> READ =
      Map.of(
          "VICTIM", "the victim's data",
          "SEARCH_HIT", "the victim's data, found by a search",
          "SUPPLEMENT_B", "the draft of Supplement B",
          "DOCUMENT", "a paper",
          "DENIAL", "the words behind a denial",
          "INFORMATION_REQUEST", "what the unit asks for",
          "BREAK_GLASS_REASON", "why somebody opened the case");

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private StoryWords() {}

  /** Acts whose code alone would not tell a reader what was done. */
  private static final Map<String, String> ACTS =
      Map.of(
          "CASE_REFUSED", "somebody asked for it who may not see it, and was shown nothing",
          "GLASS_BROKEN", "opened by somebody who is not assigned to it",
          "GLASS_REVIEWED", "the supervisor looked at why it was opened");

  /** For example {@code Letter drawn up: victim notice, in Spanish}. */
  static String of(String act, Map<String, String> details) {
    String sentence = ACTS.getOrDefault(act, words(act));
    String facts =
        moved(details).entrySet().stream()
            .filter(e -> !LEFT_OUT.contains(e.getKey()))
            .map(e -> fact(e.getKey(), e.getValue()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String begin = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    return facts.isEmpty() ? begin : begin + ": " + facts;
  }

  /** A day that stayed where it was is no news. */
  private static Map<String, String> moved(Map<String, String> details) {
    var told = new TreeMap<>(details);
    String is = told.get("answerIsDueOn");
    if (is != null && is.equals(told.get("answerWasDueOn"))) {
      told.keySet().removeAll(Set.of("answerIsDueOn", "answerWasDueOn"));
    }
    return told;
  }

  /** For example {@code Somebody read the victim's data: for casework}. */
  static String ofRead(String what, Map<String, String> details) {
    String read = READ.getOrDefault(what, words(what));
    String purpose = details.get("purpose");
    return "Somebody read %s%s".formatted(read, purpose == null ? "" : ": for " + words(purpose));
  }

  private static @Nullable String fact(String name, String value) {
    if (value.isEmpty() || value.matches(ID) || value.equals("false")) {
      return null;
    }
    if (name.equals("language") || name.endsWith("Language")) {
      return "in " + Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
    }
    var kind = CertificationKind.of(value);
    if (kind.isPresent()) {
      return kind.get().paper();
    }
    String said = value.matches("[A-Z][A-Z0-9_,]*") ? words(value) : value;
    if (PLAIN.contains(name)) {
      return said;
    }
    if (value.equals("true") && YES.containsKey(name)) {
      return YES.get(name);
    }
    String key = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return value.equals("true") ? key : key + " " + said;
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace(",", ", ")
        .replace("lement b", "lement B");
  }
}

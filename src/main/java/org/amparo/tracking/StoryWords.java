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
      Set.of("task", "mediaType", "size", "sha256", "fingerprint", "id");

  /** Whose value says enough without the name. */
  private static final Set<String> PLAIN =
      Set.of("kind", "letter", "step", "outcome", "decision", "recommendation", "ground", "reason");

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private StoryWords() {}

  /** For example {@code Letter drawn up: victim notice, in Spanish}. */
  static String of(String act, Map<String, String> details) {
    String sentence = words(act);
    String facts =
        new TreeMap<>(details)
            .entrySet().stream()
                .filter(e -> !LEFT_OUT.contains(e.getKey()))
                .map(e -> fact(e.getKey(), e.getValue()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    String begin = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    return facts.isEmpty() ? begin : begin + ": " + facts;
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

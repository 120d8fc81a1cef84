package org.amparo.referral;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the language that we have for the one that a person asks for (BCP 47). */
public final class Languages {

  public static final String FALLBACK = "en";

  /** Tagalog is the older tag of Filipino. Of Chinese we have one script, which most can read. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("tl", "fil", "zh", "zh-Hant", "cmn", "zh-Hant", "yue", "zh-Hant");

  private Languages() {}

  /**
   * @param offered the tags of the languages that we have
   */
  public static Optional<String> match(String tag, Collection<String> offered) {
    Locale asked = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    String exact = asked.toLanguageTag();
    String language = asked.getLanguage();
    return Optional.of(exact)
        .filter(offered::contains)
        .or(() -> Optional.of(language).filter(offered::contains))
        .or(() -> Optional.ofNullable(OTHER_NAMES.get(language)).filter(offered::contains));
  }
}

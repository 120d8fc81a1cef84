package org.amparo.notice;

import java.text.Normalizer;

/** What people wrote, as it stands inside a sentence of a letter. */
final class Phrases {

  private Phrases() {}

  /** Composed, so that a letter with its mark is one sign wherever there is one for both. */
  static String oneLine(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    return composed.strip().replaceAll("\\s+", " ");
  }

  /** What stands before a full stop of the letter's own. */
  static String phrase(String written) {
    return oneLine(written).replaceAll("[.。\\s]+$", "");
  }
}

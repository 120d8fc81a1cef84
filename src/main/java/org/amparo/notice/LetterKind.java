package org.amparo.notice;

import java.util.Locale;

/** The letters that a process asks for, by the name that its models give them. */
public enum LetterKind {
  /** What a certification is, for a victim who may not have asked yet. */
  VICTIM_NOTICE,
  ACKNOWLEDGEMENT,
  TRANSFER,
  INFORMATION_REQUEST,
  DENIAL,
  /** Goes with the signed original. */
  DELIVERY_COVER,
  FILING_REMINDER;

  String template(LetterLanguage language) {
    return "notice/%s_%s.txt".formatted(slug(), language.tag());
  }

  String fileName(LetterLanguage language) {
    return "%s-%s.txt".formatted(slug(), language.tag());
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

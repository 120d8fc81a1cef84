package org.amparo.notice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.amparo.referral.Languages;

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
  FILING_REMINDER,
  /** Nobody told of a filing in time; points to the re-issue. */
  FILING_DAY_OVER,
  APPEAL_RECEIPT,
  APPEAL_ANSWER,
  APPEAL_GRANTED,
  DELAY_NOTICE,
  /** Tells the requester; {@link #WITHDRAWAL_STATEMENT} tells USCIS. */
  WITHDRAWAL_NOTICE,
  WITHDRAWAL_STATEMENT;

  /** The language for a reader; an office of the government reads English. */
  LetterLanguage language(String preferred) {
    return isTranslated() ? LetterLanguage.forReaderOf(preferred) : LetterLanguage.ENGLISH;
  }

  boolean isTranslated() {
    return this != WITHDRAWAL_STATEMENT;
  }

  String template(LetterLanguage language) {
    return "notice/%s_%s.txt".formatted(slug(), language(language.tag()).tag());
  }

  String fileName(String language) {
    return "%s-%s.txt".formatted(slug(), language);
  }

  /** The language that a letter's name ends in. */
  static String languageIn(String fileName) {
    String name = fileName.replace(".txt", "");
    return Arrays.stream(values())
        .map(kind -> kind.slug() + "-")
        .filter(name::startsWith)
        .map(start -> name.substring(start.length()))
        .min(Comparator.comparing(String::length))
        .orElse(Languages.FALLBACK);
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

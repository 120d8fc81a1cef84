package org.amparo.referral;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The languages in which the victim notice is shipped: San Francisco's threshold languages (Admin.
 * Code ch. 91: Spanish, Chinese, Filipino, and Vietnamese from 2026) with English and Russian.
 */
public enum NoticeLanguage {
  ENGLISH("en"),
  SPANISH("es"),
  TRADITIONAL_CHINESE("zh-Hant"),
  FILIPINO("fil"),
  VIETNAMESE("vi"),
  RUSSIAN("ru");

  private final String tag;

  NoticeLanguage(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag. */
  @JsonValue
  public String tag() {
    return tag;
  }
}

package org.amparo.referral;

import org.amparo.kernel.AgencyId;

/** The text of the victim notice, as far as a referral must know it. */
public interface NoticeText {

  /** Names the text that is handed out now; another text has another version. */
  String version(NoticeLanguage language);

  /** Whether it is the original, or somebody has read the translation for this agency. */
  boolean isReviewed(AgencyId agency, NoticeLanguage language);
}

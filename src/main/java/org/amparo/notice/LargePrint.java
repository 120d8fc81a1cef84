package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.agency.CertifyingAgency;
import org.amparo.kernel.Checklist;
import org.amparo.referral.NoticeLanguage;

/**
 * Whether the printed notice stays on one side in large print with what an agency says of itself. A
 * longer contact makes the type smaller for everybody who is given one, so it is told while it is
 * entered.
 */
@ApplicationScoped
class LargePrint {

  private final LetterContacts contacts;
  private final NoticePapers papers;

  LargePrint(LetterContacts contacts, NoticePapers papers) {
    this.contacts = contacts;
    this.papers = papers;
  }

  /** What an administrator is about to enter in a language, and where it stands in for others. */
  Checklist stays(CertifyingAgency agency, LetterLanguage language, LetterContact.Said said) {
    var small =
        Arrays.stream(LetterLanguage.values())
            .filter(l -> l == language || language.isOriginal())
            .filter(l -> !fits(agency, l, Map.of(language, said)))
            .toList();
    return Checklist.builder()
        .rule(
            "The printed notice stays on one side in type of 14 points",
            "Agency policy: large print, so that everybody who is given one can read it",
            small.isEmpty(),
            "With this contact and help line it does not in %s. Say it in fewer words."
                .formatted(names(small)))
        .build();
  }

  /** As it is on record, which may be from before this was asked. */
  boolean is(CertifyingAgency agency, LetterLanguage language) {
    return fits(agency, language, Map.of());
  }

  private boolean fits(
      CertifyingAgency agency,
      LetterLanguage language,
      Map<LetterLanguage, LetterContact.Said> instead) {
    var said = contacts.saidTo(agency, language, instead);
    String hotline = Optional.ofNullable(said.hotline()).orElse("");
    var notice =
        Arrays.stream(NoticeLanguage.values())
            .filter(l -> l.tag().equals(language.tag()))
            .map(Notice::in)
            .findFirst();
    return notice.isEmpty() || papers.isLarge(notice.get(), said.contact(), hotline);
  }

  private static String names(List<LetterLanguage> languages) {
    return languages.stream()
        .map(l -> Locale.forLanguageTag(l.tag()).getDisplayLanguage(Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }
}

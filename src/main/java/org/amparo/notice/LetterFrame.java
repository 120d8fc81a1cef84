package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.Letterhead;

/** What stands around each letter of an agency: its head and how to reach it. */
@ApplicationScoped
class LetterFrame {

  private final LetterContacts contacts;
  private final Clock clock;

  LetterFrame(LetterContacts contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /** Everything that any letter names, so that one needs to add only what it tells. */
  Map<String, Object> around(CertifyingAgency agency, LetterLanguage language) {
    var head = agency.letterhead();
    var facts = new HashMap<String, Object>();
    facts.put("agency", agency.name());
    facts.put("address", head.map(Letterhead::lines).orElse(List.of()));
    facts.put("phone", said(head.map(Letterhead::phone)));
    facts.put("tty", said(head.map(Letterhead::tty)));
    facts.put("email", said(head.map(Letterhead::email)));
    facts.put("contact", contacts.in(agency, language));
    facts.put("hotline", contacts.hotline(agency, language.tag()));
    facts.put("date", language.date(agency.today(clock.instant())));
    facts.put("offerTranslation", false);
    facts.put("wrote", language.tag());
    return facts;
  }

  private static String said(Optional<String> text) {
    return text.orElse("");
  }
}

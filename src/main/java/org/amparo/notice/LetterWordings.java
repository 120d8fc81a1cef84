package org.amparo.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.ReadOnce;
import org.amparo.kernel.Refused;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

/** The agencies' own words in letters. A change is a new version; none is ever lost. */
@ApplicationScoped
public class LetterWordings implements PanacheRepositoryBase<LetterWording, UUID> {

  private final OwnWordsRules rules;
  private final Event<AgencyEvent> news;
  private final ReadOnce once;
  private final Clock clock;

  LetterWordings(OwnWordsRules rules, Event<AgencyEvent> news, ReadOnce once, Clock clock) {
    this.rules = rules;
    this.news = news;
    this.once = once;
    this.clock = clock;
  }

  /** What stands in the letters that are written now. */
  Optional<LetterWording> latest(AgencyId agency, LetterKind kind, LetterLanguage language) {
    return versions(agency, kind, language).stream().findFirst();
  }

  /** All versions, the newest first. */
  List<LetterWording> versions(AgencyId agency, LetterKind kind, LetterLanguage language) {
    // they are flushed when they are written, so nothing else has to be for them
    return find(
            "agencyId = ?1 and kind = ?2 and language = ?3 order by version desc",
            agency.value(),
            kind,
            language.tag())
        .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
        .list();
  }

  OwnWords said(AgencyId agency, LetterKind kind, LetterLanguage language) {
    return once.of(
        new Of(agency, kind, language),
        () -> latest(agency, kind, language).map(LetterWording::said).orElse(OwnWords.NONE));
  }

  private record Of(AgencyId agency, LetterKind kind, LetterLanguage language) {}

  /**
   * @param seen the version that was read before these words were written
   */
  LetterWording write(
      Actor admin, LetterKind kind, LetterLanguage language, OwnWords said, int seen) {
    rules.mayBePrinted(admin.agency(), kind, said).refuseUnlessPassed();
    int latest = latest(admin.agency(), kind, language).map(LetterWording::version).orElse(0);
    if (latest != seen) {
      throw new Refused(
          Problem.STATE_CONFLICT, "Somebody has changed these paragraphs. Read them again.");
    }
    int version = latest + 1;
    var words = new LetterWording(admin, kind, language, version, said.tidy(), clock.instant());
    persistAndFlush(words);
    once.forget(new Of(admin.agency(), kind, language));
    news.fire(
        new AgencyEvent(
            admin.agency(),
            "LETTER_WORDED",
            Map.of(
                "letter", kind.name(),
                "language", language.tag(),
                "version", Integer.toString(version))));
    return words;
  }
}

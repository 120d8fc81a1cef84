package org.amparo.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.WhomToAsk;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.ReadOnce;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

/** How each agency's unit is reached, as its letters and handouts say it in each language. */
@ApplicationScoped
public class LetterContacts implements PanacheRepositoryBase<LetterContact, UUID>, WhomToAsk {

  private final Event<AgencyEvent> news;
  private final ReadOnce once;
  private final Clock clock;

  LetterContacts(Event<AgencyEvent> news, ReadOnce once, Clock clock) {
    this.news = news;
    this.once = once;
    this.clock = clock;
  }

  /** A number that can be called is better than none. */
  @Override
  public String in(CertifyingAgency agency, String language) {
    return in(agency, LetterLanguage.forReaderOf(language));
  }

  String in(CertifyingAgency agency, LetterLanguage language) {
    return saidTo(agency, language, Map.of()).contact();
  }

  /** Who helps a victim besides, in that language, else in English; empty where nobody is named. */
  public String hotline(CertifyingAgency agency, String language) {
    var said = saidTo(agency, LetterLanguage.forReaderOf(language), Map.of());
    return Optional.ofNullable(said.hotline()).orElse("");
  }

  /**
   * What a reader of the language is told.
   *
   * @param instead what would be on record in some languages
   */
  LetterContact.Said saidTo(
      CertifyingAgency agency,
      LetterLanguage language,
      Map<LetterLanguage, LetterContact.Said> instead) {
    var said =
        Stream.of(language, LetterLanguage.ENGLISH)
            .map(l -> Optional.ofNullable(instead.get(l)).or(() -> said(agency.id(), l)))
            .flatMap(Optional::stream)
            .toList();
    String contact = said.isEmpty() ? agency.contact() : said.get(0).contact();
    var hotline = said.stream().map(LetterContact.Said::hotline).filter(Objects::nonNull);
    return new LetterContact.Said(contact, hotline.findFirst().orElse(null));
  }

  private Optional<LetterContact.Said> said(AgencyId agency, LetterLanguage language) {
    return latest(agency, language)
        .map(row -> new LetterContact.Said(row.contact(), row.hotline()));
  }

  /** What the administrator entered in just that language. */
  Optional<LetterContact> latest(AgencyId agency, LetterLanguage language) {
    var all = once.of(new Of(agency), () -> latest(agency));
    return Optional.ofNullable(all.get(language.tag()));
  }

  private record Of(AgencyId agency) {}

  private Map<String, LetterContact> latest(AgencyId agency) {
    // they are flushed when they are written, so nothing else has to be for them
    return find("agencyId = ?1 order by version", agency.value())
        .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
        .stream()
        .collect(Collectors.toMap(LetterContact::language, c -> c, (earlier, later) -> later));
  }

  void write(Actor admin, LetterLanguage language, LetterContact.Said said) {
    int version = latest(admin.agency(), language).map(last -> last.version() + 1).orElse(1);
    persistAndFlush(new LetterContact(admin, language, version, tidy(said), clock.instant()));
    once.forget(new Of(admin.agency()));
    news.fire(
        new AgencyEvent(
            admin.agency(),
            "LETTER_CONTACT_RECORDED",
            Map.of("language", language.tag(), "version", Integer.toString(version))));
  }

  static LetterContact.Said tidy(LetterContact.Said said) {
    String hotline = Optional.ofNullable(said.hotline()).map(Phrases::oneLine).orElse("");
    return new LetterContact.Said(tidy(said.contact()), hotline.isEmpty() ? null : hotline);
  }

  /** Lines that stand together; a row of dashes would look like a heading. */
  private static String tidy(String contact) {
    return contact
        .lines()
        .map(line -> Phrases.oneLine(line).replaceAll("^[-\\s]+", ""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}

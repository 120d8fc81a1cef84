package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The letters that an agency sends: which there are, and what of them is its own. */
@ApplicationScoped
public class LetterWordBook {

  /**
   * What an agency itself says in letters of one kind and language.
   *
   * @param version zero while nothing has been written
   */
  public record Words(
      LetterKind kind,
      String language,
      int version,
      @Nullable String opening,
      @Nullable String closing) {}

  /**
   * How the unit is reached, in one language.
   *
   * @param contact absent where nobody has entered it
   * @param printed what a letter says now
   * @param hotline who helps a victim besides, as the printed notice names it
   * @param largePrint whether the printed notice stays on one side in large print with them
   */
  public record Contact(
      String language,
      @Nullable String contact,
      String printed,
      @Nullable String hotline,
      boolean largePrint) {}

  private final Agencies agencies;
  private final LetterWordings wordings;
  private final LetterContacts contacts;
  private final LargePrint largePrint;
  private final LetterWriter writer;
  private final SpecimenFacts specimen;
  private final OwnWordsRules rules;
  private final LetterPage page;

  LetterWordBook(
      Agencies agencies,
      LetterWordings wordings,
      LetterContacts contacts,
      LargePrint largePrint,
      LetterWriter writer,
      SpecimenFacts specimen,
      OwnWordsRules rules,
      LetterPage page) {
    this.agencies = agencies;
    this.wordings = wordings;
    this.contacts = contacts;
    this.largePrint = largePrint;
    this.writer = writer;
    this.specimen = specimen;
    this.rules = rules;
    this.page = page;
  }

  /** The letters as texts to review, in each language. */
  public List<Translated> languages() {
    return Arrays.stream(LetterLanguage.values()).map(Translated::letters).toList();
  }

  public Translated in(String language) {
    return Translated.letters(known(language));
  }

  public List<Contact> contacts(Actor admin) {
    var agency = agencies.agency(admin.agency());
    return Arrays.stream(LetterLanguage.values())
        .map(
            l -> {
              var latest = contacts.latest(agency.id(), l);
              return new Contact(
                  l.tag(),
                  latest.map(LetterContact::contact).orElse(null),
                  contacts.in(agency, l),
                  latest.map(LetterContact::hotline).orElse(null),
                  largePrint.is(agency, l));
            })
        .toList();
  }

  public void reach(Actor admin, String language, String contact, @Nullable String hotline) {
    agencies.lock(admin.agency());
    var said = LetterContacts.tidy(new LetterContact.Said(contact, hotline));
    var agency = agencies.agency(admin.agency());
    largePrint.stays(agency, known(language), said).refuseUnlessPassed();
    contacts.write(admin, known(language), said);
  }

  /** Every kind of letter in every language in which it is sent. */
  public List<Words> words(Actor admin) {
    return Arrays.stream(LetterKind.values())
        .filter(LetterKind::isTranslated)
        .flatMap(
            kind -> Arrays.stream(LetterLanguage.values()).map(l -> words(admin, kind, l.tag())))
        .toList();
  }

  public Words words(Actor admin, LetterKind kind, String language) {
    var latest = wordings.latest(admin.agency(), sent(kind), known(language));
    var said = latest.map(LetterWording::said).orElse(OwnWords.NONE);
    int version = latest.map(LetterWording::version).orElse(0);
    return new Words(kind, language, version, said.opening(), said.closing());
  }

  /** The versions that there were, the newest first. */
  public List<LetterWording> versions(Actor admin, LetterKind kind, String language) {
    return wordings.versions(admin.agency(), sent(kind), known(language));
  }

  /**
   * @param seen the version that the words were written over, so that nobody undoes another's
   */
  public Words write(
      Actor admin, LetterKind kind, String language, OwnWords said, @Nullable Integer seen) {
    agencies.lock(admin.agency());
    wordings.write(admin, sent(kind), known(language), said, seen == null ? 0 : seen);
    return words(admin, kind, language);
  }

  /** The letter with these words, about nobody; nothing is kept. */
  public String preview(Actor admin, LetterKind kind, String language, OwnWords said) {
    rules.mayBePrinted(admin.agency(), kind, said).refuseUnlessPassed();
    var in = known(language);
    var agency = agencies.agency(admin.agency());
    Function<LetterLanguage, OwnWords> own =
        l -> l == in ? said : wordings.said(agency.id(), kind, l);
    return page.preview(
        writer.write(agency.id(), sent(kind), in, l -> specimen.of(agency, kind, l), own),
        in,
        List.of(SpecimenFacts.REMARK));
  }

  private static LetterKind sent(LetterKind kind) {
    return Optional.of(kind).filter(LetterKind::isTranslated).orElseThrow(Refused::notFound);
  }

  private static LetterLanguage known(String tag) {
    return Arrays.stream(LetterLanguage.values())
        .filter(l -> l.tag().equals(tag))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }
}

package org.amparo.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.ReadOnce;
import org.amparo.kernel.Refused;
import org.amparo.referral.NoticeLanguage;
import org.amparo.referral.NoticeText;

/**
 * The agency's reviews of the translated notices and letters. A review is of one text: when a word
 * of it changes, the translation counts as unreviewed again.
 */
@ApplicationScoped
public class TranslationReviews
    implements PanacheRepositoryBase<TranslationReview, UUID>, NoticeText {

  private final Agencies agencies;
  private final Event<AgencyEvent> news;
  private final ReadOnce once;
  private final Clock clock;

  TranslationReviews(Agencies agencies, Event<AgencyEvent> news, ReadOnce once, Clock clock) {
    this.agencies = agencies;
    this.news = news;
    this.once = once;
    this.clock = clock;
  }

  /** The review of the text as it is now; empty when nobody has read it. */
  public Optional<TranslationReview> of(AgencyId agency, Translated text) {
    return find(
            "agencyId = ?1 and subject = ?2 and language = ?3 and version = ?4",
            agency.value(),
            text.subject(),
            text.language(),
            text.version())
        .firstResultOptional();
  }

  public boolean isReviewed(AgencyId agency, Translated text) {
    return text.original() || once.of(new Of(agency, text), () -> of(agency, text).isPresent());
  }

  private record Of(AgencyId agency, Translated text) {}

  @Override
  public boolean isReviewed(AgencyId agency, NoticeLanguage language) {
    return isReviewed(agency, Notice.in(language).translated());
  }

  @Override
  public String version(NoticeLanguage language) {
    return Notice.in(language).version();
  }

  /**
   * @param version the text that was read, so that nobody answers for a later one
   */
  public TranslationReview record(
      Actor admin, Translated text, String version, String reviewer, LocalDate reviewedOn) {
    var today = agencies.agency(admin.agency()).today(clock.instant());
    mayBeRecorded(text, version, reviewedOn, today).refuseUnlessPassed();
    if (of(admin.agency(), text).isPresent()) {
      throw new Refused(Problem.STATE_CONFLICT, "This translation has been reviewed already.");
    }
    var review = new TranslationReview(admin, text, reviewer, reviewedOn, clock.instant());
    persist(review);
    once.forget(new Of(admin.agency(), text));
    news.fire(
        new AgencyEvent(
            admin.agency(),
            "TRANSLATION_REVIEWED",
            Map.of(
                "subject", text.subject().name(),
                "language", text.language(),
                "version", text.version(),
                "reviewedOn", reviewedOn.toString())));
    return review;
  }

  private static Checklist mayBeRecorded(
      Translated text, String version, LocalDate reviewedOn, LocalDate today) {
    return Checklist.builder()
        .rule(
            "The original needs no review of its translation",
            "Agency policy",
            !text.original(),
            "Choose another language.")
        .rule(
            "A review is of the text that is handed out or sent now",
            "Agency policy",
            text.version().equals(version),
            "Read the present text and give its version.")
        .rule(
            "A review is recorded after it was made",
            "Agency policy",
            !reviewedOn.isAfter(today),
            "Correct reviewedOn.")
        .build();
  }
}

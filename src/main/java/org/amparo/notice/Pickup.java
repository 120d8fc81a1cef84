package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.referral.CaseFile;
import org.amparo.review.InformationRequests;

/** How long a letter that an e-mail announced waits for the person before somebody prints it. */
@ApplicationScoped
class Pickup {

  private final InformationRequests information;
  private final Agencies agencies;
  private final MailSettings settings;

  Pickup(InformationRequests information, Agencies agencies, MailSettings settings) {
    this.information = information;
    this.agencies = agencies;
    this.settings = settings;
  }

  /** The day in a letter by which the person has to do something. */
  Optional<LocalDate> answerBy(CaseFile file, LetterKind kind) {
    return switch (kind) {
      case INFORMATION_REQUEST -> Optional.of(information.asked(file.id()).replyBy());
      case FILING_REMINDER -> file.fileBy();
      default -> Optional.empty();
    };
  }

  Instant until(LetterDispatch dispatch, Instant now) {
    var zone = agencies.agency(dispatch.agency()).zone();
    return until(
        now,
        settings.pickupWithin(),
        dispatch.answerBy().map(day -> day.atStartOfDay(zone).toInstant()));
  }

  /** At least half of the time to answer is left for the post and for the answer. */
  static Instant until(Instant now, Duration patience, Optional<Instant> answerBy) {
    var half = answerBy.map(day -> now.plus(Duration.between(now, day).dividedBy(2)));
    var end = half.filter(now.plus(patience)::isAfter).orElse(now.plus(patience));
    return end.isBefore(now) ? now : end;
  }
}

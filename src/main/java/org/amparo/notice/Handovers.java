package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.DomainEvent;
import org.amparo.notice.LetterDispatch.Method;
import org.amparo.notice.LetterDispatch.State;
import org.amparo.notice.LetterDispatch.Why;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.jspecify.annotations.Nullable;

/** Letters that an e-mail announced, until the person has them or somebody prints them. */
@ApplicationScoped
public class Handovers {

  private final Dispatches dispatches;
  private final CaseFiles files;
  private final Pickup pickup;
  private final Agencies agencies;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Handovers(
      Dispatches dispatches,
      CaseFiles files,
      Pickup pickup,
      Agencies agencies,
      Event<DomainEvent> news,
      Clock clock) {
    this.dispatches = dispatches;
    this.files = files;
    this.pickup = pickup;
    this.agencies = agencies;
    this.news = news;
    this.clock = clock;
  }

  /** The row after which the next page begins. */
  public record Place(Instant paperAt, UUID letter) {}

  /** Of the whole agency, the one that is printed next first. */
  public List<LetterDispatch> waiting(Actor reader, @Nullable Place after, int size) {
    var agency = reader.agency().value();
    String waiting = "agencyId = ?1 and state = ?2";
    String order = " order by nextAt, letterId";
    var found =
        after == null
            ? dispatches.find(waiting + order, agency, State.ANNOUNCED)
            : dispatches.find(
                waiting + " and (nextAt > ?3 or (nextAt = ?3 and letterId > ?4))" + order,
                agency,
                State.ANNOUNCED,
                after.paperAt(),
                after.letter());
    return found.page(0, size).list();
  }

  void announced(LetterDispatch dispatch) {
    var now = clock.instant();
    var until = pickup.until(dispatch, now);
    dispatch.announced(now, until);
    var agency = agencies.agency(dispatch.agency());
    var file = files.of(dispatch.caseId());
    Dispatches.told(dispatch, file, agency.today(now));
    news.fire(
        CaseEvent.of(
            file,
            "LETTER_ANNOUNCED",
            Map.of(
                "letter", dispatch.letter().name(),
                "document", dispatch.letterId().toString(),
                "paperOn", agency.today(until).toString())));
  }

  /** Nobody came for it: from this transaction on it is somebody's task. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void fallToPaper(UUID letter) {
    var dispatch = dispatches.locked(letter);
    if (dispatch.hasWaitedLongEnough(clock.instant())) {
      dispatches.toPaper(dispatch, Why.NOT_PICKED_UP);
    }
  }

  /** The person has them now, whoever of the agency gave them. */
  public CaseFile handedOver(
      Actor by, CaseNumber number, Collection<UUID> letters, Method method, LocalDate on) {
    var file = files.lock(by, number);
    for (UUID letter : letters.stream().distinct().toList()) {
      var dispatch = dispatches.locked(file, letter);
      dispatch.refuseUnless(State.ANNOUNCED);
      dispatches.mayBeSent(dispatch, method, on).refuseUnlessPassed();
      dispatches.close(by, dispatch, method, on);
    }
    return file;
  }
}

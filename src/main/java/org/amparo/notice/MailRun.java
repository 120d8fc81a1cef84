package org.amparo.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.notice.LetterDispatch.State;

/** Looks for letters whose e-mail is due, and for those that waited long enough. */
@ApplicationScoped
class MailRun {

  private static final int AT_ONCE = 50;

  /** One letter for which something is due. */
  record Due(AgencyId agency, UUID letter) {}

  private final Dispatches dispatches;
  private final MailOffice office;
  private final MailSettings settings;
  private final AgencyWall wall;
  private final Clock clock;

  MailRun(
      Dispatches dispatches,
      MailOffice office,
      MailSettings settings,
      AgencyWall wall,
      Clock clock) {
    this.dispatches = dispatches;
    this.office = office;
    this.settings = settings;
    this.wall = wall;
    this.clock = clock;
  }

  @Scheduled(
      every = "{amparo.mail.send-every:15s}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (var found : due(State.E_MAIL)) {
      if (!office.send(found.agency(), found.letter())) {
        break;
      }
    }
    due(State.ANNOUNCED).forEach(found -> office.print(found.agency(), found.letter()));
  }

  @Transactional
  List<Due> due(State state) {
    return wall.acrossAgencies(
        () ->
            dispatches.due(state, clock.instant(), AT_ONCE).stream()
                .map(d -> new Due(d.agency(), d.letterId()))
                .toList());
  }
}

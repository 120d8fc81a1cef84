package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;

/**
 * Sends one e-mail of the outbox, as the service itself and for its agency alone. The attempt is on
 * record before it is made and no transaction is open while the mail server answers, so a death in
 * the middle costs at most a second e-mail and never a letter.
 */
@ApplicationScoped
class MailOffice {

  private final CurrentActor current;
  private final LetterPost post;
  private final Announcements announcements;
  private final Handovers handovers;

  MailOffice(
      CurrentActor current, LetterPost post, Announcements announcements, Handovers handovers) {
    this.current = current;
    this.post = post;
    this.announcements = announcements;
    this.handovers = handovers;
  }

  /** Whether another one may be tried; not where the mail server turns the service away. */
  @ActivateRequestContext
  boolean send(AgencyId agency, UUID letter) {
    current.actAs(Actor.system(agency));
    var answer = post.take(letter).map(announcements::send);
    answer.ifPresent(said -> post.settle(letter, said));
    return answer.filter(Announcements.Answer.TURNED_AWAY::equals).isEmpty();
  }

  /** The letter was announced and has waited long enough. */
  @ActivateRequestContext
  void print(AgencyId agency, UUID letter) {
    current.actAs(Actor.system(agency));
    handovers.fallToPaper(letter);
  }
}

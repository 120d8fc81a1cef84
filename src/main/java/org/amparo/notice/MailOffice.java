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

  @ActivateRequestContext
  void send(AgencyId agency, UUID letter) {
    current.actAs(Actor.system(agency));
    post.take(letter).ifPresent(outgoing -> post.settle(letter, announcements.send(outgoing)));
  }

  /** The letter was announced and has waited long enough. */
  @ActivateRequestContext
  void print(AgencyId agency, UUID letter) {
    current.actAs(Actor.system(agency));
    handovers.fallToPaper(letter);
  }
}

package org.amparo.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** E-mails that say that a letter waits: not what it is about, nor even which agency wrote it. */
@ApplicationScoped
class Announcements {

  private static final Logger LOG = Logger.getLogger(Announcements.class);

  /** What the mail server said. */
  enum Answer {
    TAKEN,
    /** Not now: away, busy, or a refusal of the moment (RFC 5321, 4yz). */
    LATER,
    /** Never (RFC 5321, 5yz): the same e-mail will be refused again. */
    REFUSED
  }

  /** What goes out for one letter. */
  record Outgoing(UUID letter, int attempt, String address, LetterLanguage language) {

    @Override
    public String toString() {
      return "Outgoing " + letter;
    }
  }

  private final Mailer mailer;
  private final Engine templates;
  private final NoticeSettings settings;

  Announcements(Mailer mailer, Engine templates, NoticeSettings settings) {
    this.mailer = mailer;
    this.templates = templates;
    this.settings = settings;
  }

  /**
   * What the mail server says of a refusal may quote the address, so only the kind of the failure
   * is told.
   */
  Answer send(Outgoing outgoing) {
    try {
      mailer.send(mail(outgoing));
      return Answer.TAKEN;
    } catch (RuntimeException failure) {
      var answer = isForGood(failure) ? Answer.REFUSED : Answer.LATER;
      LOG.warnf(
          "The e-mail for letter %s was not taken (attempt %d): %s, %s",
          outgoing.letter(), outgoing.attempt(), failure.getClass().getSimpleName(), answer);
      return answer;
    }
  }

  private static boolean isForGood(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SMTPException said && said.isPermanent());
  }

  /** The first line of the template is the subject. */
  private Mail mail(Outgoing outgoing) {
    String name = "notice/mail_%s.txt".formatted(outgoing.language().tag());
    String tracker = settings.tracker().map(URI::toString).orElse("");
    String text = templates.getTemplate(name).data("tracker", tracker).render().strip();
    int line = text.indexOf('\n');
    return Mail.withText(outgoing.address(), text.substring(0, line), text.substring(line).strip());
  }
}

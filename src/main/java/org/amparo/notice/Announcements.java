package org.amparo.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** E-mails that say that a letter waits: not what it is about, nor even which agency wrote it. */
@ApplicationScoped
class Announcements {

  private static final Logger LOG = Logger.getLogger(Announcements.class);

  /** RFC 3463, X.7.n, whether or not the server says beforehand that it writes such codes. */
  private static final Pattern SECURITY = Pattern.compile("^5\\d\\d[ -]5\\.7\\.");

  /** What the mail server said. */
  enum Answer {
    TAKEN,
    /** Not now: away, busy, or a refusal of the moment (RFC 5321, 4yz). */
    LATER,
    /** Never (RFC 5321, 5yz): the same address will be refused again. */
    REFUSED,
    /** The service itself, not the letter: its login, its sender or its right to send. */
    TURNED_AWAY
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
  private final MailDoor door;

  Announcements(Mailer mailer, Engine templates, NoticeSettings settings, MailDoor door) {
    this.mailer = mailer;
    this.templates = templates;
    this.settings = settings;
    this.door = door;
  }

  /**
   * What the mail server says of a refusal may quote the address, so only the kind of the failure
   * is told.
   */
  Answer send(Outgoing outgoing) {
    try {
      mailer.send(mail(outgoing));
      door.opened();
      return Answer.TAKEN;
    } catch (RuntimeException failure) {
      var answer = answer(failure);
      LOG.warnf(
          "The e-mail for letter %s was not taken (attempt %d): %s, %s",
          outgoing.letter(), outgoing.attempt(), failure.getClass().getSimpleName(), answer);
      return answer;
    }
  }

  private Answer answer(Throwable failure) {
    var said =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .filter(SMTPException.class::isInstance)
            .map(SMTPException.class::cast)
            .filter(SMTPException::isPermanent)
            .findFirst();
    if (said.isEmpty()) {
      return Answer.LATER;
    }
    if (isAboutTheAddress(said.get())) {
      return Answer.REFUSED;
    }
    door.turnedAway(said.get().getReplyCode());
    return Answer.TURNED_AWAY;
  }

  /**
   * Only the answer to RCPT is about the one who gets it; and even that is not when it is about
   * security (RFC 3463, X.7), as where a relay wants a login first.
   */
  private static boolean isAboutTheAddress(SMTPException said) {
    return String.valueOf(said.getMessage()).startsWith("recipient address not accepted")
        && !SECURITY.matcher(String.valueOf(said.getReplyMessage())).find();
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

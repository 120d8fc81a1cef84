package org.amparo.notice;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Whether the mail server lets the service in, as far as this instance has seen. */
@Startup // its figure is watched from the first minute on
@ApplicationScoped
public class MailDoor {

  private static final Logger LOG = Logger.getLogger(MailDoor.class);

  private final AtomicLong closed;

  MailDoor(MeterRegistry meters) {
    this.closed =
        gauge(
            meters,
            "amparo.mail.turned.away",
            "Whether the mail server turns this service away (login, sender or right to send)"
                + " whatever the letter, 1 if so: mend amparo.mail.*; letters wait for that.");
  }

  /** Each time: until somebody has mended it, nothing leaves by e-mail. */
  void turnedAway(int code) {
    closed.set(1);
    LOG.errorf(
        "The mail server turns this service away (answer %d), whatever the letter is: see"
            + " amparo.mail.username, password, login, start-tls and from",
        code);
  }

  void opened() {
    closed.set(0);
  }

  public boolean isClosed() {
    return closed.get() > 0;
  }
}

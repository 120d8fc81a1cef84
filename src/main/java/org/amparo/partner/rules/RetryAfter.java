package org.amparo.partner.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long another end asks to be left alone (RFC 9110, 10.2.3): seconds, or a moment. */
public final class RetryAfter {

  private static final String SECONDS = "\\d{1,9}";
  private static final int LONGEST = 40;

  private RetryAfter() {}

  /**
   * @param header as it came; what is neither is as good as none
   * @param most of it is honored, so that nobody puts a message off for ever
   */
  public static Optional<Duration> of(@Nullable String header, Instant now, Duration most) {
    String said = header == null ? "" : header.strip();
    if (said.matches(SECONDS)) {
      return Optional.of(within(Duration.ofSeconds(Long.parseLong(said)), most));
    }
    if (said.isEmpty() || said.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var moment = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(within(Duration.between(now, moment), most));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration asked, Duration most) {
    Duration least = asked.isNegative() ? Duration.ZERO : asked;
    return least.compareTo(most) < 0 ? least : most;
  }
}

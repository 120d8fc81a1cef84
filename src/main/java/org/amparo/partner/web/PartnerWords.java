package org.amparo.partner.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.http.PageForm.Choice;
import org.amparo.partner.PartnerEvent;
import org.amparo.partner.PartnerKind;
import org.amparo.partner.Subscription;
import org.jspecify.annotations.Nullable;

/** What the pages call the kinds and events of partner systems. */
final class PartnerWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);

  private PartnerWords() {}

  static String of(PartnerKind kind) {
    return switch (kind) {
      case ADVOCATE_ORGANIZATION -> "Advocate organization";
      case RECORDS_MANAGEMENT -> "Records management system";
      case PROSECUTOR -> "Prosecutor's system";
    };
  }

  static String of(PartnerEvent event) {
    return switch (event) {
      case CASE_STAGE -> "A case came to another stage";
      case CASE_STATE -> "A case came to another state (not for an advocate organization)";
      case GRANT -> "A consent began or ended (for an advocate organization)";
      case TEST -> "Trial";
    };
  }

  /** The same in a narrow column. */
  static String shortly(PartnerEvent event) {
    return switch (event) {
      case CASE_STAGE -> "Stage";
      case CASE_STATE -> "State";
      case GRANT -> "Consent";
      case TEST -> "Trial";
    };
  }

  static String of(Subscription.State state, Subscription.@Nullable Why why) {
    return switch (state) {
      case ACTIVE -> "Told";
      case PAUSED -> "Paused: messages wait";
      case STOPPED ->
          why == Subscription.Why.GONE
              ? "Stopped: it wants no more messages"
              : "Stopped: it took nothing for too long";
      case ENDED -> "Ended";
    };
  }

  static String of(@Nullable Instant moment, ZoneId zone) {
    return moment == null ? "" : MOMENT.format(moment.atZone(zone));
  }

  static List<Choice> kinds() {
    return Arrays.stream(PartnerKind.values())
        .map(kind -> new Choice(kind.name(), of(kind)))
        .toList();
  }

  static List<Choice> events() {
    return Arrays.stream(PartnerEvent.values())
        .filter(event -> event != PartnerEvent.TEST)
        .map(event -> new Choice(event.name(), of(event)))
        .toList();
  }

  static List<Choice> eventsFor(PartnerKind kind) {
    return events().stream()
        .filter(choice -> PartnerEvent.valueOf(choice.value()).isFor(kind))
        .map(choice -> new Choice(choice.value(), choice.label().replaceAll(" \\(.*", "")))
        .toList();
  }
}

package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DenialRule;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.JurisdictionProfile.Review;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.jurisdiction.Law.Version;
import org.amparo.jurisdiction.ProfileText.ClockText;
import org.amparo.jurisdiction.rules.BusinessCalendar;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.Strictness;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/** Lays a child over its parent: what it says wins, unless that would take something away. */
final class Overlays {

  /** The same two clocks meet in several versions; once is enough. */
  private record Pair(ClockRule child, ClockRule parent) {}

  private final Map<String, BusinessCalendar> calendars;
  private final Map<Pair, Optional<String>> compared = new HashMap<>();

  Overlays(Map<String, BusinessCalendar> calendars) {
    this.calendars = calendars;
  }

  JurisdictionProfile join(
      CertificationKind kind, List<Version> chain, LocalDate from, @Nullable LocalDate to) {
    ProfileText own = last(chain).text();
    Liberties.refuse(chain);
    var forbidden = forbiddenReasons(chain);
    var lawful = lawfulReasons(chain, forbidden);
    return new JurisdictionProfile(
        own.id(),
        kind,
        own.name(),
        own.level(),
        chain.stream().map(v -> v.text().id()).toList(),
        needed(chain, "zone", ProfileText::zone),
        from,
        to,
        own.cite(),
        own.confidence(),
        own.verifiedOn(),
        own.note(),
        needed(chain, "duty", ProfileText::duty),
        needed(chain, "presumption_of_helpfulness", ProfileText::presumptionOfHelpfulness),
        needed(chain, "requesters", ProfileText::requesters),
        clocks(chain),
        denial(chain),
        lawful,
        List.copyOf(forbidden.values()),
        withdrawal(chain, lawful),
        needed(chain, "designation", ProfileText::designation),
        nearest(chain, ProfileText::delayNotice).orElse(null),
        nearest(chain, ProfileText::report).orElse(null));
  }

  private List<ClockRule> clocks(List<Version> chain) {
    var rules = new LinkedHashMap<String, ClockRule>();
    for (Version version : chain) {
      List<ClockText> own = version.text().ownClocks();
      for (int i = 0; i < own.size(); i++) {
        String at = "/clocks/" + i;
        ClockRule rule = rule(version, own.get(i), at);
        ClockRule parent = rules.get(rule.id());
        if (parent != null) {
          whyLooser(rule, parent)
              .ifPresent(
                  why -> {
                    throw version.broken(
                        at, "lengthens %s: %s (%s)".formatted(rule.id(), why, parent.citation()));
                  });
        }
        rules.put(rule.id(), rule);
      }
    }
    return List.copyOf(rules.values());
  }

  private Optional<String> whyLooser(ClockRule child, ClockRule parent) {
    return compared.computeIfAbsent(
        new Pair(child, parent), p -> Strictness.whyLooser(p.child(), p.parent()));
  }

  private ClockRule rule(Version version, ClockText c, String at) {
    BusinessCalendar calendar = calendars.get(c.calendar());
    if (calendar == null) {
      throw version.broken(at + "/calendar", "there is no calendar " + c.calendar());
    }
    return new ClockRule(
        c.id(),
        c.purpose(),
        c.basis(),
        c.starts(),
        c.amount(),
        c.unit(),
        c.startDayCounts(),
        calendar,
        c.roll(),
        c.trigger(),
        c.windowDays(),
        c.age(),
        c.dayOneTarget(),
        c.rule(),
        c.cite(),
        c.confidence(),
        c.verifiedOn(),
        c.note());
  }

  /** What a child says of denials closes no way that a law above it opens. */
  private static DenialRule denial(List<Version> chain) {
    var rule = needed(chain, "denial", ProfileText::denial);
    var ways = new LinkedHashMap<String, Review>();
    chain.stream()
        .map(version -> version.text().denial())
        .filter(Objects::nonNull)
        .flatMap(denial -> denial.review().stream())
        .forEach(way -> ways.put(way.code(), way));
    return new DenialRule(
        rule.written(), rule.reasonsRequired(), rule.citation(), List.copyOf(ways.values()));
  }

  /** A version that calls a reason lawful which is forbidden contradicts itself or its parents. */
  private static List<DenialReason> lawfulReasons(
      List<Version> chain, Map<String, ForbiddenReason> forbidden) {
    for (int depth = 1; depth <= chain.size(); depth++) {
      refuseForbidden(chain.get(depth - 1), forbiddenReasons(chain.subList(0, depth)));
    }
    boolean tellsWhy = needed(chain, "denial", ProfileText::denial).reasonsRequired();
    return needed(chain, "denial_reasons", ProfileText::denialReasons).stream()
        .filter(reason -> !forbidden.containsKey(reason.code()))
        .map(reason -> tellsWhy ? reason.explained() : reason)
        .toList();
  }

  private static void refuseForbidden(Version version, Map<String, ForbiddenReason> forbidden) {
    List<DenialReason> own = version.text().ownDenialReasons();
    for (int i = 0; i < own.size(); i++) {
      ForbiddenReason broken = forbidden.get(own.get(i).code());
      if (broken != null) {
        throw version.broken(
            "/denial_reasons/" + i,
            "%s is a forbidden reason (%s)".formatted(broken.code(), broken.citation()));
      }
    }
  }

  /** What takes a certification back is a reason that would have kept it from being given. */
  private static WithdrawalRule withdrawal(List<Version> chain, List<DenialReason> lawful) {
    var rule = needed(chain, "withdrawal", ProfileText::withdrawal);
    for (String ground : rule.onlyIf()) {
      if (lawful.stream().noneMatch(reason -> reason.code().equals(ground))) {
        throw last(chain)
            .broken(
                "/withdrawal/only_if",
                "a ground to withdraw is no lawful reason to deny: " + ground);
      }
    }
    return rule;
  }

  private static Map<String, ForbiddenReason> forbiddenReasons(List<Version> chain) {
    var all = new LinkedHashMap<String, ForbiddenReason>();
    chain.stream()
        .flatMap(version -> version.text().ownForbiddenReasons().stream())
        .forEach(reason -> all.put(reason.code(), reason));
    return all;
  }

  private static Version last(List<Version> chain) {
    return chain.get(chain.size() - 1);
  }

  static <T> Optional<T> nearest(List<Version> chain, Function<ProfileText, @Nullable T> part) {
    return chain.stream()
        .map(v -> part.apply(v.text()))
        .filter(Objects::nonNull)
        .reduce((parent, child) -> child);
  }

  private static <T> T needed(
      List<Version> chain, String field, Function<ProfileText, @Nullable T> part) {
    return nearest(chain, part)
        .orElseThrow(() -> last(chain).broken("", "neither it nor a parent says " + field));
  }
}

package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.jurisdiction.Law.Version;
import org.amparo.jurisdiction.ProfileText.ClockText;
import org.amparo.jurisdiction.rules.BusinessCalendar;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.Strictness;
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

  static void refuseCycle(Version version, Map<String, List<Version>> all) {
    var seen = new HashSet<String>();
    String id = version.text().id();
    while (id != null) {
      if (!seen.add(id)) {
        throw new BrokenLaw(version.file(), "/parent", "the chain of parents comes back to " + id);
      }
      id =
          all.getOrDefault(id, List.of()).stream()
              .findFirst()
              .map(v -> v.text().parent())
              .orElse(null);
    }
  }

  JurisdictionProfile join(List<Version> chain, LocalDate from, @Nullable LocalDate to) {
    ProfileText own = chain.get(chain.size() - 1).text();
    return new JurisdictionProfile(
        own.id(),
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
        needed(chain, "denial", ProfileText::denial),
        denialReasons(chain),
        forbiddenReasons(chain),
        withdrawal(chain),
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
                    throw new BrokenLaw(version.file(), at, "lengthens " + rule.id() + ": " + why);
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
      throw new BrokenLaw(version.file(), at + "/calendar", "there is no calendar " + c.calendar());
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

  /** A city or an agency may narrow the lawful reasons to deny, never add one. */
  private static List<DenialReason> denialReasons(List<Version> chain) {
    List<DenialReason> lawful = List.of();
    for (Version version : chain) {
      List<DenialReason> own = version.text().denialReasons();
      if (own != null) {
        refuseLooserReasons(version, own, lawful);
        lawful = own;
      }
    }
    return lawful;
  }

  private static void refuseLooserReasons(
      Version version, List<DenialReason> own, List<DenialReason> parents) {
    if (version.text().level().mayAddDenialReasons()) {
      return;
    }
    for (int i = 0; i < own.size(); i++) {
      DenialReason reason = own.get(i);
      boolean allowed =
          parents.stream()
              .anyMatch(
                  p -> p.code().equals(reason.code()) && reason.needs().containsAll(p.needs()));
      if (!allowed) {
        throw new BrokenLaw(
            version.file(),
            "/denial_reasons/" + i,
            "a city or an agency may not add or ease a reason to deny: " + reason.code());
      }
    }
  }

  /** What takes a certification back is a reason that would have kept it from being given. */
  private static WithdrawalRule withdrawal(List<Version> chain) {
    var rule = needed(chain, "withdrawal", ProfileText::withdrawal);
    var lawful = denialReasons(chain).stream().map(DenialReason::code).toList();
    for (String ground : rule.onlyIf()) {
      if (!lawful.contains(ground)) {
        throw new BrokenLaw(
            chain.get(chain.size() - 1).file(),
            "/withdrawal/only_if",
            "a ground to withdraw is no lawful reason to deny: " + ground);
      }
    }
    return rule;
  }

  private static List<ForbiddenReason> forbiddenReasons(List<Version> chain) {
    var all = new LinkedHashMap<String, ForbiddenReason>();
    for (Version version : chain) {
      Optional.ofNullable(version.text().forbiddenReasons())
          .ifPresent(own -> own.forEach(r -> all.put(r.code(), r)));
    }
    return new ArrayList<>(all.values());
  }

  private static <T> Optional<T> nearest(
      List<Version> chain, Function<ProfileText, @Nullable T> part) {
    return chain.stream()
        .map(v -> part.apply(v.text()))
        .filter(Objects::nonNull)
        .reduce((parent, child) -> child);
  }

  private static <T> T needed(
      List<Version> chain, String field, Function<ProfileText, @Nullable T> part) {
    return nearest(chain, part)
        .orElseThrow(
            () ->
                new BrokenLaw(
                    chain.get(chain.size() - 1).file(),
                    "",
                    "neither it nor a parent says " + field));
  }
}

package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.jurisdiction.rules.BusinessCalendar;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * Every profile in every version, joined to its parents. It stands as a whole or not at all: a
 * cycle, an overlap in time, a missing parent or an overlay that lengthens a clock is refused.
 */
final class Law {

  private static final String DECLARATIONS = "/t_i914b";

  /**
   * One file and what it says.
   *
   * @param root where in the file that stands
   */
  record Version(LawFile file, ProfileText text, String root) {

    Version(LawFile file, ProfileText text) {
      this(file, text, "");
    }

    /** What its file says of the declaration for a T visa; its clocks stand one level deeper. */
    Version ofDeclarations(@Nullable Version above) {
      return new Version(
          file, text.ofDeclarations(above == null ? null : above.text()), DECLARATIONS);
    }

    /** Whether it says anything of that declaration. */
    boolean speaksOfDeclarations() {
      return text.declaration() != null;
    }

    BrokenLaw broken(String pointer, String reason) {
      return new BrokenLaw(file, root + pointer, reason);
    }
  }

  /** A business calendar with the file that says it. */
  record Calendar(LawFile file, BusinessCalendar calendar) {}

  private final Overlays overlays;
  private final Map<String, List<Version>> versions = new TreeMap<>();
  private final Map<String, List<JurisdictionProfile>> profiles = new TreeMap<>();
  private final Map<String, String> fingerprints = new TreeMap<>();

  Law(Map<String, Calendar> calendars, List<Version> all) {
    var days = new TreeMap<String, BusinessCalendar>();
    calendars.forEach((id, calendar) -> days.put(id, calendar.calendar()));
    this.overlays = new Overlays(days);
    all.forEach(this::add);
    new Parents(versions).check();
    versions.forEach((id, list) -> profiles.put(id, list.stream().flatMap(this::resolve).toList()));
    var prints = new LawPrints(calendars, versions);
    versions.keySet().forEach(id -> fingerprints.put(id, prints.of(id)));
  }

  /**
   * Of everything that the jurisdiction's law is made of; equal as long as nothing of it changed.
   */
  String fingerprint(String id) {
    return fingerprints.get(id);
  }

  /** The jurisdictions whose law reads otherwise there, new and gone ones included. */
  Set<String> changedIn(Law other) {
    var changed = new TreeSet<>(fingerprints.keySet());
    changed.addAll(other.fingerprints.keySet());
    changed.removeIf(id -> Objects.equals(fingerprints.get(id), other.fingerprints.get(id)));
    return changed;
  }

  List<String> ids() {
    return List.copyOf(profiles.keySet());
  }

  boolean knows(String id) {
    return profiles.containsKey(id);
  }

  /** The law of the U visa certification. */
  Optional<JurisdictionProfile> inForce(String id, LocalDate day) {
    return inForce(id, CertificationKind.U_I918B, day);
  }

  Optional<JurisdictionProfile> inForce(String id, CertificationKind kind, LocalDate day) {
    return profiles.getOrDefault(id, List.of()).stream()
        .filter(p -> p.kind() == kind && p.isInForceOn(day))
        .findFirst();
  }

  /** The newest version of a jurisdiction that {@link #knows} tells of. */
  JurisdictionProfile latest(String id) {
    return profiles.getOrDefault(id, List.of()).stream()
        .filter(p -> p.kind() == CertificationKind.U_I918B)
        .max(Comparator.comparing(JurisdictionProfile::effectiveFrom))
        .orElseThrow();
  }

  private void add(Version version) {
    var list = versions.computeIfAbsent(version.text().id(), id -> new ArrayList<>());
    for (Version other : list) {
      if (other.text().overlaps(version.text())) {
        throw new BrokenLaw(
            version.file(),
            "/effective_from",
            "overlaps in time with %s".formatted(other.file().name()));
      }
    }
    list.add(version);
  }

  /** A version is cut where one of its ancestors changes, so that each piece is one law. */
  private Stream<JurisdictionProfile> resolve(Version version) {
    var starts = new TreeSet<LocalDate>();
    collectStarts(version, version.text(), starts);
    var pieces = new ArrayList<JurisdictionProfile>();
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      LocalDate end = next == null ? version.text().effectiveTo() : next.minusDays(1);
      var chain = chainOn(version, start);
      pieces.add(overlays.join(CertificationKind.U_I918B, chain, start, end));
      if (speaksOfDeclarations(chain)) {
        pieces.add(overlays.join(CertificationKind.T_I914B, ofDeclarations(chain), start, end));
      }
    }
    return pieces.stream();
  }

  /**
   * Federal law alone tells of a declaration everywhere. Whether a state's law does too is a thing
   * to know, not to suppose: a state that nobody has read on it is not judged by silence.
   */
  private static boolean speaksOfDeclarations(List<Version> chain) {
    return chain.stream().skip(chain.size() == 1 ? 0 : 1).anyMatch(Version::speaksOfDeclarations);
  }

  private static List<Version> ofDeclarations(List<Version> chain) {
    var declarations = new ArrayList<Version>();
    Version above = null;
    for (Version version : chain) {
      above = version.ofDeclarations(above);
      declarations.add(above);
    }
    return declarations;
  }

  private void collectStarts(Version of, ProfileText period, TreeSet<LocalDate> starts) {
    LocalDate from = of.text().effectiveFrom();
    starts.add(from.isBefore(period.effectiveFrom()) ? period.effectiveFrom() : from);
    String parent = of.text().parent();
    if (parent != null) {
      versions.getOrDefault(parent, List.of()).stream()
          .filter(p -> p.text().overlaps(period))
          .forEach(p -> collectStarts(p, period, starts));
    }
  }

  private List<Version> chainOn(Version version, LocalDate day) {
    var chain = new ArrayList<Version>(List.of(version));
    for (String parent = version.text().parent(); parent != null; ) {
      Version child = chain.get(0);
      Version found =
          versions.getOrDefault(parent, List.of()).stream()
              .filter(v -> v.text().isInForceOn(day))
              .findFirst()
              .orElseThrow(
                  () ->
                      new BrokenLaw(
                          child.file(),
                          "/parent",
                          "its parent is not there or not in force on " + day));
      chain.add(0, found);
      parent = found.text().parent();
    }
    return chain;
  }
}

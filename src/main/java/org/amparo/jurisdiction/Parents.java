package org.amparo.jurisdiction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.jurisdiction.JurisdictionProfile.Level;
import org.amparo.jurisdiction.Law.Version;

/** Who stands under whom: from an agency up to federal law, never in a circle. */
final class Parents {

  private final Map<String, List<Version>> versions;

  Parents(Map<String, List<Version>> versions) {
    this.versions = versions;
  }

  /** Every version counts, because a later one may name another parent. */
  void check() {
    versions.values().forEach(list -> list.forEach(version -> climb(version, Set.of())));
    versions.values().forEach(list -> list.forEach(this::refuseUnlessBelow));
  }

  private void climb(Version version, Set<String> below) {
    var seen = new HashSet<>(below);
    if (!seen.add(version.text().id())) {
      throw new BrokenLaw(
          version.file(), "/parent", "the chain of parents comes back to " + version.text().id());
    }
    parents(version).forEach(above -> climb(above, seen));
  }

  private List<Version> parents(Version version) {
    String parent = version.text().parent();
    return parent == null ? List.of() : versions.getOrDefault(parent, List.of());
  }

  private void refuseUnlessBelow(Version child) {
    parents(child).forEach(parent -> refuseUnlessBelow(child, parent));
  }

  /** Only state law may add a reason to deny; nobody gains that by calling itself a state. */
  private static void refuseUnlessBelow(Version child, Version parent) {
    Level own = child.text().level();
    Level above = parent.text().level();
    boolean alike = own == above && (own == Level.LOCAL || own == Level.AGENCY);
    if (own.compareTo(above) <= 0 && !alike) {
      throw new BrokenLaw(
          child.file(),
          "/level",
          "a profile of the level %s does not stand under one of the level %s (%s)"
              .formatted(name(own), name(above), parent.text().id()));
    }
  }

  private static String name(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}

package org.amparo.agency;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is a certifying official (8 CFR 214.14(a)(3)).
 *
 * @param designation the head's written word; null for the head and for judges
 */
public record Standing(Office office, @Nullable Designation designation) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

  /** The three ways into the office. */
  public enum Office {
    HEAD,
    JUDGE,
    DESIGNATED
  }

  /**
   * As a cover sheet tells it, after the official's name.
   *
   * @param designator the head who designated the official; empty where nobody did
   */
  public String sentence(String designator) {
    return switch (office) {
      case HEAD -> "head of the agency, who needs no designation (8 CFR 214.14(a)(3)(i))";
      case JUDGE -> "judge, who needs no designation (8 CFR 214.14(a)(3)(ii))";
      case DESIGNATED -> designated(designator);
    };
  }

  private String designated(String designator) {
    var grant = designation.grant();
    return "designated by %s on %s (8 CFR 214.14(a)(3)(i)); the written designation: %s"
        .formatted(designator, DAY.format(grant.grantedOn()), grant.documentRef());
  }

  @Override
  public String toString() {
    return "Standing " + office;
  }
}

package org.amparo.agency;

import org.jspecify.annotations.Nullable;

/**
 * By what somebody is a certifying official (8 CFR 214.14(a)(3)).
 *
 * @param designation the head's written word; null for the head and for judges
 */
public record Standing(Office office, @Nullable Designation designation) {

  /** The three ways into the office. */
  public enum Office {
    HEAD,
    JUDGE,
    DESIGNATED
  }

  /** As a cover sheet tells it, after the official's name. */
  public String sentence() {
    return switch (office) {
      case HEAD -> "head of the agency, who needs no designation (8 CFR 214.14(a)(3)(i))";
      case JUDGE -> "judge, who needs no designation (8 CFR 214.14(a)(3)(ii))";
      case DESIGNATED -> designated();
    };
  }

  private String designated() {
    var grant = designation.grant();
    return "designated by %s on %s (8 CFR 214.14(a)(3)(i)); the written designation: %s"
        .formatted(grant.grantedBy(), grant.grantedOn(), grant.documentRef());
  }

  @Override
  public String toString() {
    return "Standing " + office;
  }
}

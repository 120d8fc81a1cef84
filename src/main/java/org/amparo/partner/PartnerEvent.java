package org.amparo.partner;

/** What a partner system can hear of. */
public enum PartnerEvent {
  /** A case came to another stage, as it looks from outside. */
  CASE_STAGE("org.amparo.case.stage"),
  /** A case came to another state, as the agency works on it. */
  CASE_STATE("org.amparo.case.state"),
  /** A requester's consent to one of the organization's advocates began or ended. */
  GRANT("org.amparo.grant"),
  /** Nothing happened; the administrator looks whether a message arrives. */
  TEST("org.amparo.test");

  private final String type;

  PartnerEvent(String type) {
    this.type = type;
  }

  /** The CloudEvents type. */
  public String type() {
    return type;
  }

  /** Whether such a system may hear of it. */
  public boolean isFor(PartnerKind kind) {
    return switch (this) {
      case CASE_STAGE -> true;
      case CASE_STATE -> !kind.byConsent();
      case GRANT -> kind.byConsent();
      case TEST -> false;
    };
  }
}

package org.amparo.identity;

/** Somebody whom the provider knows may not come in here; the message is for them. */
public final class NoAccess extends RuntimeException {

  /** For the count of refusals. */
  public enum Reason {
    TOKEN,
    NAME,
    AGENCY,
    ROLE,
    ACCOUNT,
    SIGNED_OUT,
    VISIT
  }

  private final Reason reason;

  NoAccess(Reason reason, String sentence) {
    super(sentence, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** For the person at the browser. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}

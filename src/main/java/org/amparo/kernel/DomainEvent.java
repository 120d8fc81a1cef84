package org.amparo.kernel;

import java.util.Map;

/**
 * Something that happened to a case, told upward as a CDI event inside the act's own transaction,
 * so that any observer's refusal undoes the act. It carries ids, codes and dates, never a name: the
 * audit keeps it for ever.
 */
public interface DomainEvent {

  /** Observers run in this order: the case itself, then audit, then notices, the process last. */
  final class Order {
    public static final int CASE = 1000;
    public static final int AUDIT = 2000;
    public static final int NOTICE = 3000;
    public static final int WORKFLOW = 4000;

    private Order() {}
  }

  AgencyId agencyId();

  CaseId caseId();

  /** What was done, as a stable code, for example {@code REFERRAL_FILED}. */
  String act();

  /** Codes, dates and ids that make the entry understandable later. Never personal data. */
  default Map<String, String> details() {
    return Map.of();
  }
}

package org.amparo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.kernel.CertificationKind;

/**
 * The requests that an agency received in a period, and what had become of them when the report was
 * made.
 *
 * @param kind the form that was asked for
 * @param from the first day, in the agency's time zone
 * @param to the last day
 * @param outsideTime those whose earliest statutory or own answer was due before it was given, or
 *     before the report was made if none was given
 * @param denialReasons how often each reason stands in the last denial of a request that is denied;
 *     a denial may have several
 */
public record RequestReport(
    CertificationKind kind,
    LocalDate from,
    LocalDate to,
    Instant madeAt,
    long received,
    Map<Outcome, Long> outcomes,
    long outsideTime,
    Map<String, Long> denialReasons) {}

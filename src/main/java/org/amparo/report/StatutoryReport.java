package org.amparo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.jurisdiction.ReportPeriod;
import org.amparo.kernel.CertificationKind;

/**
 * What an agency reports of one year: the counts that its law names. It holds no name, no receipt
 * and no case number.
 *
 * @param to whom the law has it sent
 * @param from the first day of the year
 * @param upTo the last day
 * @param asOf the day of which it tells
 * @param knownBefore what was recorded later is not counted
 * @param query the version of the statements that counted
 * @param reasons each lawful reason of a denial; empty where the law does not ask for them
 */
public record StatutoryReport(
    String agency,
    String jurisdiction,
    CertificationKind kind,
    String to,
    String citation,
    ReportPeriod period,
    LocalDate from,
    LocalDate upTo,
    LocalDate asOf,
    Instant knownBefore,
    int query,
    Map<ReportCount, Long> counts,
    Map<String, Long> reasons) {}

package org.amparo.report;

import java.time.Instant;
import java.util.UUID;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A report that was filed. It never changes; what was wrong in it is put right by another version.
 *
 * @param content the report's JSON to the byte, of which {@code sha256} is the hash
 * @param correction why it follows another version; null for the first
 * @param threshold below which a count was not shown to the public when it was filed
 */
public record FiledReport(
    UUID id,
    int version,
    StatutoryReport report,
    String content,
    String sha256,
    @Nullable Correction correction,
    int threshold,
    UserId filedBy,
    Instant filedAt) {

  /** Why a report is filed once more. A code, so that nothing about a person gets into it. */
  public enum Correction {
    /** An act of the year was recorded after the report was filed. */
    LATE_ENTRY("Something of that year was recorded later"),
    /** Something had been recorded wrongly. */
    WRONG_ENTRY("Something had been recorded wrongly"),
    /** The law, or how it is read, asks for other counts. */
    OTHER_COUNTS("The law asks for other counts");

    private final String words;

    Correction(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}

package org.amparo.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.agency.Standing;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A signed certification as the register shows it: nothing in it names a victim.
 *
 * @param issue 1 for a case's first form, one more for each re-issue
 * @param officialName as the form names the official; absent where it was not kept yet
 * @param fileBy the last safe day to file with it; null for a form that does not grow too old
 * @param deliveredOn when it left, by the record; absent where nobody recorded that it did
 * @param scanCompared what was compared of the scan; absent without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certification(
    UUID id,
    CaseNumber caseNumber,
    long issue,
    String edition,
    UserId official,
    @Nullable String officialName,
    Standing.@Nullable Office signedAs,
    @Nullable DesignationRef designation,
    LocalDate signedOn,
    @Nullable LocalDate fileBy,
    @Nullable LocalDate deliveredOn,
    Instant recordedAt,
    @Nullable String scanCompared,
    @Nullable PrintRef print,
    State state) {

  /** How it stands. */
  public enum State {
    /** Good for a petition, or filed with one in time. */
    LIVE,
    /** The filing window closed and no filing was reported. */
    EXPIRED,
    /** The official withdrew it. */
    WITHDRAWN,
    /** A newer form of the same case took its place. */
    REISSUED
  }

  /** Where the written designation is kept. */
  public record DesignationRef(String documentRef, LocalDate grantedOn) {}

  /**
   * What was printed.
   *
   * @param officialForm whether that paper bears the ink; a worksheet was copied onto the form by
   *     hand, and the hash is not of what was signed
   */
  public record PrintRef(
      UUID id, String sha256, int pages, boolean officialForm, Instant printedAt) {

    static PrintRef of(PrintedForm print) {
      return new PrintRef(
          print.id(), print.sha256(), print.pages(), print.isOfficial(), print.printedAt());
    }
  }
}

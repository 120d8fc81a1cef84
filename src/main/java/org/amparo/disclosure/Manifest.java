package org.amparo.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;

/**
 * What an export holds and what it does not.
 *
 * @param salt random, so that the manifest's own hash confirms nobody's guess of what it tells
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    String format,
    UUID export,
    String salt,
    AgencyId agency,
    CaseNumber caseNumber,
    Demanded demand,
    Set<ContentGroup> given,
    UserId madeBy,
    Instant madeAt,
    List<Listed> files,
    List<LeftOut> leftOut) {

  static final String NAME = "manifest.json";
  static final String FORMAT = "amparo-disclosure-1";

  /** For which demand, and what counsel decided about it. */
  public record Demanded(
      UUID id,
      Instrument instrument,
      LocalDate receivedOn,
      DemandState decision,
      LocalDate decidedOn) {}

  /** A file of the export. */
  public record Listed(String name, String what, String mediaType, long size, String sha256) {}

  /** What of the case is not in the export. */
  public record LeftOut(String what, String why) {}

  @Override
  public String toString() {
    return "Manifest";
  }
}

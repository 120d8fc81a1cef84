package org.amparo.takeover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/**
 * What the record of an agency holds. It is the last file but its signature: who has it has all.
 *
 * @param counts rows by table, and cases, papers and entries of the record
 * @param publicKey Ed25519 in base64, the one that signs checkpoints
 */
record RecordManifest(
    String format,
    UUID export,
    AgencyId agency,
    UserId madeBy,
    Instant begunAt,
    Instant endedAt,
    Map<String, Long> counts,
    List<Listed> files,
    List<String> leftOut,
    String publicKey) {

  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String FORMAT = "amparo-agency-record-1";

  /** A file of the ZIP. */
  record Listed(String name, long size, String sha256) {}

  @Override
  public String toString() {
    return "RecordManifest";
  }
}

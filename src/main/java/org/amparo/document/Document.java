package org.amparo.document;

import java.time.Instant;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;

/**
 * A stored file without its content and name, which are sealed.
 *
 * @param sha256 of the clear content, in hex
 */
public record Document(
    UUID id,
    CaseId caseId,
    AgencyId agencyId,
    DocumentKind kind,
    String mediaType,
    int size,
    String sha256,
    UserId storedBy,
    Instant storedAt) {

  /** A letter as it was written, from which its page and its print are made. */
  public boolean isLetterText() {
    return kind == DocumentKind.LETTER && mediaType.equals("text/plain");
  }

  /** A letter's paper: the same words once more, and no second letter. */
  public boolean isLetterPrint() {
    return kind == DocumentKind.LETTER && !isLetterText();
  }

  @Override
  public String toString() {
    return "document " + id;
  }
}

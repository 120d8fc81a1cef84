package org.amparo.referral;

import java.time.Instant;
import java.util.UUID;

/** Where a page of cases begins: after this one, in the order newest first. */
public record CasePlace(Instant openedAt, UUID id) {

  public static CasePlace of(CaseFile file) {
    return new CasePlace(file.openedAt(), file.id().value());
  }
}

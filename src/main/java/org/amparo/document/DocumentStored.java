package org.amparo.document;

import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** A file was added to a case. Its name and hash stay out: the record is kept for ever. */
public record DocumentStored(
    AgencyId agencyId, CaseId caseId, UUID id, DocumentKind kind, String mediaType, int size)
    implements DomainEvent {

  @Override
  public String act() {
    return "DOCUMENT_STORED";
  }

  @Override
  public Map<String, String> details() {
    return Map.of(
        "document", id.toString(),
        "kind", kind.name(),
        "mediaType", mediaType,
        "size", Integer.toString(size));
  }
}

package org.amparo.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Refused;

/** Keeps the files of cases. Who may store or open one is for the caller to decide. */
@ApplicationScoped
public class Documents {

  private final DocumentRows rows;
  private final MalwareCheck malware;
  private final AuditLog audit;
  private final Event<DocumentStored> stored;
  private final Clock clock;

  Documents(
      DocumentRows rows,
      MalwareCheck malware,
      AuditLog audit,
      Event<DocumentStored> stored,
      Clock clock) {
    this.rows = rows;
    this.malware = malware;
    this.audit = audit;
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * Seals a file and keeps it, or several pictures as one PDF.
   *
   * @throws Refused when it is larger than 20 MB, neither PDF, JPEG, PNG, TIFF nor plain text, or
   *     not free of malware as far as a scanner can tell; also what only begins like a PDF, a
   *     picture that nobody could open, a signed form without pages, and several files that are not
   *     all pictures
   */
  @Transactional
  public Document store(
      Actor actor,
      CaseId caseId,
      AgencyId agencyId,
      DocumentKind kind,
      List<InputStream> content,
      String fileName) {
    var files = content.stream().map(Upload::read).toList();
    for (var file : files) {
      malware.pass(actor, agencyId, caseId, file.content());
      PictureSize.refuseUnlessBounded(file.mediaType(), file.content());
    }
    var upload = Upload.together(files);
    if (kind == DocumentKind.SIGNED_SUPPLEMENT_B) {
      // the register would refuse it only when somebody sits there to sign
      ScanPages.of(upload.mediaType(), upload.content());
    } else if (upload.mediaType().equals(Upload.PDF)) {
      ScanPages.refuseUnlessPdf(upload.content());
    }
    if (kind == DocumentKind.REDACTED_COPY) {
      var kept = BlackedOut.of(upload);
      return store(actor, caseId, agencyId, kind, kept, BlackedOut.named(fileName, kept));
    }
    return store(actor, caseId, agencyId, kind, upload, fileName);
  }

  /** Seals a text that the service wrote and keeps it. */
  @Transactional
  public Document storeText(
      Actor actor,
      CaseId caseId,
      AgencyId agencyId,
      DocumentKind kind,
      String text,
      String fileName) {
    return store(actor, caseId, agencyId, kind, Upload.ofText(text), fileName);
  }

  /** Seals a paper that the service printed and keeps it. */
  @Transactional
  public Document storePdf(
      Actor actor,
      CaseId caseId,
      AgencyId agencyId,
      DocumentKind kind,
      byte[] pdf,
      String fileName) {
    return store(actor, caseId, agencyId, kind, Upload.ofPdf(pdf), fileName);
  }

  private Document store(
      Actor actor,
      CaseId caseId,
      AgencyId agencyId,
      DocumentKind kind,
      Upload upload,
      String fileName) {
    Document document =
        new Document(
            UUID.randomUUID(),
            caseId,
            agencyId,
            kind,
            upload.mediaType(),
            upload.content().length,
            upload.sha256(),
            actor.user(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.add(document, FileName.clean(fileName), upload.content());
    stored.fire(
        new DocumentStored(
            agencyId, caseId, document.id(), kind, document.mediaType(), document.size()));
    return document;
  }

  @Transactional
  public Optional<Document> find(UUID id) {
    return rows.find(id);
  }

  /** Whether there is such a file and it belongs to this case. */
  @Transactional
  public boolean isOf(CaseId caseId, UUID id) {
    return rows.find(id).filter(found -> found.caseId().equals(caseId)).isPresent();
  }

  /**
   * How many pages a file of a case has. Nobody is shown anything, so it is no reading.
   *
   * @throws Refused when there is no such file of the case, or it has no pages that can be counted
   */
  @Transactional
  public int pagesOf(CaseId caseId, UUID id) {
    return examine(caseId, id, file -> ScanPages.of(file.document().mediaType(), file.content()));
  }

  /**
   * Lets a rule look into a file of a case. Nobody is shown anything, so it is no reading.
   *
   * @throws Refused when there is no such file of the case
   */
  @Transactional
  public <T> T examine(CaseId caseId, UUID id, Function<OpenedDocument, T> rule) {
    var document =
        rows.find(id).filter(found -> found.caseId().equals(caseId)).orElseThrow(Refused::notFound);
    return rule.apply(rows.open(document).orElseThrow(Refused::notFound));
  }

  @Transactional
  public List<Document> of(CaseId caseId) {
    return rows.of(caseId);
  }

  /** Opens a file of a case for a caller who has put the reading on record already. */
  @Transactional
  public OpenedDocument opened(CaseId caseId, UUID id) {
    return examine(caseId, id, file -> file);
  }

  /** Opens a file for somebody; the record says who, and for which purpose. */
  @Transactional
  public OpenedDocument open(Actor actor, UUID id, Purpose purpose) {
    Document document = rows.find(id).orElseThrow(Refused::notFound);
    var details = Map.of("purpose", purpose.name(), "id", id.toString());
    audit.read(actor, document.agencyId(), document.caseId(), "DOCUMENT", details);
    return rows.open(document).orElseThrow(Refused::notFound);
  }
}

package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Policy;
import org.amparo.access.Reads;
import org.amparo.audit.Purpose;
import org.amparo.document.Document;
import org.amparo.document.DocumentKind;
import org.amparo.document.Documents;
import org.amparo.document.OpenedDocument;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;

/**
 * The papers of a case and who may handle them. Who sees the whole case sees all of its papers;
 * anybody else who sees the case adds papers and sees those that they added themselves.
 */
@ApplicationScoped
public class CaseDocuments {

  private final CaseFiles files;
  private final Documents documents;
  private final Reads reads;

  CaseDocuments(CaseFiles files, Documents documents, Reads reads) {
    this.files = files;
    this.documents = documents;
    this.reads = reads;
  }

  public Document add(
      Actor actor,
      CaseNumber number,
      DocumentKind kind,
      List<InputStream> content,
      String fileName) {
    var file = files.lock(actor, number);
    mayAdd(kind, seesAll(actor, file)).refuseUnlessPassed();
    return documents.store(actor, file.id(), file.agency(), kind, content, fileName);
  }

  private static Checklist mayAdd(DocumentKind kind, boolean worksOnTheCase) {
    return Checklist.builder()
        .rule(
            "The service itself keeps the letters that it draws up",
            "Agency policy",
            kind != DocumentKind.LETTER,
            "Choose another kind.")
        .rule(
            "The agency's own people add the signed form",
            "8 CFR 214.14(c)(2)(i)",
            kind != DocumentKind.SIGNED_SUPPLEMENT_B || worksOnTheCase,
            "Choose another kind.")
        .rule(
            "The agency's own people black out what must not leave",
            "Agency policy",
            kind != DocumentKind.REDACTED_COPY || worksOnTheCase,
            "Choose another kind.")
        .build();
  }

  /** Without names and contents: these are sealed, and reading them is recorded. */
  public List<Document> list(Actor actor, CaseNumber number) {
    var file = files.read(actor, number);
    boolean all = seesAll(actor, file);
    return documents.of(file.id()).stream().filter(d -> all || added(actor, d)).toList();
  }

  public OpenedDocument open(Actor actor, CaseNumber number, UUID id, Purpose purpose) {
    var file = files.read(actor, number);
    var document =
        documents
            .find(id)
            .filter(found -> found.caseId().equals(file.id()))
            .orElseThrow(Refused::notFound);
    if (seesAll(actor, file)) {
      reads.open(actor, file, "DOCUMENT", id, purpose);
    } else if (added(actor, document)) {
      reads.openOwn(actor, file, id, purpose);
    } else {
      throw Refused.notFound();
    }
    return documents.opened(file.id(), id);
  }

  private boolean seesAll(Actor actor, CaseFile file) {
    return files.view(actor, file) == Policy.View.FULL;
  }

  private static boolean added(Actor actor, Document document) {
    return document.storedBy().equals(actor.user()) && document.kind() != DocumentKind.LETTER;
  }
}

package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.audit.Purpose;
import org.amparo.document.Document;
import org.amparo.document.DocumentKind;
import org.amparo.document.Documents;
import org.amparo.document.OpenedDocument;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseDocuments;
import org.amparo.referral.CaseFiles;

/** The letters of a case as pages and on paper, out of the text that was kept. */
@ApplicationScoped
public class LetterPapers {

  private static final String ENDING = ".txt";

  private final CaseFiles files;
  private final CaseDocuments papers;
  private final Documents documents;
  private final LetterPage page;
  private final EntityManager entities;
  private final Clock clock;

  LetterPapers(
      CaseFiles files,
      CaseDocuments papers,
      Documents documents,
      LetterPage page,
      EntityManager entities,
      Clock clock) {
    this.files = files;
    this.papers = papers;
    this.documents = documents;
    this.page = page;
    this.entities = entities;
    this.clock = clock;
  }

  /** The letter for a browser; the read is recorded. */
  public String page(Actor reader, CaseNumber number, UUID id, Purpose purpose) {
    var letter = letter(reader, number, id, purpose);
    return page.show(parts(letter), remarks(letter));
  }

  /**
   * The letter on paper. It is printed once and kept sealed; whoever asks again gets the same
   * paper.
   *
   * @throws Refused when the letter has characters that no typeface shows
   */
  public OpenedDocument paper(Actor reader, CaseNumber number, UUID id, Purpose purpose) {
    var file = files.lock(reader, number);
    var letter = letter(reader, number, id, purpose);
    var printed = entities.find(LetterPrint.class, id);
    var paper = printed == null ? print(reader, letter).id() : printed.paperId();
    return documents.opened(file.id(), paper);
  }

  /** The paper of a letter for the service's own sending, which belongs to its transaction. */
  Document printed(Actor system, CaseId caseId, UUID id) {
    files.lock(caseId);
    var printed = entities.find(LetterPrint.class, id);
    return printed == null
        ? print(system, documents.open(system, id, Purpose.CASEWORK))
        : documents.find(printed.paperId()).orElseThrow();
  }

  private OpenedDocument letter(Actor reader, CaseNumber number, UUID id, Purpose purpose) {
    var opened = papers.open(reader, number, id, purpose);
    if (!opened.document().isLetterText()) {
      throw Refused.notFound();
    }
    return opened;
  }

  private Document print(Actor by, OpenedDocument letter) {
    byte[] pdf = Press.print(page.forPrint(parts(letter)));
    var text = letter.document();
    String name = letter.fileName().replace(ENDING, ".pdf");
    var paper =
        documents.storePdf(by, text.caseId(), text.agencyId(), DocumentKind.LETTER, pdf, name);
    entities.persist(new LetterPrint(by, text, paper, clock.instant()));
    return paper;
  }

  private static List<LetterPart> parts(OpenedDocument letter) {
    String text = new String(letter.content(), StandardCharsets.UTF_8);
    return LetterPart.of(text, LetterKind.languageIn(letter.fileName()));
  }

  /** What somebody who hands it over must know: its own words say it to the reader too. */
  private static List<String> remarks(OpenedDocument letter) {
    return parts(letter).size() > 1 ? List.of(LetterWriter.UNREVIEWED) : List.of();
  }
}

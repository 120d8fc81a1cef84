package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import org.amparo.document.Document;
import org.amparo.document.DocumentKind;
import org.amparo.document.Documents;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/** Draws up letters in the reader's language and keeps each exactly as it was, sealed. */
@ApplicationScoped
public class Letters {

  private final CaseFiles files;
  private final LetterFacts facts;
  private final LetterWriter writer;
  private final Documents documents;
  private final Dispatches dispatches;
  private final CurrentActor current;
  private final Event<DomainEvent> news;

  Letters(
      CaseFiles files,
      LetterFacts facts,
      LetterWriter writer,
      Documents documents,
      Dispatches dispatches,
      CurrentActor current,
      Event<DomainEvent> news) {
    this.files = files;
    this.facts = facts;
    this.writer = writer;
    this.documents = documents;
    this.dispatches = dispatches;
    this.current = current;
    this.news = news;
  }

  /** Belongs to the transaction of the act or the timer that asks for it. */
  public Document drawUp(CaseId caseId, LetterKind kind) {
    var file = files.of(caseId);
    var language = kind.language(file.noticeLanguage());
    var written = writer.write(file.agency(), kind, language, facts.of(file, kind));
    var letter = keep(file, written.text(), kind.fileName(language.tag()));
    dispatches.open(file, letter, kind, written.unreviewed());
    news.fire(
        CaseEvent.of(
            file,
            "LETTER_DRAWN_UP",
            Map.of(
                "letter", kind.name(),
                "language", language.tag(),
                "reviewed", Boolean.toString(!written.unreviewed()),
                "document", letter.id().toString())));
    return letter;
  }

  private Document keep(CaseFile file, String words, String name) {
    return documents.storeText(
        current.actor(), file.id(), file.agency(), DocumentKind.LETTER, words, name);
  }
}

package org.amparo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.document.Document;
import org.amparo.identity.Actor;

/** Which kept paper is the print of a letter. */
@Entity
@Table(name = "letter_print")
class LetterPrint {

  @Id
  @Column(name = "letter_id")
  private UUID letterId;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "paper_id")
  private UUID paperId;

  @Column(name = "printed_by")
  private String printedBy;

  @Column(name = "printed_at")
  private Instant printedAt;

  protected LetterPrint() {}

  LetterPrint(Actor by, Document letter, Document paper, Instant now) {
    this.letterId = letter.id();
    this.caseId = letter.caseId().value();
    this.agencyId = letter.agencyId().value();
    this.paperId = paper.id();
    this.printedBy = by.user().value();
    this.printedAt = now;
  }

  UUID paperId() {
    return paperId;
  }
}

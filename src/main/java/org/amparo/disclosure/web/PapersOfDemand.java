package org.amparo.disclosure.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.document.Document;
import org.amparo.http.PageForm;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseDocuments;

/** The case's papers as an export's form lists them: kind, day and size, no name. */
@ApplicationScoped
class PapersOfDemand {

  private final CaseDocuments documents;
  private final Agencies agencies;
  private final CurrentActor current;

  PapersOfDemand(CaseDocuments documents, Agencies agencies, CurrentActor current) {
    this.documents = documents;
    this.agencies = agencies;
    this.current = current;
  }

  @Transactional
  public List<PageForm.Choice> choices(CaseNumber number) {
    var agency = agencies.agency(current.actor().agency());
    return documents.list(current.actor(), number).stream()
        .map(
            paper ->
                new PageForm.Choice(
                    paper.id().toString(),
                    "%s of %s (%s, %d bytes)"
                        .formatted(
                            kind(paper),
                            agency.today(paper.storedAt()),
                            paper.mediaType(),
                            paper.size())))
        .toList();
  }

  private static String kind(Document paper) {
    return DemandWords.WORDS.of(paper.kind());
  }
}

package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.agency.Agencies;
import org.amparo.agency.FormBlanks;
import org.amparo.agency.Officials;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseState;
import org.amparo.referral.People;
import org.amparo.review.rules.NarrativeRules;
import org.amparo.review.rules.SameCaseRules;
import org.amparo.supplementb.FilledForm;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.PageImage;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.supplementb.Worksheet;
import org.amparo.supplementb.rules.SupplementBRules;
import org.jspecify.annotations.Nullable;

/** Drafts on paper: on the agency's official blank, or on a worksheet where it has none. */
@ApplicationScoped
public class PrintedDrafts {

  /** While its draft can still be changed, or given back to be changed. */
  private static final Set<CaseState> BEFORE_APPROVAL =
      EnumSet.range(CaseState.REFERRED, CaseState.WITH_OFFICIAL);

  private final Drafts drafts;
  private final FormBlanks blanks;
  private final Agencies agencies;
  private final Officials officials;
  private final People people;
  private final ReportNumbers reports;
  private final Clock clock;

  /**
   * A draft on paper.
   *
   * @param official whether it is the official form, which can be signed
   * @param formPages the pages that the signed form has, with those attached
   * @param attached how many of them are sheets of ours behind the form's own
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  public record Paper(byte[] pdf, boolean official, int formPages, int attached) {

    @Override
    public String toString() {
      return "Paper";
    }
  }

  PrintedDrafts(
      Drafts drafts,
      FormBlanks blanks,
      Agencies agencies,
      Officials officials,
      People people,
      ReportNumbers reports,
      Clock clock) {
    this.people = people;
    this.reports = reports;
    this.drafts = drafts;
    this.blanks = blanks;
    this.agencies = agencies;
    this.officials = officials;
    this.clock = clock;
  }

  public Paper paper(CaseFile file) {
    var form = drafts.read(file).form();
    return onBlank(file, form)
        .map(PrintedDrafts::official)
        .orElseGet(() -> new Paper(Worksheet.of(form, file.number()), false, own(form), 0));
  }

  /** What still stands in the way of a signature, measured on the paper that will be signed. */
  public Checklist checklist(CaseFile file) {
    return checklist(file, null);
  }

  /**
   * What stands in the way of one official's signature today.
   *
   * @param signer null while nobody knows who will sign
   */
  public Checklist checklist(CaseFile file, @Nullable UserId signer) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    var facts = FormFacts.on(today).approved(!BEFORE_APPROVAL.contains(file.state()));
    var form = drafts.read(file).form();
    return onBlank(file, form)
        .map(filled -> SupplementBRules.check(form, facts, filled.fit()))
        .orElseGet(() -> SupplementBRules.check(form, facts))
        .and(
            officials.check(
                file.agency(), file.kind(), form.part2().official(), signer, facts.today()))
        .and(officials.checkAgency(file.agency(), file.kind(), form.part2(), facts.approved()))
        .and(NarrativeRules.check(form, isCalifornian(file), facts.approved()))
        .and(sameCase(file, form));
  }

  private boolean isCalifornian(CaseFile file) {
    return agencies.agency(file.agency()).jurisdiction().startsWith("us-ca");
  }

  /** Nobody is shown anything of the file, so it is no reading. */
  private Checklist sameCase(CaseFile file, SupplementBDraft form) {
    var incident = people.incident(file.id());
    var numbers =
        Stream.of(
                Stream.of(file.number().value()),
                Stream.ofNullable(incident.reportNumber()),
                reports.of(file.id()).stream())
            .flatMap(all -> all)
            .toList();
    return numbers.size() == 1
        ? SameCaseRules.check(form, people.victim(file.id()), incident, List.of())
        : SameCaseRules.check(form, people.victim(file.id()), incident, numbers);
  }

  /** How many pages the signed form has; where no blank is installed, as its edition has them. */
  public int pages(CaseFile file) {
    var form = drafts.read(file).form();
    return onBlank(file, form)
        .map(filled -> PageImage.pages(filled.pdf()))
        .orElseGet(() -> own(form));
  }

  /** As many pages as the blank has, not its edition: a page more would pass for a cover sheet. */
  private static Paper official(FilledForm filled) {
    int pages = PageImage.pages(filled.pdf());
    return new Paper(filled.pdf(), true, pages, filled.fit().attachedSheets());
  }

  private static int own(SupplementBDraft form) {
    Integer pages = FormEdition.written(form).map(FormEdition::pages).orElse(null);
    return pages == null ? 1 : pages;
  }

  /** Both forms have editions of the same date; only the blank of one of them can be filled. */
  private Optional<FilledForm> onBlank(CaseFile file, SupplementBDraft form) {
    if (form.kind() != CertificationKind.U_I918B) {
      return Optional.empty();
    }
    return blanks.installed(file.agency(), form.edition()).map(b -> FilledForm.of(b, form));
  }
}

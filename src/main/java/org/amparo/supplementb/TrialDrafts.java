package org.amparo.supplementb;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Drafts of nobody, with which a blank is tried before anybody depends on it. */
final class TrialDrafts {

  private static final LocalDate DAY = LocalDate.of(2000, 1, 31);
  private static final int MORE_THAN_THE_FORM_HAS = 5;

  private final String edition;
  private final String line;
  private final String story;

  private TrialDrafts(String edition, String line, String story) {
    this.edition = edition;
    this.line = line;
    this.story = story;
  }

  /** With something in every item, and nothing that is long. */
  static SupplementBDraft brief(String edition) {
    return new TrialDrafts(edition, "Trial", "A trial.").draft();
  }

  /** With more in every item than a box takes. */
  static SupplementBDraft lengthy(String edition) {
    return new TrialDrafts(edition, "Trial ".repeat(30), "A long trial. ".repeat(120)).draft();
  }

  private SupplementBDraft draft() {
    return new SupplementBDraft(
        edition,
        new SupplementBDraft.Victim(
            "A123456789", name(), Collections.nCopies(2, name()), DAY, SupplementBDraft.Sex.MALE),
        agency(),
        acts(),
        new SupplementBDraft.Helpfulness(true, true, true, story, story),
        new SupplementBDraft.CulpableFamily(
            true,
            Collections.nCopies(
                MORE_THAN_THE_FORM_HAS, new SupplementBDraft.Relative(name(), line, line))),
        new SupplementBDraft.Contact("(415) 555-0100", "(415) 555-0101"));
  }

  private PersonName name() {
    return new PersonName(line, line, line);
  }

  private SupplementBDraft.Agency agency() {
    var address =
        new SupplementBDraft.Address(
            line, SupplementBDraft.UnitType.STE, line, line, "CA", "94103-1234", line, line, line);
    return new SupplementBDraft.Agency(
        line,
        name(),
        line,
        name(),
        address,
        SupplementBDraft.AgencyType.LOCAL,
        SupplementBDraft.CaseStatus.OTHER,
        line,
        SupplementBDraft.Category.OTHER,
        line,
        line,
        line);
  }

  private SupplementBDraft.CriminalActs acts() {
    return new SupplementBDraft.CriminalActs(
        List.of(QualifyingCriminalActivity.values()),
        Collections.nCopies(MORE_THAN_THE_FORM_HAS, DAY),
        List.of(story),
        true,
        story,
        true,
        story,
        story,
        story);
  }
}

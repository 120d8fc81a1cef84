package org.amparo.supplementb;

import java.time.LocalDate;
import java.util.List;

/** Drafts of Form I-914 Supplement B for tests: one that could be signed, and its one own part. */
public final class Declarations {

  private Declarations() {}

  public static SupplementBDraft complete() {
    return with(
        new Declaration(
            List.of(SevereForm.LABOR_TRAFFICKING),
            "Made to work without pay under threats.",
            List.of(LocalDate.of(2026, 3, 1)),
            List.of("PC 236.1"),
            null,
            null,
            List.of(Cooperation.COMPLIED),
            "Gave two interviews.",
            new PersonName("Lind", "Petra", "N/A")));
  }

  /** An official who is the supervisor too, and the agency's head stands on the other form only. */
  public static SupplementBDraft with(Declaration declaration) {
    var usual = Drafts.complete();
    var agency = usual.part2();
    return new SupplementBDraft(
        "01/20/25",
        usual.part1(),
        new SupplementBDraft.Agency(
            agency.agencyName(),
            agency.official(),
            agency.title(),
            null,
            agency.address(),
            agency.agencyType(),
            agency.caseStatus(),
            agency.caseStatusOther(),
            agency.category(),
            agency.categoryOther(),
            agency.caseNumber(),
            agency.fbiOrSid()),
        null,
        null,
        usual.part5(),
        usual.part6(),
        declaration);
  }

  static Declaration saying(List<Cooperation> cooperation, String explained) {
    return new Declaration(
        List.of(SevereForm.SEX_TRAFFICKING),
        "Forced by threats.",
        List.of(LocalDate.of(2026, 3, 1)),
        null,
        null,
        null,
        cooperation,
        explained,
        null);
  }
}

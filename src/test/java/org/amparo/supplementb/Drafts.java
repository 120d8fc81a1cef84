package org.amparo.supplementb;

import java.time.LocalDate;
import java.util.List;
import org.amparo.supplementb.SupplementBDraft.Address;
import org.amparo.supplementb.SupplementBDraft.Agency;
import org.amparo.supplementb.SupplementBDraft.AgencyType;
import org.amparo.supplementb.SupplementBDraft.CaseStatus;
import org.amparo.supplementb.SupplementBDraft.Category;
import org.amparo.supplementb.SupplementBDraft.Contact;
import org.amparo.supplementb.SupplementBDraft.CriminalActs;
import org.amparo.supplementb.SupplementBDraft.CulpableFamily;
import org.amparo.supplementb.SupplementBDraft.Helpfulness;
import org.amparo.supplementb.SupplementBDraft.Sex;
import org.amparo.supplementb.SupplementBDraft.UnitType;
import org.amparo.supplementb.SupplementBDraft.Victim;

/** Drafts for tests: one that could be signed, and ways to change one part of it. */
public final class Drafts {

  public static final PersonName OFFICIAL = new PersonName("Okafor", "Ruth", "N/A");

  private Drafts() {}

  public static SupplementBDraft complete() {
    return new SupplementBDraft(
        "01/20/25",
        victim(),
        agency(),
        acts(),
        help(),
        noFamily(),
        new Contact("4155550100", "N/A"));
  }

  public static Victim victim() {
    return new Victim(
        "N/A",
        new PersonName("Nguyễn", "Thị Hương", "N/A"),
        List.of(new PersonName("N/A", "N/A", "N/A")),
        LocalDate.of(1990, 2, 28),
        Sex.FEMALE);
  }

  public static Agency agency() {
    return new Agency(
        "San Francisco Police Department",
        OFFICIAL,
        "Lieutenant, Domestic Violence Unit",
        new PersonName("Lind", "Petra", "N/A"),
        new Address(
            "1 Example Street",
            UnitType.FLR,
            "5",
            "San Francisco",
            "CA",
            "94100",
            null,
            null,
            "USA"),
        AgencyType.LOCAL,
        CaseStatus.ON_GOING,
        null,
        Category.LAW_ENFORCEMENT,
        null,
        "260112345",
        "N/A");
  }

  public static CriminalActs acts() {
    return new CriminalActs(
        List.of(
            QualifyingCriminalActivity.DOMESTIC_VIOLENCE,
            QualifyingCriminalActivity.FELONIOUS_ASSAULT),
        List.of(LocalDate.of(2026, 3, 1)),
        List.of("Cal. Penal Code 273.5", "Cal. Penal Code 245(a)(1)"),
        true,
        "San Francisco, California",
        false,
        null,
        "A partner attacked the victim in their home. She called the police and made a statement.",
        "Bruises on both arms, treated in hospital.");
  }

  public static Helpfulness help() {
    return new Helpfulness(true, true, false, null, null);
  }

  public static CulpableFamily noFamily() {
    return new CulpableFamily(false, List.of());
  }

  public static SupplementBDraft with(Victim part1) {
    var d = complete();
    return new SupplementBDraft(
        d.edition(), part1, d.part2(), d.part3(), d.part4(), d.part5(), d.part6());
  }

  public static SupplementBDraft with(Agency part2) {
    var d = complete();
    return new SupplementBDraft(
        d.edition(), d.part1(), part2, d.part3(), d.part4(), d.part5(), d.part6());
  }

  public static SupplementBDraft with(CriminalActs part3) {
    var d = complete();
    return new SupplementBDraft(
        d.edition(), d.part1(), d.part2(), part3, d.part4(), d.part5(), d.part6());
  }

  public static SupplementBDraft with(Helpfulness part4) {
    var d = complete();
    return new SupplementBDraft(
        d.edition(), d.part1(), d.part2(), d.part3(), part4, d.part5(), d.part6());
  }

  public static SupplementBDraft with(CulpableFamily part5) {
    var d = complete();
    return new SupplementBDraft(
        d.edition(), d.part1(), d.part2(), d.part3(), d.part4(), part5, d.part6());
  }

  public static SupplementBDraft onEdition(String edition) {
    var d = complete();
    return new SupplementBDraft(
        edition, d.part1(), d.part2(), d.part3(), d.part4(), d.part5(), d.part6());
  }

  public static CriminalActs narrated(String activity) {
    var a = acts();
    return new CriminalActs(
        a.crimes(),
        a.dates(),
        a.citations(),
        a.inUnitedStates(),
        a.where(),
        a.extraterritorial(),
        a.statute(),
        activity,
        a.injury());
  }
}

package org.amparo.supplementb;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a Supplement B while people are still writing it: everything may be missing, and
 * nothing is judged here. The rules judge. No record of it shows what it holds when it is printed
 * into a log.
 *
 * @param part3 of Form I-918 only, and so is {@code part4}
 * @param declaration what Form I-914 asks in their place; it makes the draft one of that form
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupplementBDraft(
    @Nullable String edition,
    Victim part1,
    Agency part2,
    CriminalActs part3,
    Helpfulness part4,
    CulpableFamily part5,
    Contact part6,
    @Nullable Declaration declaration) {

  public SupplementBDraft {
    part1 = part1 == null ? new Victim(null, null, null, null, null) : part1;
    part2 = part2 == null ? Agency.blank() : part2;
    part3 = part3 == null ? CriminalActs.blank() : part3;
    part4 = part4 == null ? new Helpfulness(null, null, null, null, null) : part4;
    part5 = part5 == null ? new CulpableFamily(null, null) : part5;
    part6 = part6 == null ? new Contact(null, null) : part6;
  }

  /** A draft of Form I-918 Supplement B. */
  public SupplementBDraft(
      @Nullable String edition,
      Victim part1,
      Agency part2,
      CriminalActs part3,
      Helpfulness part4,
      CulpableFamily part5,
      Contact part6) {
    this(edition, part1, part2, part3, part4, part5, part6, null);
  }

  /** An empty Form I-918 Supplement B on the current edition. */
  public static SupplementBDraft blank() {
    return blank(CertificationKind.U_I918B);
  }

  /** An empty form on the current edition. */
  public static SupplementBDraft blank(CertificationKind kind) {
    String edition = FormEdition.current(kind).edition();
    return new SupplementBDraft(edition, null, null, null, null, null, null, null).on(kind);
  }

  /** The form that it is a draft of. */
  public CertificationKind kind() {
    return declaration == null ? CertificationKind.U_I918B : CertificationKind.T_I914B;
  }

  /**
   * The same as a draft of the form that the request asks for.
   *
   * @throws Refused by name, when something in it stands on the other form only
   */
  public SupplementBDraft on(CertificationKind kind) {
    if (kind == CertificationKind.U_I918B) {
      refuse("declaration", declaration != null, kind);
      return this;
    }
    refuse("part2.head", part2.head() != null, kind);
    refuse("part3", !part3.equals(CriminalActs.blank()), kind);
    refuse("part4", !part4.equals(new Helpfulness(null, null, null, null, null)), kind);
    return declaration != null
        ? this
        : new SupplementBDraft(
            edition, part1, part2, part3, part4, part5, part6, Declaration.of(null));
  }

  private static void refuse(String field, boolean written, CertificationKind kind) {
    if (written) {
      throw new Refused(
          Problem.UNKNOWN_FIELD, "%s is not on %s. Leave it out.".formatted(field, kind.form()));
    }
  }

  /** The same content on another edition, with what the agency says of itself. */
  public SupplementBDraft reprinted(String onEdition, Agency agency) {
    return new SupplementBDraft(onEdition, part1, agency, part3, part4, part5, part6, declaration);
  }

  @Override
  public String toString() {
    return "SupplementBDraft";
  }

  public enum Sex {
    MALE,
    FEMALE
  }

  /** Part 1. The A-number is optional and nothing else about immigration is asked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Victim(
      @Nullable String alienNumber,
      @Nullable PersonName name,
      List<PersonName> otherNames,
      @Nullable LocalDate birthDate,
      @Nullable Sex sex) {

    public Victim {
      otherNames = Texts.listOf(otherNames);
    }

    @Override
    public String toString() {
      return "Victim";
    }
  }

  public enum AgencyType {
    FEDERAL,
    STATE,
    LOCAL
  }

  public enum CaseStatus {
    ON_GOING,
    COMPLETED,
    OTHER
  }

  public enum Category {
    JUDGE,
    LAW_ENFORCEMENT,
    PROSECUTOR,
    OTHER
  }

  public enum UnitType {
    APT,
    STE,
    FLR
  }

  /** Part 2, items 5.a to 5.h. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Address(
      @Nullable String street,
      @Nullable UnitType unitType,
      @Nullable String unit,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String province,
      @Nullable String postalCode,
      @Nullable String country) {}

  /** Part 2: the agency, the official who will sign, and the head of the agency. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agency(
      @Nullable String agencyName,
      @Nullable PersonName official,
      @Nullable String title,
      @Nullable PersonName head,
      @Nullable Address address,
      @Nullable AgencyType agencyType,
      @Nullable CaseStatus caseStatus,
      @Nullable String caseStatusOther,
      @Nullable Category category,
      @Nullable String categoryOther,
      @Nullable String caseNumber,
      @Nullable String fbiOrSid) {

    static Agency blank() {
      return new Agency(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
      return "Agency";
    }
  }

  /** Part 3. The form has room for four dates; further ones continue in Part 7. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CriminalActs(
      List<QualifyingCriminalActivity> crimes,
      List<LocalDate> dates,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> citations,
      @Nullable Boolean inUnitedStates,
      @Nullable String where,
      @Nullable Boolean extraterritorial,
      @Nullable String statute,
      @Nullable String activity,
      @Nullable String injury) {

    public CriminalActs {
      crimes = Texts.listOf(crimes).stream().distinct().sorted().toList();
      dates = Texts.listOf(dates);
      citations = Texts.listOf(citations);
    }

    static CriminalActs blank() {
      return new CriminalActs(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
      return "CriminalActs";
    }
  }

  /** Part 4. {@code refused} means: after helping began, refused what was reasonably asked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Helpfulness(
      @Nullable Boolean possessesInformation,
      @Nullable Boolean helpful,
      @Nullable Boolean refused,
      @Nullable String explanation,
      @Nullable String other) {

    @Override
    public String toString() {
      return "Helpfulness";
    }
  }

  /** Part 5: family members who took part in the crime. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CulpableFamily(@Nullable Boolean culpable, List<Relative> culpableFamily) {

    public CulpableFamily {
      culpableFamily = Texts.listOf(culpableFamily);
    }

    @Override
    public String toString() {
      return "CulpableFamily";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Relative(
      @Nullable PersonName name, @Nullable String relationship, @Nullable String involvement) {

    @Override
    public String toString() {
      return "Relative";
    }
  }

  /** Part 6, items 3 and 4. The signature and its date are written by hand. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Contact(@Nullable String phone, @Nullable String fax) {}
}

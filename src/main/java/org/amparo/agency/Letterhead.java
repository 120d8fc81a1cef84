package org.amparo.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.supplementb.SupplementBDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the agency is, as Part 2, item 5, and Part 6, items 3 and 4, of the form ask for it, and
 * what else the head of a letter says.
 *
 * @param secondLine below the agency's name, for example its unit
 */
@Embeddable
@Schema(name = "LetterheadForm")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letterhead(
    @Column(name = "address_street") @NotBlank @Size(max = 100) String street,
    @Column(name = "address_unit_type") @Enumerated(EnumType.STRING)
        SupplementBDraft.@Nullable UnitType unitType,
    @Column(name = "address_unit") @Nullable @Size(max = 20) String unit,
    @Column(name = "address_city") @NotBlank @Size(max = 100) String city,
    @Column(name = "address_state")
        @NotNull
        @Pattern(regexp = STATES, message = "must be the two letters of a state or territory")
        String state,
    @Column(name = "address_zip")
        @NotNull
        @Pattern(
            regexp = "\\d{5}(-\\d{4})?",
            message = "must have five digits, or nine as in 94103-1234")
        String zip,
    @NotBlank @Size(max = 30) @Pattern(regexp = NUMBER, message = DIGITS) String phone,
    @Nullable @Size(max = 30) @Pattern(regexp = NUMBER, message = DIGITS) String fax,
    @Column(name = "letter_line") @Nullable @Size(max = 100) String secondLine,
    @Column(name = "letter_tty")
        @Nullable
        @Size(max = 30)
        @Pattern(regexp = RELAY + NUMBER, message = DIGITS)
        String tty,
    @Column(name = "letter_email") @Nullable @Size(max = 100) @Email String email) {

  /** United States Postal Service, Publication 28, appendix B. */
  private static final String STATES =
      "A[AEKLPRSZ]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]"
          + "|P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]";

  /** Seven to fifteen digits (ITU-T E.164), as the form's checklist wants them; or none. */
  private static final String NUMBER =
      "|\\+?[(]?\\d(?:[ ().\\-/]*\\d){6,14}(?:[ ,;]*(?:x|X|ext\\.?|Ext\\.?)[ .:]*\\d{1,6})?";

  /** The relay service that every telephone reaches (47 CFR 64.603). */
  private static final String RELAY = "711|";

  private static final String DIGITS = "must have at least seven digits, as in 415-555-0100";

  /** A certifying agency is Federal, State, Tribal or local, so the country is never another. */
  private static final String COUNTRY = "United States";

  public SupplementBDraft.Address address() {
    return new SupplementBDraft.Address(
        street, unitType, unit, city, state, zip, null, null, COUNTRY);
  }

  /** The lines of a letter's head below the agency's name. */
  public List<String> lines() {
    String within = unit == null ? "" : ", " + (unitType == null ? unit : named(unitType) + unit);
    return Stream.of(
            Stream.ofNullable(secondLine),
            Stream.of(street + within, city + ", " + state + " " + zip))
        .flatMap(line -> line)
        .toList();
  }

  private static String named(SupplementBDraft.UnitType type) {
    return switch (type) {
      case APT -> "Apt. ";
      case STE -> "Ste. ";
      case FLR -> "Flr. ";
    };
  }

  public SupplementBDraft.Contact contact() {
    return new SupplementBDraft.Contact(phone, fax);
  }
}

package org.amparo.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.amparo.supplementb.SupplementBDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the agency is, as Part 2, item 5, and Part 6, items 3 and 4, of the form ask for it. */
@Embeddable
@Schema(name = "LetterheadForm")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letterhead(
    @Column(name = "address_street") @NotBlank @Size(max = 100) String street,
    @Column(name = "address_unit_type") @Enumerated(EnumType.STRING)
        SupplementBDraft.@Nullable UnitType unitType,
    @Column(name = "address_unit") @Nullable @Size(max = 20) String unit,
    @Column(name = "address_city") @NotBlank @Size(max = 100) String city,
    @Column(name = "address_state") @NotNull @Pattern(regexp = "[A-Z]{2}") String state,
    @Column(name = "address_zip") @NotNull @Pattern(regexp = "\\d{5}(-\\d{4})?") String zip,
    @NotBlank @Size(max = 30) String phone,
    @Nullable @Size(max = 30) String fax) {

  /** A certifying agency is Federal, State, Tribal or local, so the country is never another. */
  private static final String COUNTRY = "United States";

  public SupplementBDraft.Address address() {
    return new SupplementBDraft.Address(
        street, unitType, unit, city, state, zip, null, null, COUNTRY);
  }

  public SupplementBDraft.Contact contact() {
    return new SupplementBDraft.Contact(phone, fax);
  }
}

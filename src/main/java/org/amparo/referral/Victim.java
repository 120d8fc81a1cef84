package org.amparo.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person who was harmed. There is no field for immigration status, and there will be none.
 *
 * @param preferredLanguage any language, as a BCP 47 tag
 */
public record Victim(
    @NotBlank @Size(max = 200) String familyName,
    @NotBlank @Size(max = 200) String givenName,
    @Nullable @Size(max = 200) String middleName,
    @Nullable LocalDate birthDate,
    @NotNull
        @Pattern(
            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
            message = "must be a BCP 47 language tag")
        String preferredLanguage,
    @NotNull @Valid SafeContact safeContact) {

  @Override
  public String toString() {
    return "Victim";
  }
}

package org.amparo.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to reach somebody without putting them in danger. Used only as they said. */
@AddressFitsMethod
public record SafeContact(
    @NotNull Method method,
    @NotBlank @Size(max = 300) String value,
    @Nullable @Size(max = 1000) String note) {

  /** The way to reach them. */
  public enum Method {
    PHONE,
    TEXT,
    EMAIL,
    MAIL,
    IN_PERSON,
    THROUGH_ADVOCATE,
    OTHER
  }

  @Override
  public String toString() {
    return "SafeContact";
  }
}

package org.amparo.supplementb;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know besides the draft.
 *
 * @param today the day of the check, in the agency's zone
 * @param signedOn the day of the signature by hand, once it is known
 * @param signer the official who will sign, once it is known
 * @param approved whether an official approved the draft already; what is asked since then only
 *     warns, for nobody could change it any more
 */
public record FormFacts(
    LocalDate today, @Nullable LocalDate signedOn, @Nullable PersonName signer, boolean approved) {

  public static FormFacts on(LocalDate today) {
    return new FormFacts(today, null, null, false);
  }

  public FormFacts signedOn(LocalDate day) {
    return new FormFacts(today, day, signer, approved);
  }

  public FormFacts signedBy(PersonName official) {
    return new FormFacts(today, signedOn, official, approved);
  }

  public FormFacts approved(boolean already) {
    return new FormFacts(today, signedOn, signer, already);
  }

  /** The last day that a date of the crime may have: the form tells of what is past. */
  public LocalDate lastDay() {
    return signedOn != null && signedOn.isBefore(today) ? signedOn : today;
  }

  @Override
  public String toString() {
    return "FormFacts on " + today;
  }
}

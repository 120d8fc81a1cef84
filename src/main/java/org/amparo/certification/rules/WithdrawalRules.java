package org.amparo.certification.rules;

import java.time.LocalDate;
import org.amparo.certification.Withdrawals.WithdrawalForm;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.kernel.Checklist;

/**
 * May this certification be withdrawn? Only on a ground of the profile by which the case is judged:
 * everywhere a refused reasonable request, in Utah also that the person was no victim.
 */
public final class WithdrawalRules {

  /** The one ground that federal law knows (8 CFR 214.14(h)(2)(i)(A)). */
  public static final String REFUSED = "REFUSED_REASONABLE_REQUEST";

  private WithdrawalRules() {}

  /**
   * @param law when the case's profile allows a withdrawal
   * @param today the agency's date
   */
  public static Checklist check(
      WithdrawalRule law, WithdrawalForm form, LocalDate signedOn, LocalDate today) {
    var ground =
        Checklist.builder()
            .rule(
                law.sentence(),
                law.citation(),
                law.onlyIf().contains(form.groundOrRefusal()),
                "Choose ground from " + law.onlyIf() + ".")
            .build();
    return ground.and(
        REFUSED.equals(form.groundOrRefusal())
            ? refused(law, form, signedOn, today)
            : found(law, form, signedOn, today));
  }

  private static Checklist refused(
      WithdrawalRule law, WithdrawalForm form, LocalDate signedOn, LocalDate today) {
    var request = form.request();
    var refusedOn = form.refusedOn();
    boolean told = request != null && refusedOn != null && form.foundOn() == null;
    return Checklist.builder()
        .rule(
            "A refusal is told with the request and the day on which it was refused",
            law.citation(),
            told,
            "Give request and refusedOn, and no foundOn.")
        .rule(
            "The request came first and the refusal on the same day or later, not in the future",
            law.citation(),
            request != null
                && refusedOn != null
                && !refusedOn.isBefore(request.on())
                && !refusedOn.isAfter(today),
            "Correct request.on or refusedOn.")
        .rule(
            "The request was made after the signature, as the letters tell it",
            law.citation(),
            request != null && !request.on().isBefore(signedOn),
            "Correct request.on. What was asked before was known when the form was signed: ask"
                + " again.")
        .rule(
            "The refusal came after the signature",
            law.citation(),
            refusedOn != null && !refusedOn.isBefore(signedOn),
            "A refusal before the signature was known when the form was signed.")
        .build();
  }

  private static Checklist found(
      WithdrawalRule law, WithdrawalForm form, LocalDate signedOn, LocalDate today) {
    var foundOn = form.foundOn();
    return Checklist.builder()
        .rule(
            "Any other ground is told with the day on which it was found, and no refusal",
            law.citation(),
            foundOn != null && form.request() == null && form.refusedOn() == null,
            "Give foundOn, and neither request nor refusedOn.")
        .rule(
            "It was found after the signature, and not in the future",
            law.citation(),
            foundOn != null && !foundOn.isBefore(signedOn) && !foundOn.isAfter(today),
            "What was known before the signature was known when the form was signed.")
        .build();
  }
}

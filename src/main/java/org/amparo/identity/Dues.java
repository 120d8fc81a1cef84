package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What an account lacks before somebody may work with it. */
@ApplicationScoped
class Dues {

  private final SecondFactors factors;
  private final RequiredFactors required;

  Dues(SecondFactors factors, RequiredFactors required) {
    this.factors = factors;
    this.required = required;
  }

  @Nullable Due of(Account account) {
    if (account.isPasswordTemporary()) {
      return Due.PASSWORD;
    }
    return required.of(account.person().roles()) && !factors.isOn(account.username())
        ? Due.SECOND_FACTOR
        : null;
  }

  /** A script cannot do these things; its owner can. */
  void refuseUnlessNone(Account account) {
    var due = of(account);
    if (due == Due.PASSWORD) {
      throw new Refused(
          Problem.ACCOUNT_UNFINISHED,
          "This password is for one sign-in. Sign in at the pages with it and choose your own.");
    }
    if (due == Due.SECOND_FACTOR) {
      throw new Refused(
          Problem.ACCOUNT_UNFINISHED,
          "Your role needs a second factor. Sign in at the pages and set it up.");
    }
  }
}

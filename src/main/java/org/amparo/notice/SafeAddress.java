package org.amparo.notice;

import java.util.Optional;
import org.amparo.notice.LetterDispatch.Why;
import org.amparo.referral.EmailAddress;
import org.amparo.referral.Requester;
import org.amparo.referral.SafeContact;
import org.amparo.referral.Victim;
import org.jspecify.annotations.Nullable;

/**
 * The address to which the person who asks wants e-mail, or why there is none. Only the way that
 * they named as safe is used, and only if they added no words about it: a machine cannot tell what
 * "not in the evening" asks for.
 *
 * @param value empty when there is an obstacle
 */
record SafeAddress(String value, @Nullable Why obstacle) {

  static SafeAddress of(Requester requester, Victim victim) {
    var email = contact(requester, victim).filter(c -> c.method() == SafeContact.Method.EMAIL);
    String address = email.flatMap(c -> EmailAddress.of(c.value())).orElse("");
    if (address.isEmpty()) {
      return new SafeAddress("", Why.NO_SAFE_ADDRESS);
    }
    boolean words = email.map(SafeContact::note).filter(note -> !note.isBlank()).isPresent();
    return words ? new SafeAddress("", Why.WORDS_ABOUT_THE_WAY) : new SafeAddress(address, null);
  }

  /** Whoever speaks for the victim has their own contact or none; the victim's is not theirs. */
  private static Optional<SafeContact> contact(Requester requester, Victim victim) {
    return Optional.ofNullable(requester.contact())
        .or(
            () ->
                requester.capacity() == Requester.Capacity.VICTIM
                    ? Optional.of(victim.safeContact())
                    : Optional.empty());
  }

  @Override
  public String toString() {
    return "SafeAddress";
  }
}

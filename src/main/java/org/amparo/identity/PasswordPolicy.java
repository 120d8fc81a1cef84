package org.amparo.identity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.amparo.kernel.Checklist;

/**
 * Which passwords are taken: long ones that nobody tries first. There is no rule of digits and
 * signs, as NIST SP 800-63B-4, 3.1.1.2 asks.
 */
@Singleton
class PasswordPolicy {

  private static final int SHORTEST = 15;
  private static final String CITATION = "NIST SP 800-63B-4, 3.1.1.2";

  /** Of a longer one the beginning must do by itself: its look would take too long. */
  private static final int LOOKED_AT = 40;

  /** Below two to this power of guesses a password is one of the common ones, or made of them. */
  private static final double LEAST_BITS = 40;

  /** Read when the first password is chosen: a start has no time for it. */
  private static final class Common {
    static final Nbvcxz PASSWORDS = read();

    private static Nbvcxz read() {
      var lists = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
      lists.add(
          new DictionaryBuilder()
              .setDictionaryName("service")
              .setExclusion(true)
              .addWord("amparo", 0)
              .createDictionary());
      return new Nbvcxz(
          new ConfigurationBuilder()
              .setLocale(Locale.ENGLISH)
              .setDictionaries(lists)
              .setDistanceCalc(false)
              .setMaxLength(LOOKED_AT)
              .setMinimumEntropy(LEAST_BITS)
              .createConfiguration());
    }
  }

  private final BreachedPasswords breached;

  PasswordPolicy(BreachedPasswords breached) {
    this.breached = breached;
  }

  void refuseWeak(String username, String password) {
    boolean longEnough = password.codePointCount(0, password.length()) >= SHORTEST;
    Checklist.builder()
        .rule(
            "A password that stands alone has %d characters or more".formatted(SHORTEST),
            CITATION,
            longEnough,
            "Choose a longer password; several words do well.")
        .rule(
            "A password is not made of the name",
            CITATION,
            !password.toLowerCase(Locale.ROOT).contains(username),
            "Choose a password without the account's name in it.")
        .rule(
            "A password is none of those that are tried first",
            CITATION,
            // what is too short has its sentence already
            !longEnough || Common.PASSWORDS.estimate(password).isMinimumEntropyMet(),
            "Choose one that is no common password, row of keys or repetition; several words that"
                + " have nothing to do with each other do well.")
        .rule(
            "A password stood in no breach",
            CITATION,
            !breached.hold(password),
            "This one stands in a list of passwords that were stolen somewhere. Choose another.")
        .build()
        .refuseUnlessPassed();
  }
}

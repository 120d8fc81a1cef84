package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.notice.LetterDispatch.Why;
import org.amparo.referral.Requester;
import org.amparo.referral.Requester.Capacity;
import org.amparo.referral.SafeContact;
import org.amparo.referral.SafeContact.Method;
import org.amparo.referral.Victim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {

  private static final String ADDRESS = "ana.example@mail.example.org";

  @Test
  void isTheAddressThatAVictimNamedAsTheirSafeWay() {
    assertThat(of(asks(Capacity.VICTIM, null), email(ADDRESS, null)).value()).isEqualTo(ADDRESS);
    assertThat(of(asks(Capacity.VICTIM, null), email(ADDRESS, " ")).obstacle()).isNull();
  }

  @Test
  void isTheOneOfWhoeverAsksForThem() {
    var attorney = asks(Capacity.ATTORNEY, email("office@law.example.org", null));
    assertThat(of(attorney, email(ADDRESS, null)).value()).isEqualTo("office@law.example.org");
  }

  @Test
  void isNeverTheVictimsWhereSomebodyElseAsked() {
    assertThat(of(asks(Capacity.ADVOCATE, null), email(ADDRESS, null)))
        .isEqualTo(new SafeAddress("", Why.NO_SAFE_ADDRESS));
  }

  @ParameterizedTest
  @EnumSource(value = Method.class, names = "EMAIL", mode = EnumSource.Mode.EXCLUDE)
  void isNoneWhereAnotherWayIsTheSafeOne(Method method) {
    var contact = new SafeContact(method, ADDRESS, null);
    assertThat(of(asks(Capacity.VICTIM, null), contact).obstacle()).isEqualTo(Why.NO_SAFE_ADDRESS);
  }

  @Test
  void isLeftToAPersonWhereTheySaidWhatToAvoid() {
    assertThat(of(asks(Capacity.VICTIM, null), email(ADDRESS, "never in the evening")))
        .isEqualTo(new SafeAddress("", Why.WORDS_ABOUT_THE_WAY));
  }

  /** Whoever typed it was told that it is an address, so mail goes to it. */
  @ParameterizedTest
  @CsvSource({
    "' Ana.O''Brien+safe@mail.example.org ', Ana.O'Brien+safe@mail.example.org",
    "ana_1@mail-2.example.museum, ana_1@mail-2.example.museum",
    "ana@correó.example, ana@xn--corre-4ta.example"
  })
  void isEachAddressThatIsTakenWhenItIsTyped(String typed, String mailed) {
    assertThat(of(asks(Capacity.VICTIM, null), email(typed, null)).value()).isEqualTo(mailed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "ana@localhost",
        "Ana <ana@mail.example.org>",
        "ana@mail.example.org, other@mail.example.org",
        "ana@mail.example.org\r\nBcc: other@mail.example.org",
        "ana@mail.example.org other"
      })
  void isOneAddressAndNothingElse(String written) {
    assertThat(of(asks(Capacity.VICTIM, null), email(written, null)).obstacle())
        .isEqualTo(Why.NO_SAFE_ADDRESS);
  }

  private static SafeAddress of(Requester requester, SafeContact victims) {
    return SafeAddress.of(requester, new Victim("Example", "Ana", null, null, "es", victims));
  }

  private static Requester asks(Capacity capacity, @Nullable SafeContact contact) {
    return new Requester(capacity, null, null, contact);
  }

  private static SafeContact email(String address, @Nullable String note) {
    return new SafeContact(Method.EMAIL, address, note);
  }
}

package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.certification.Decisions.Denial;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Refused;
import org.amparo.review.DenialWords;
import org.amparo.review.RequestMade;
import org.amparo.review.rules.ForbiddenGrounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The denial letter read as the victim's attorney would, under every profile of the lawbook. */
class DenialLetterTest {

  private static final Jurisdictions LAW = new Jurisdictions();
  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);
  private static final RequestMade ASKED =
      new RequestMade("an interview", LocalDate.of(2026, 3, 2), "telephone", "declined");

  static Stream<JurisdictionProfile> everyProfile() {
    return LAW.ids().stream().flatMap(DenialLetterTest::published);
  }

  private static Stream<JurisdictionProfile> published(String id) {
    try {
      return Stream.of(LAW.asPublished(id, DAY));
    } catch (Refused notInForce) {
      return Stream.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("everyProfile")
  void noReasonThatTheLawForbidsCanBeWritten(JurisdictionProfile profile) {
    for (var forbidden : profile.forbiddenReasons()) {
      assertThatThrownBy(() -> letter(profile, List.of(forbidden.code())))
          .as(forbidden.code())
          .hasMessageContaining("no lawful reason");
    }
    assertThatThrownBy(() -> letter(profile, List.of("NOT_A_VICTIM", "GANG_ALLEGATION")))
        .hasMessageContaining("GANG_ALLEGATION is no lawful reason");
  }

  @ParameterizedTest
  @MethodSource("everyProfile")
  void everyLawfulReasonIsWrittenWithItsCitationAndLeansOnNothingForbidden(
      JurisdictionProfile profile) {
    for (var reason : profile.denialReasons()) {
      String letter = letter(profile, List.of(reason.code())).replaceAll("\\s+", " ");
      assertThat(letter)
          .contains("\"" + reason.sentence() + "\" (" + reason.citation() + ")")
          .contains("March 2, 2026, by phone: an interview. What came of it: declined.")
          .contains("What we found: It was a parking dispute.")
          .contains("You may ask again at any time.", "also appeal this denial");
      assertThat(ForbiddenGrounds.in(profile.forbiddenReasons(), List.of(letter)))
          .as(reason.code())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "us-va | the circuit court | petition the circuit court to review it | 9.1-1500",
        "us-wa | A committee of the state hears concerns | Steering Committee | RCW 7.98.020",
        "us-il | whether or not you have appealed to us | mandamus | 5 ILCS 825/10",
        "us-il | is due within 30 business days of your appeal | mandamus | 5 ILCS 825/10",
        "us-ma | does not count against you | without prejudice | c. 258F"
      })
  void tellsEveryOtherWayThatTheLawOpensWithItsCitation(
      String id, String plain, String law, String citation) {
    var profile = LAW.asPublished(id, DAY);
    assertThat(onOneLine(letter(profile, List.of("NOT_A_VICTIM")))).contains(plain, law, citation);
  }

  @Test
  void tellsOfNoOtherWayWhereTheLawOpensNone() {
    var profile = LAW.asPublished("us-ca", DAY);
    assertThat(onOneLine(letter(profile, List.of("NOT_A_VICTIM"))))
        .contains("You may also appeal this denial to us.")
        .doesNotContain("court", "the state", "The rule:", "due within");
  }

  private static String onOneLine(String letter) {
    return letter.replaceAll("\\s+", " ");
  }

  private static String letter(JurisdictionProfile profile, List<String> reasons) {
    return SampleLetters.letter(
        LetterKind.DENIAL,
        LetterLanguage.ENGLISH,
        DenialFacts.of(
            profile,
            new Denial(DenialWords.of(reasons, List.of(ASKED), "It was a parking dispute."), null),
            LetterLanguage.ENGLISH));
  }
}

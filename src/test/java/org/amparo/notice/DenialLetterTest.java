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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The denial letter read as the victim's attorney would, under every profile of the lawbook. */
class DenialLetterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);
  private static final RequestMade ASKED =
      new RequestMade("an interview", LocalDate.of(2026, 3, 2), "telephone", "declined");

  static Stream<JurisdictionProfile> everyProfile() {
    var jurisdictions = new Jurisdictions();
    return jurisdictions.ids().stream().flatMap(id -> published(jurisdictions, id));
  }

  private static Stream<JurisdictionProfile> published(Jurisdictions jurisdictions, String id) {
    try {
      return Stream.of(jurisdictions.asPublished(id, DAY));
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

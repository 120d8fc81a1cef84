package org.amparo.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/jurisdictions");

  private final Map<String, String> changed = new HashMap<>();

  @Test
  void theIndexNamesEveryFileAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(shipped("index.txt").lines())
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(f -> f.toString().endsWith(".yaml"))
                  .map(f -> FOLDER.relativize(f).toString())
                  .toList());
    }
  }

  @Test
  void aFileThatIsNotYamlIsRefusedWithItsLine() {
    replace("us-wa.yaml", "name: Washington", "name: [Washington");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-wa.yaml, line ")
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("reader");
  }

  @Test
  void aFieldSaidTwiceIsRefused() {
    replace("us-wa.yaml", "name: Washington", "name: Washington\nname: Olympia");
    assertThatThrownBy(this::load).hasMessageStartingWith("us-wa.yaml, line 4: ");
  }

  @Test
  void anUnknownFieldIsRefusedByNameAndLine() {
    replace("us-wa.yaml", "name: Washington", "name: Washington\nfees: 20");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-wa.yaml, line 4: ")
        .hasMessageContaining("fees");
  }

  @Test
  void anImpossibleDateIsRefused() {
    replace("us-wa.yaml", "effective_from: 2024-01-01", "effective_from: 2024-02-30");
    assertThatThrownBy(this::load).hasMessageStartingWith("us-wa.yaml, line 6: /effective_from");
  }

  @Test
  void aClockWithoutItsCountingRuleIsRefused() {
    replace("us-wa.yaml", "    start_day_counts: false\n", "");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-wa.yaml, line 1")
        .hasMessageContaining("start_day_counts");
  }

  @Test
  void anOverlayThatLengthensAClockIsRefused() {
    replace("us-mn-st-paul.yaml", "amount: 30", "amount: 91");
    assertThatThrownBy(this::load)
        .hasMessageContaining("us-mn-st-paul.yaml, line 12: lengthens STANDARD: received on ");
  }

  @Test
  void anOverlayWhoseCalendarGivesMoreTimeIsRefused() {
    replace("us-ca-sf.yaml", "calendar: us-ca-sf", "calendar: us-federal");
    assertThatThrownBy(this::load)
        .hasMessageContaining("us-ca-sf.yaml")
        .hasMessageContaining("lengthens REMOVAL");
  }

  @Test
  void anOverlayThatRunsLessOftenIsRefused() {
    replace("us-mn-st-paul.yaml", "trigger: always", "trigger: removal_proceedings");
    assertThatThrownBy(this::load).hasMessageContaining("does not run in every case");
  }

  @Test
  void aCityMayNotAddAReasonToDeny() {
    append(
        "us-mn-st-paul.yaml",
        """
        denial_reasons:
          - code: CASE_CLOSED
            sentence: The case is closed.
            citation: none
        """);
    assertThatThrownBy(this::load)
        .hasMessageContaining("us-mn-st-paul.yaml, line ")
        .hasMessageContaining("CASE_CLOSED");
  }

  @Test
  void aCityMayNotEaseAReasonToDeny() {
    append(
        "us-mn-st-paul.yaml",
        """
        denial_reasons:
          - code: REFUSED_REASONABLE_REQUEST
            sentence: The victim did not help.
            citation: none
        """);
    assertThatThrownBy(this::load).hasMessageContaining("REFUSED_REASONABLE_REQUEST");
  }

  @Test
  void profilesThatOverlapInTimeAreRefused() {
    replace("us-ca@2021-01-01.yaml", "effective_to: 2023-12-31", "effective_to: 2024-01-01");
    assertThatThrownBy(this::load).hasMessageContaining("overlaps in time with");
  }

  @Test
  void aProfileThatEndsBeforeItBeginsIsRefused() {
    replace("us-ut@2020-05-12.yaml", "effective_to: 2026-06-30", "effective_to: 2019-06-30");
    assertThatThrownBy(this::load).hasMessageContaining("it ends before it begins");
  }

  @Test
  void aChainOfParentsThatComesBackIsRefused() {
    replace("us-mn.yaml", "parent: us\n", "parent: us-mn-st-paul\n");
    assertThatThrownBy(this::load).hasMessageContaining("line 2: the chain of parents comes back");
  }

  @Test
  void aParentThatIsNotThereIsRefused() {
    replace("us-mn.yaml", "parent: us\n", "parent: us-xx\n");
    assertThatThrownBy(this::load).hasMessageContaining("line 2: its parent is not there");
  }

  @Test
  void aParentThatWasNotInForceIsRefused() {
    replace("us-ca-sf.yaml", "effective_from: 2021-01-01", "effective_from: 2020-01-01");
    assertThatThrownBy(this::load).hasMessageContaining("not in force on 2020-01-01");
  }

  @Test
  void aCalendarThatIsNotThereIsRefused() {
    replace("us-wa.yaml", "calendar: us-federal", "calendar: us-moon");
    assertThatThrownBy(this::load).hasMessageContaining("there is no calendar us-moon");
  }

  @Test
  void aHolidayOnNoDayIsRefused() {
    replace("calendars/us-federal.yaml", "on: \"07-04\"", "on: \"02-31\"");
    assertThatThrownBy(this::load).hasMessageStartingWith("calendars/us-federal.yaml, line ");
  }

  @Test
  void aFileNamedForAnotherProfileIsRefused() {
    replace("us-wa.yaml", "id: us-wa", "id: us-or");
    assertThatThrownBy(this::load).hasMessageContaining("the file is named for us-wa");
  }

  @Test
  void aVerifiedProfileMustSayWhen() {
    replace("us-wa.yaml", "confidence: high\nverified_on: 2026-11-24\n", "confidence: high\n");
    assertThatThrownBy(this::load).hasMessageContaining("verified_on");
  }

  @Test
  void aProfileIsCutWhereItsParentChanges() {
    Law law = load();
    assertThat(law.inForce("us-ca-sf-sfpd", LocalDate.of(2023, 12, 31)))
        .map(p -> p.forbiddenReason("SEPARATE_CASE").isPresent())
        .contains(false);
    assertThat(law.inForce("us-ca-sf-sfpd", LocalDate.of(2024, 1, 1)))
        .map(p -> p.forbiddenReason("SEPARATE_CASE").isPresent())
        .contains(true);
  }

  @Test
  void aChainThatComesBackThroughAnotherVersionIsRefused() {
    String later =
        shipped("us-mn.yaml")
            .replace("parent: us\n", "parent: us-mn-st-paul\n")
            .replace("effective_from: 2024-01-01", "effective_from: 2030-01-01");
    replace(
        "us-mn.yaml",
        "effective_from: 2024-01-01",
        "effective_from: 2024-01-01\neffective_to: 2029-12-31");
    changed.put("us-mn@2030-01-01.yaml", later);
    append("index.txt", "us-mn@2030-01-01.yaml\n");
    assertThatThrownBy(this::load).hasMessageContaining("the chain of parents comes back");
  }

  @Test
  void anAgencyDoesNotCallItselfAStateToGainAStatesLiberties() {
    replace("us-ca-sf-sfpd.yaml", "level: agency", "level: state");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-ca-sf-sfpd.yaml, line 4: ")
        .hasMessageContaining("does not stand under");
  }

  @Test
  void aTimeZoneThatIsNoneIsRefusedAtItsLine() {
    replace("us-wa.yaml", "zone: America/Los_Angeles", "zone: America/Lost_Angeles");
    assertThatThrownBy(this::load).hasMessageStartingWith("us-wa.yaml, line 5: ");
  }

  @Test
  void aClockThatIsSaidTwiceIsRefused() {
    replace("us-wa.yaml", "id: REMOVAL", "id: STANDARD");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-wa.yaml, line 29: ")
        .hasMessageContaining("STANDARD is said twice");
  }

  @Test
  void aReasonThatIsForbiddenIsNotLawful() {
    replace("us-ca.yaml", "- code: NOT_A_VICTIM", "- code: CRIMINAL_HISTORY");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-ca.yaml, line ")
        .hasMessageContaining("CRIMINAL_HISTORY")
        .hasMessageContaining("AB 1261");
  }

  @Test
  void aGroundToWithdrawThatNobodyKnowsIsRefused() {
    append(
        "us-wa.yaml",
        """
        withdrawal:
          only_if: [CHANGED_OUR_MIND]
          sentence: A certification may be withdrawn at any time.
          citation: none
        """);
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-wa.yaml, line ")
        .hasMessageContaining("CHANGED_OUR_MIND");
  }

  @Test
  void whoLengthensAClockIsToldWhichLawSetsIt() {
    replace("us-mn-st-paul.yaml", "amount: 30", "amount: 91");
    assertThatThrownBy(this::load).hasMessageEndingWith("(Minn. Stat. 611A.95)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duty: discretionary | a choice
          presumption_of_helpfulness: false | presumption of helpfulness
          requesters: [VICTIM] | requesters
          denial: { written: false, reasons_required: true, citation: none } | deny with less
          delay_notice: { sentence: We are late., citation: none } | notice of delay
          withdrawal: { only_if: [NOT_A_VICTIM], sentence: As we like., citation: none } | withdraw
          designation: { head_needs_none: true, judges_need_none: true, must_supervise: false,\
           may_be_in_bargaining_unit: true, sentence: Anyone., citation: none } | sign
          """)
  void anAgencyTakesNothingAwayFromTheLawAboveIt(String own, String what) {
    append("us-ca-sf-sfpd.yaml", own + "\n");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-ca-sf-sfpd.yaml, line 12: ")
        .hasMessageContaining("a city or an agency may not")
        .hasMessageContaining(what);
  }

  @ParameterizedTest
  @CsvSource({"us-ca-sf-sfpd, Pacific/Honolulu", "us-ca-sf, America/Anchorage"})
  void aZoneWhoseDaysEndLaterLengthensEveryClockAndIsRefused(String id, String zone) {
    append(id + ".yaml", "zone: " + zone + "\n");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith(id + ".yaml, line ")
        .hasMessageContaining("a city or an agency may not let its days end later")
        .hasMessageEndingWith("(Cal. Penal Code 679.10)");
  }

  @ParameterizedTest
  @CsvSource({
    "us-ca-sf, us-ca-sf-sfpd, America/Denver",
    "us-mn, us-mn-st-paul, America/New_York",
    "us-tx, us-mn-st-paul, America/Denver",
    "us, us-mn-st-paul, Pacific/Honolulu"
  })
  void aZoneThatLengthensNothingAndOneOfTheStatesOwnAreTaken(
      String parent, String id, String zone) {
    String text = shipped(id + ".yaml").replaceAll("(?m)^parent: .*$", "parent: " + parent);
    changed.put(id + ".yaml", text + "zone: " + zone + "\n");
    assertThat(load().inForce(id, LocalDate.of(2026, 11, 24)).orElseThrow().zone())
        .hasToString(zone);
  }

  @Test
  void aZoneOfTheStateIsNotOneOfEveryCityOfIt() {
    replace("us-mn-st-paul.yaml", "parent: us-mn\n", "parent: us-tx\nzone: America/Chicago\n");
    changed.put(
        "us-ca-sf-sfpd.yaml",
        shipped("us-ca-sf-sfpd.yaml")
                .replace("parent: us-ca-sf", "parent: us-mn-st-paul")
                .replace("effective_from: 2021", "effective_from: 2024")
            + "zone: America/Denver\n");
    assertThatThrownBy(this::load).hasMessageContaining("let its days end later");
  }

  @Test
  void onlyAStateSaysWhereItsCountiesLie() {
    append("us-ca-sf.yaml", "other_zones: [Pacific/Honolulu]\n");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("us-ca-sf.yaml, line ")
        .hasMessageContaining("name further zones");
  }

  @Test
  void whoAddsAReasonToDenyIsToldTheLawThatListsThem() {
    append(
        "us-ca-sf-sfpd.yaml",
        """
        denial_reasons:
          - code: NO_TIME
            sentence: Nobody has time.
            citation: none
        """);
    assertThatThrownBy(this::load).hasMessageEndingWith("(Cal. Penal Code 679.10)");
  }

  @Test
  void whatACitySaysOfDenialsClosesNoWayThatTheStateOpens() {
    append("us-mn.yaml", denial("STATE_BOARD"));
    append("us-mn-st-paul.yaml", denial("CITY_BOARD"));
    var denial = load().inForce("us-mn-st-paul", LocalDate.of(2026, 11, 24)).orElseThrow().denial();
    assertThat(denial.review())
        .extracting(JurisdictionProfile.Review::code)
        .containsExactly("STATE_BOARD", "CITY_BOARD");
  }

  private static String denial(String code) {
    return """
        denial:
          written: true
          reasons_required: true
          citation: An order
          review:
            - code: %s
              sentence: A board hears complaints.
              citation: An order
        """
        .formatted(code);
  }

  @Test
  void anAgencyMayForbidItselfAReasonThatIsLawfulElsewhere() {
    append(
        "us-ca-sf-sfpd.yaml",
        """
        forbidden_reasons:
          - code: NOT_A_VICTIM
            sentence: This unit leaves that to USCIS.
            citation: Department order
            confidence: high
        """);
    var profile = load().inForce("us-ca-sf-sfpd", LocalDate.of(2026, 11, 24)).orElseThrow();
    assertThat(profile.denialReason("NOT_A_VICTIM")).isEmpty();
    assertThat(profile.denialReason("NO_QUALIFYING_ACTIVITY")).isPresent();
  }

  private Law load() {
    return new LawFiles(name -> changed.containsKey(name) ? changed.get(name) : shipped(name))
        .load();
  }

  private void replace(String file, String text, String by) {
    String original = shipped(file);
    assertThat(original).as("the text to replace is there").contains(text);
    int at = original.indexOf(text);
    changed.put(file, original.substring(0, at) + by + original.substring(at + text.length()));
  }

  private void append(String file, String text) {
    changed.put(file, shipped(file) + text);
  }

  private static String shipped(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

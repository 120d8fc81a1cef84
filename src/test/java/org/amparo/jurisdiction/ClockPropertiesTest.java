package org.amparo.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.amparo.jurisdiction.rules.Due;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.jurisdiction.rules.FilingWindow;

class ClockPropertiesTest {

  private static final Jurisdictions JURISDICTIONS = new Jurisdictions();

  @Property
  void noDueDateLiesBeforeReceiptAndNoTargetAfterTheDueDate(
      @ForAll("usable") String id, @ForAll("received") LocalDate day, @ForAll("near") int away) {
    Facts facts =
        Facts.receivedOn(day)
            .withRemovalProceedings()
            .withFamilyMemberLosingEligibilityOn(day.plusDays(away))
            .withVictimBirthDate(day.minusYears(21).plusDays(Math.abs(away)))
            .withAppealOn(day.plusDays(100));

    assertThat(clocks(id, facts))
        .allSatisfy(
            due -> {
              assertThat(due.dueOn()).isAfterOrEqualTo(day);
              assertThat(due.targetOn()).isBetween(day, due.dueOn());
            });
  }

  @Property
  void moreFactsNeverMakeTheAnswerLater(
      @ForAll("usable") String id, @ForAll("received") LocalDate day, @ForAll("near") int away) {
    Facts plain = Facts.receivedOn(day);
    Facts family = plain.withFamilyMemberLosingEligibilityOn(day.plusDays(away));
    Facts removal = family.withRemovalProceedings();
    Facts birthday = removal.withVictimBirthDate(day.minusYears(21).plusDays(Math.abs(away)));

    LocalDate none = earliest(id, plain);
    assertThat(earliest(id, family)).isBeforeOrEqualTo(none);
    assertThat(earliest(id, removal)).isBeforeOrEqualTo(earliest(id, family));
    assertThat(earliest(id, birthday)).isBeforeOrEqualTo(earliest(id, removal));
  }

  @Property
  void noOverlayGivesMoreTimeThanItsParent(
      @ForAll("overlays") String id, @ForAll("received") LocalDate day) {
    JurisdictionProfile child = JURISDICTIONS.profile(id, day);
    String parent = child.chain().get(child.chain().size() - 2);
    Facts facts =
        Facts.receivedOn(day).withRemovalProceedings().withFamilyMemberLosingEligibilityOn(day);

    assertThat(clocks(parent, facts))
        .allSatisfy(
            above ->
                assertThat(clocks(id, facts))
                    .filteredOn(d -> d.id().equals(above.id()))
                    .singleElement()
                    .satisfies(own -> assertThat(own.dueOn()).isBeforeOrEqualTo(above.dueOn())));
  }

  @Property
  void aDueInstantIsTheLastSecondOfItsDayInTheAgencysZone(
      @ForAll("usable") String id, @ForAll("received") LocalDate day) {
    assertThat(clocks(id, Facts.receivedOn(day)))
        .allSatisfy(
            due ->
                assertThat(due.dueAt().atZone(due.zone()).toLocalDateTime())
                    .isEqualTo(due.dueOn().atTime(LocalTime.of(23, 59, 59))));
  }

  @Property
  void theFilingWindowNeverReachesPastSixMonths(@ForAll("received") LocalDate signed) {
    FilingWindow window = FilingWindow.of(signed);

    assertThat(window.lastDay()).isBeforeOrEqualTo(signed.plusMonths(6));
    assertThat(window.lastDay().minusMonths(6)).isBeforeOrEqualTo(signed);
    assertThat(window.lastDay()).isAfterOrEqualTo(signed.plusMonths(6).minusDays(1));
    assertThat(window.isOpenOn(window.lastDay())).isTrue();
    assertThat(window.isOpenOn(window.lastDay().plusDays(1))).isFalse();
  }

  @Property
  void aLaterSignatureNeverClosesTheWindowEarlier(@ForAll("received") LocalDate signed) {
    assertThat(FilingWindow.of(signed.plusDays(1)).lastDay())
        .isAfterOrEqualTo(FilingWindow.of(signed).lastDay());
  }

  @Property
  void aLaterReceiptIsNeverDueEarlier(
      @ForAll("usable") String id, @ForAll("received") LocalDate day) {
    assertThat(earliest(id, Facts.receivedOn(day.plusDays(1)).withRemovalProceedings()))
        .isAfterOrEqualTo(earliest(id, Facts.receivedOn(day).withRemovalProceedings()));
  }

  @Provide
  Arbitrary<String> usable() {
    return Arbitraries.of("us-ca", "us-ca-sf-sfpd", "us-il", "us-wa", "us-mn-st-paul", "us-md");
  }

  @Provide
  Arbitrary<String> overlays() {
    return Arbitraries.of("us-ca-sf", "us-ca-sf-sfpd", "us-mn-st-paul");
  }

  @Provide
  Arbitrary<LocalDate> received() {
    return Dates.dates().between(LocalDate.of(2025, 10, 1), LocalDate.of(2110, 12, 31));
  }

  @Provide
  Arbitrary<Integer> near() {
    return Arbitraries.integers().between(-40, 120);
  }

  private static List<Due> clocks(String id, Facts facts) {
    return JURISDICTIONS.profile(id, facts.receivedOn()).deadlines(facts).clocks();
  }

  private static LocalDate earliest(String id, Facts facts) {
    return JURISDICTIONS
        .profile(id, facts.receivedOn())
        .deadlines(facts)
        .earliest()
        .orElseThrow()
        .dueOn();
  }
}

package org.amparo.jurisdiction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.amparo.jurisdiction.rules.ClockRule.Basis;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.jurisdiction.rules.ClockRule.Roll;
import org.amparo.jurisdiction.rules.ClockRule.Start;
import org.amparo.jurisdiction.rules.ClockRule.Trigger;
import org.amparo.jurisdiction.rules.ClockRule.Unit;
import org.amparo.kernel.CertificationKind;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          "test",
          "Test",
          List.of(
              new HolidayRule(
                  "Christmas Day",
                  MonthDay.of(12, 25),
                  0,
                  null,
                  0,
                  0,
                  HolidayRule.Observed.SAME_DAY,
                  0)),
          List.of(),
          "a test's law",
          Confidence.HIGH);

  @Test
  void theEarliestResponseClockBindsAndOthersDoNotCompete() {
    var deadlines =
        Deadlines.of(
            CertificationKind.U_I918B,
            List.of(
                clock("LONG", Purpose.RESPONSE, 30, Unit.CALENDAR_DAY, Roll.NONE, Confidence.HIGH),
                clock("SHORT", Purpose.RESPONSE, 9, Unit.CALENDAR_DAY, Roll.NONE, Confidence.HIGH),
                clock(
                    "COPY", Purpose.REPORT_COPY, 7, Unit.CALENDAR_DAY, Roll.NONE, Confidence.HIGH)),
            Facts.receivedOn(FRIDAY),
            PACIFIC);

    assertThat(deadlines.earliest()).map(Due::id).contains("SHORT");
    assertThat(deadlines.earliest(Purpose.REPORT_COPY)).map(Due::id).contains("COPY");
    assertThat(deadlines.clocks()).hasSize(3);
  }

  @Test
  void aClockThatIsOnlyRememberedIsNotCounted() {
    var remembered =
        clock("GUESS", Purpose.RESPONSE, 5, Unit.CALENDAR_DAY, Roll.NONE, Confidence.LOW);

    assertThat(
            Deadlines.of(
                    CertificationKind.U_I918B,
                    List.of(remembered),
                    Facts.receivedOn(FRIDAY),
                    PACIFIC)
                .clocks())
        .isEmpty();
  }

  @Test
  void aLastDayOnAHolidayMovesAsItsLawSays() {
    assertThat(dueOn(7, Unit.CALENDAR_DAY, Roll.NONE)).isEqualTo("2026-12-25");
    assertThat(dueOn(7, Unit.CALENDAR_DAY, Roll.NEXT_BUSINESS_DAY)).isEqualTo("2026-12-28");
    assertThat(dueOn(7, Unit.CALENDAR_DAY, Roll.PREVIOUS_BUSINESS_DAY)).isEqualTo("2026-12-24");
  }

  @Test
  void showsWhichDaysItSkippedAndWhy() {
    assertThat(due(5, Unit.BUSINESS_DAY, Roll.NONE).working())
        .containsExactly(
            "Skipped 2026-12-19: Saturday.",
            "Skipped 2026-12-20: Sunday.",
            "Skipped 2026-12-25: Christmas Day.",
            "Skipped 2026-12-26: Saturday.",
            "Skipped 2026-12-27: Sunday.",
            "5 business days from 2026-12-18 (Friday), that day not counted: 2026-12-28 (Monday).",
            "Target, with 2026-12-18 (Friday) as day 1: 2026-12-24 (Thursday).");
  }

  @Test
  void countsWeekendsInsteadOfListingThemWhenThereAreMany() {
    assertThat(due(20, Unit.BUSINESS_DAY, Roll.NONE).working())
        .contains("Skipped 10 Saturdays and Sundays.", "Skipped 2026-12-25: Christmas Day.");
  }

  @Test
  void aDueInstantFollowsDaylightSavingTime() {
    assertThat(dueAt(LocalDate.of(2027, 3, 6))).isEqualTo(Instant.parse("2027-03-14T07:59:59Z"));
    assertThat(dueAt(LocalDate.of(2027, 3, 7))).isEqualTo(Instant.parse("2027-03-15T06:59:59Z"));
    assertThat(dueAt(LocalDate.of(2027, 10, 31))).isEqualTo(Instant.parse("2027-11-08T07:59:59Z"));
  }

  @Test
  void aFactsTextTellsNoBirthDate() {
    assertThat(Facts.receivedOn(FRIDAY).withVictimBirthDate(LocalDate.of(2001, 2, 3)))
        .hasToString("Facts");
  }

  private static Instant dueAt(LocalDate received) {
    return Deadlines.due(
            clock("C", Purpose.RESPONSE, 7, Unit.CALENDAR_DAY, Roll.NONE, Confidence.HIGH),
            Facts.receivedOn(received),
            PACIFIC)
        .dueAt();
  }

  private static LocalDate dueOn(int amount, Unit unit, Roll roll) {
    return due(amount, unit, roll).dueOn();
  }

  private static Due due(int amount, Unit unit, Roll roll) {
    return Deadlines.due(
        clock("C", Purpose.RESPONSE, amount, unit, roll, Confidence.HIGH),
        Facts.receivedOn(FRIDAY),
        PACIFIC);
  }

  private static ClockRule clock(
      String id, Purpose purpose, int amount, Unit unit, Roll roll, Confidence confidence) {
    return new ClockRule(
        id,
        purpose,
        Basis.LAW,
        Start.RECEIPT,
        amount,
        unit,
        false,
        CALENDAR,
        roll,
        Trigger.ALWAYS,
        0,
        0,
        true,
        "A rule.",
        "a test's law",
        confidence,
        null,
        null);
  }
}

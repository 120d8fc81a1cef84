package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.notice.LetterDispatch.NotSent;
import org.amparo.referral.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody has to post a warning that is over, or to claim that it left. */
class UnsentTest {

  @ParameterizedTest
  @EnumSource(
      value = CaseState.class,
      names = {"FILED", "EXPIRED", "WITHDRAWN"})
  void aReminderToFileIsOvertakenOnceThereIsNothingToRemindOf(CaseState state) {
    assertThat(passes(state, LetterKind.FILING_REMINDER, NotSent.OVERTAKEN)).isTrue();
    assertThat(passes(state, LetterKind.FILING_REMINDER, NotSent.NOT_WANTED)).isTrue();
    assertThat(passes(state, LetterKind.DELAY_NOTICE, NotSent.OVERTAKEN)).isFalse();
    assertThat(state.isPastReminding()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseState.class,
      names = {"FILED", "EXPIRED", "WITHDRAWN", "CANCELLED"},
      mode = EnumSource.Mode.EXCLUDE)
  void aReminderThatStillHoldsIsSent(CaseState state) {
    assertThat(passes(state, LetterKind.FILING_REMINDER, NotSent.OVERTAKEN)).isFalse();
    assertThat(state.isPastReminding()).isFalse();
  }

  @Test
  void theWordThatTheDayIsOverIsOvertakenOnlyByAFilingOrAWithdrawal() {
    var letter = LetterKind.FILING_DAY_OVER;
    assertThat(passes(CaseState.EXPIRED, letter, NotSent.OVERTAKEN)).isFalse();
    assertThat(passes(CaseState.FILED, letter, NotSent.OVERTAKEN)).isTrue();
    assertThat(passes(CaseState.WITHDRAWN, letter, NotSent.OVERTAKEN)).isTrue();
    assertThat(passes(CaseState.EXPIRED, letter, NotSent.NOT_WANTED)).isTrue();
    assertThat(passes(CaseState.EXPIRED, letter, NotSent.NO_SAFE_WAY)).isTrue();
    assertThat(passes(CaseState.EXPIRED, LetterKind.DELAY_NOTICE, NotSent.NO_SAFE_WAY)).isFalse();
  }

  @Test
  void whatIsSaidOfAnOldFormsDayIsOvertakenByANewForm() {
    for (var letter : List.of(LetterKind.FILING_REMINDER, LetterKind.FILING_DAY_OVER)) {
      for (var state : List.of(CaseState.SIGNED, CaseState.DELIVERED, CaseState.EXPIRED)) {
        assertThat(Unsent.check(state, letter, NotSent.OVERTAKEN, true).passed()).isTrue();
        assertThat(Unsent.check(state, letter, NotSent.NOT_WANTED, false).passed()).isTrue();
      }
    }
    assertThat(
            Unsent.check(CaseState.DELIVERED, LetterKind.DELAY_NOTICE, NotSent.OVERTAKEN, true)
                .passed())
        .isFalse();
  }

  @Test
  void aCancelledCaseOwesNoLetterThatNobodyWants() {
    for (var letter : LetterKind.values()) {
      for (var because : NotSent.values()) {
        assertThat(passes(CaseState.CANCELLED, letter, because)).isTrue();
      }
    }
  }

  private static boolean passes(CaseState state, LetterKind letter, NotSent because) {
    return Unsent.check(state, letter, because, false).passed();
  }
}

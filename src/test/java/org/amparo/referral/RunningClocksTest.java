package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What runs, what is due next, and what a new count moves. */
class RunningClocksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Map<String, CaseClock> clocks = new HashMap<>();
  private final RunningClocks running = new RunningClocks(clocks);

  @Test
  void theEarliestAnswerCountsAlsoWhenItWasGiven() {
    clocks.put("STANDARD", clock(Purpose.RESPONSE, DAY.plusDays(30), DAY));
    clocks.put("REMOVAL", clock(Purpose.RESPONSE, DAY.plusDays(7), DAY));
    clocks.put("ACKNOWLEDGEMENT", clock(Purpose.ACKNOWLEDGEMENT, DAY.plusDays(1), null));

    assertThat(running.answerBy()).contains(DAY.plusDays(7));
    assertThat(running.areAwaited()).isFalse();
  }

  @Test
  void anAppealThatWaitsHasTheWordUntilItIsAnswered() {
    clocks.put("STANDARD", clock(Purpose.RESPONSE, DAY, DAY));
    clocks.put("APPEAL", clock(Purpose.APPEAL, DAY.plusDays(60), null));
    assertThat(running.answerBy()).contains(DAY.plusDays(60));

    clocks.put("APPEAL", clock(Purpose.APPEAL, DAY.plusDays(60), DAY.plusDays(50)));
    assertThat(running.answerBy()).contains(DAY);
  }

  @Test
  void whatIsAssertedWhileAnAppealWaitsMayBeDueBeforeIt() {
    clocks.put("STANDARD", clock(Purpose.RESPONSE, DAY, DAY));
    clocks.put("APPEAL", clock(Purpose.APPEAL, DAY.plusDays(60), null));
    clocks.put("REMOVAL", clock(Purpose.RESPONSE, DAY.plusDays(9), null));

    assertThat(running.answerBy()).contains(DAY.plusDays(9));
  }

  @Test
  void aNewCountMovesWhatRunsAndLeavesWhatWasDone() {
    clocks.put("ACKNOWLEDGEMENT", clock(Purpose.ACKNOWLEDGEMENT, DAY.plusDays(1), DAY));
    clocks.put("STANDARD", clock(Purpose.RESPONSE, DAY.plusDays(30), null));
    clocks.put("OLD", clock(Purpose.RESPONSE, DAY.plusDays(40), null));
    clocks.put("APPEAL", clock(Purpose.APPEAL, DAY.plusDays(50), null));
    var computed =
        Map.of(
            "ACKNOWLEDGEMENT", clock(Purpose.ACKNOWLEDGEMENT, DAY.plusDays(2), null),
            "STANDARD", clock(Purpose.RESPONSE, DAY.plusDays(20), null));

    assertThat(running.recount(computed)).isTrue();

    assertThat(clocks.keySet()).containsExactlyInAnyOrder("ACKNOWLEDGEMENT", "STANDARD", "APPEAL");
    assertThat(clocks.get("ACKNOWLEDGEMENT").stoppedOn()).isEqualTo(DAY);
    assertThat(clocks.get("STANDARD").dueOn()).isEqualTo(DAY.plusDays(20));
    assertThat(running.recount(computed)).isFalse();
  }

  private static CaseClock clock(Purpose purpose, LocalDate due, @Nullable LocalDate stopped) {
    return new CaseClock("sfpd", purpose, due, due, stopped);
  }
}

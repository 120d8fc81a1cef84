package org.amparo.jurisdiction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.jurisdiction.rules.Confidence;
import org.amparo.jurisdiction.rules.Deadlines;
import org.amparo.jurisdiction.rules.Due;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.jspecify.annotations.Nullable;

/** Every clock that runs, the one that binds, and the filing window once there is a signature. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlinesAnswer(
    List<ClockDue> clocks, @Nullable ClockDue earliest, @Nullable Window filingWindow) {

  record ClockDue(
      String id,
      Purpose purpose,
      LocalDate dueOn,
      LocalDate targetOn,
      Instant dueAt,
      String rule,
      String citation,
      Confidence confidence,
      List<String> working) {

    static ClockDue of(Due due) {
      return new ClockDue(
          due.id(),
          due.purpose(),
          due.dueOn(),
          due.targetOn(),
          due.dueAt(),
          due.rule(),
          due.citation(),
          due.confidence(),
          due.working());
    }
  }

  record Window(LocalDate lastDay, List<LocalDate> warnOn, String rule, String citation) {

    static Window of(FilingWindow window) {
      return new Window(window.lastDay(), window.warnOn(), window.rule(), window.citation());
    }
  }

  static DeadlinesAnswer of(Deadlines deadlines) {
    FilingWindow window = deadlines.filingWindow();
    return new DeadlinesAnswer(
        deadlines.clocks().stream().map(ClockDue::of).toList(),
        deadlines.earliest().map(ClockDue::of).orElse(null),
        window == null ? null : Window.of(window));
  }
}

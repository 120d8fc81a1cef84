package org.amparo.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The clocks of one case, by their names: which of them run, and what is due next. */
final class RunningClocks {

  private final Map<String, CaseClock> clocks;

  /**
   * @param clocks the case's own; {@link #recount} changes them
   */
  RunningClocks(Map<String, CaseClock> clocks) {
    this.clocks = clocks;
  }

  /**
   * What was done stays done; an appeal's clock is not the request's and stays too. Where nothing
   * moves nothing is touched, so that the case is not written.
   */
  boolean recount(Map<String, CaseClock> computed) {
    var now = new HashMap<>(clocks);
    now.values().removeIf(RunningClocks::runsForTheRequest);
    computed.forEach(now::putIfAbsent);
    if (now.equals(clocks)) {
      return false;
    }
    clocks.keySet().retainAll(now.keySet());
    clocks.putAll(now);
    return true;
  }

  List<LawTrial.Move> movesTo(CaseNumber number, Map<String, CaseClock> computed) {
    var names = new TreeSet<>(clocks.keySet());
    names.addAll(computed.keySet());
    return names.stream()
        .filter(name -> !clocks.containsKey(name) || runsForTheRequest(clocks.get(name)))
        .map(name -> new LawTrial.Move(number, name, dueOn(clocks, name), dueOn(computed, name)))
        .filter(move -> !Objects.equals(move.dueOn(), move.wouldBeDueOn()))
        .toList();
  }

  boolean areAwaited() {
    return clocks.values().stream().anyMatch(RunningClocks::runsForAnAnswer);
  }

  /**
   * While an appeal waits the request was answered once, and only what runs again counts; otherwise
   * a clock that was stopped still tells by when the answer was due.
   */
  Optional<LocalDate> answerBy() {
    return appealDue().isPresent()
        ? earliest(RunningClocks::runsForAnAnswer)
        : earliest(clock -> clock.purpose() == Purpose.RESPONSE);
  }

  Optional<LocalDate> appealDue() {
    return earliest(clock -> clock.purpose() == Purpose.APPEAL && clock.stoppedOn() == null);
  }

  private Optional<LocalDate> earliest(Predicate<CaseClock> which) {
    return clocks.values().stream()
        .filter(which)
        .map(CaseClock::dueOn)
        .min(Comparator.naturalOrder());
  }

  private static boolean runsForTheRequest(CaseClock clock) {
    return clock.stoppedOn() == null && clock.purpose() != Purpose.APPEAL;
  }

  private static boolean runsForAnAnswer(CaseClock clock) {
    return clock.stoppedOn() == null
        && (clock.purpose() == Purpose.RESPONSE || clock.purpose() == Purpose.APPEAL);
  }

  private static @Nullable LocalDate dueOn(Map<String, CaseClock> clocks, String name) {
    return Optional.ofNullable(clocks.get(name)).map(CaseClock::dueOn).orElse(null);
  }
}

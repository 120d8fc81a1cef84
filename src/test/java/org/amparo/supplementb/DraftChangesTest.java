package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.supplementb.DraftChanges.Change;
import org.junit.jupiter.api.Test;

class DraftChangesTest {

  @Test
  void namesEachItemThatSaysSomethingElseAsThePaperDoes() {
    var before = Drafts.complete();
    var after = Drafts.with(withDates(before.part3(), LocalDate.of(2026, 2, 3)));

    assertThat(DraftChanges.between(before, after))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.item()).startsWith("Part 3, item 2");
              assertThat(change.after()).isEqualTo("02/03/2026");
            });
    assertThat(DraftChanges.between(before, before)).isEmpty();
  }

  @Test
  void tellsWhatStandsInPartSevenOnly() {
    var before = Drafts.complete();
    var first = LocalDate.of(2026, 2, 3);
    var five = first.datesUntil(first.plusDays(5)).toArray(LocalDate[]::new);
    var six = first.datesUntil(first.plusDays(6)).toArray(LocalDate[]::new);

    var changes =
        DraftChanges.between(
            Drafts.with(withDates(before.part3(), five)),
            Drafts.with(withDates(before.part3(), six)));

    assertThat(changes)
        .containsExactly(
            new Change(
                "Part 7, what continues there",
                "Part 3, item 2: 02/07/2026",
                "Part 3, item 2: 02/07/2026, 02/08/2026"));
  }

  @Test
  void aChangeShowsNothingOfWhatItHoldsInALog() {
    assertThat(new Change("Part 1, item 2.a", "Zarzamora", "Zarzamore").toString())
        .isEqualTo("Change of Part 1, item 2.a");
  }

  private static SupplementBDraft.CriminalActs withDates(
      SupplementBDraft.CriminalActs acts, LocalDate... dates) {
    return new SupplementBDraft.CriminalActs(
        acts.crimes(),
        List.of(dates),
        acts.citations(),
        acts.inUnitedStates(),
        acts.where(),
        acts.extraterritorial(),
        acts.statute(),
        acts.activity(),
        acts.injury());
  }
}

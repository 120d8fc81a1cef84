package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotApplicableTest {

  @Test
  void fillsWhatMayHaveNoAnswerAndNothingThatSomebodyMustAnswer() {
    var filled = NotApplicable.in(SupplementBDraft.blank());

    assertThat(filled.part1().alienNumber()).isEqualTo("N/A");
    assertThat(filled.part1().otherNames()).containsExactly(new PersonName("N/A", "N/A", "N/A"));
    assertThat(filled.part2().fbiOrSid()).isEqualTo("N/A");
    assertThat(filled.part6().fax()).isEqualTo("N/A");
    assertThat(filled.part1().name()).isNull();
    assertThat(filled.part2().agencyName()).isNull();
    assertThat(filled.part2().official()).isNull();
    assertThat(filled.part3()).isEqualTo(SupplementBDraft.blank().part3());
    assertThat(filled.part6().phone()).isNull();
  }

  @Test
  void leavesWhatWasWritten() {
    assertThat(NotApplicable.in(Drafts.complete())).isEqualTo(Drafts.complete());
  }
}

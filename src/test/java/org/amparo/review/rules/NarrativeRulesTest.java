package org.amparo.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.supplementb.Drafts;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.supplementb.SupplementBDraft.Helpfulness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrativeRulesTest {

  private static final String LONG = "She called for help and told the officer what had happened.";
  private static final String ACTIVITY = "The criminal activity is told in detail";
  private static final String HELP = "The helpfulness is told in detail";

  /** Cal. Penal Code 679.10: specific details, and a detailed description of the helpfulness. */
  @Test
  void inCaliforniaABareMarkOrASingleWordIsNotSigned() {
    assertThat(failed(draft("Assault.", null), true, false)).containsExactly(ACTIVITY, HELP);
    assertThat(failed(draft(LONG, " "), true, false)).containsExactly(HELP);
    assertThat(failed(draft(LONG, "helpful - - - - - - - -"), true, false)).containsExactly(HELP);
    assertThat(failed(draft(LONG, LONG), true, false)).isEmpty();
  }

  @Test
  void elsewhereAndOnceItIsApprovedItIsAWarning() {
    var bare = draft("Assault.", null);
    for (var list :
        List.of(NarrativeRules.check(bare, false, false), NarrativeRules.check(bare, true, true))) {
      assertThat(list.passed()).isTrue();
      assertThat(list.rules()).extracting(Checklist.Rule::verdict).containsOnly(Verdict.WARN);
    }
  }

  @Test
  void whatIsBlankIsToldOnce() {
    assertThat(failed(draft(null, LONG), true, false)).isEmpty();
  }

  private static List<String> failed(SupplementBDraft draft, boolean california, boolean approved) {
    return NarrativeRules.check(draft, california, approved).failures().stream()
        .map(Checklist.Rule::rule)
        .toList();
  }

  private static SupplementBDraft draft(@Nullable String activity, @Nullable String other) {
    var told = Drafts.with(Drafts.narrated(activity == null ? "" : activity));
    return new SupplementBDraft(
        told.edition(),
        told.part1(),
        told.part2(),
        told.part3(),
        new Helpfulness(true, true, false, null, other),
        told.part5(),
        told.part6());
  }
}

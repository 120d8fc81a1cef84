package org.amparo.certification.web;

import java.util.List;
import java.util.Objects;
import org.amparo.http.PageTrouble;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/** What came of a sitting, in the words of its page. */
record SittingAnswer(List<Recorded> recorded, List<Refusal> refused) {

  /**
   * @param fileBy the last safe day to file; null for a form without one
   */
  record Recorded(String caseNumber, @Nullable String fileBy) {}

  /**
   * @param sentence what to do, where no rule says it
   */
  record Refusal(String caseNumber, String sentence, List<Checklist.Rule> rules) {}

  static SittingAnswer of(SignatureBatchResource.BatchAnswer answer) {
    return new SittingAnswer(
        answer.rows().stream()
            .filter(SignatureBatchResource.RowAnswer::recorded)
            .map(SittingAnswer::recorded)
            .toList(),
        answer.rows().stream().filter(row -> !row.recorded()).map(SittingAnswer::refusal).toList());
  }

  private static Recorded recorded(SignatureBatchResource.RowAnswer row) {
    var day = row.fileBy();
    return new Recorded(row.caseNumber(), day == null ? null : Reader.language().shortDay(day));
  }

  private static Refusal refusal(SignatureBatchResource.RowAnswer row) {
    var problem = Objects.requireNonNull(row.problem());
    var broken =
        problem.checklist().stream()
            .filter(rule -> rule.verdict() == Checklist.Verdict.FAIL)
            .map(PageTrouble::forPeople)
            .toList();
    return new Refusal(
        row.caseNumber(), broken.isEmpty() ? Sentences.spoken(problem.detail()) : "", broken);
  }
}

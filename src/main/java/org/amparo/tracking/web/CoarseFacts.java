package org.amparo.tracking.web;

import java.util.List;
import org.amparo.http.PageForm;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/** What an advocate, or the officer who referred the case, sees of it. */
record CoarseFacts(
    String caseNumber,
    CertificationKind kind,
    String stage,
    String sentence,
    String since,
    Words.@Nullable Due nextBy,
    String nextWhat,
    String contact,
    boolean informationWanted,
    List<String> asked,
    @Nullable String replyBy,
    List<CaseScreenFacts.Form> forms,
    List<CaseScreenFacts.Paper> papers,
    PageForm paper,
    List<CaseScreenFacts.Happening> story,
    @Nullable String done,
    @Nullable PageForm refused,
    boolean advocate,
    @Nullable LeftForm left) {

  /** What a form that does not stand here any more was overtaken by. */
  public CaseScreenFacts.@Nullable Happening last() {
    return story.isEmpty() ? null : story.get(story.size() - 1);
  }

  /** The form that was refused, as it stands here. */
  public @Nullable PageForm again() {
    return left == null ? refused : left.form();
  }

  @Override
  public String toString() {
    return "CoarseFacts";
  }
}

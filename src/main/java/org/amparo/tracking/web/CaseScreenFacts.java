package org.amparo.tracking.web;

import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.certification.Prints;
import org.amparo.document.DocumentKind;
import org.amparo.http.PageForm;
import org.amparo.http.Sentences;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.referral.Requester;
import org.amparo.referral.Victim;
import org.amparo.review.rules.ForbiddenGrounds.Lean;
import org.amparo.tracking.LettersToSend;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the screen of a case.
 *
 * @param done the act that brought the reader here
 * @param assigned whether the reader may open what is sealed without a further reason
 * @param glass the form for that reason
 * @param dayOver whether the last safe day to file is over and no filing is known
 * @param left a form that was refused and does not stand here any more
 * @param stillHere whether the signed form lies here with half of its window gone
 * @param tooLate whether the signed form lies here and can no longer be filed
 * @param demands whether the reader may enter what somebody outside demands of the case
 * @param victim only when the reader has said why they read, or works on a task of the case
 */
record CaseScreenFacts(
    String caseNumber,
    CertificationKind kind,
    String state,
    boolean following,
    @Nullable String done,
    @Nullable PageForm refused,
    @Nullable Victim victim,
    @Nullable Requester requester,
    List<TaskLine> tasks,
    List<Form> forms,
    List<Form> others,
    List<ClockLine> clocks,
    @Nullable String received,
    @Nullable String fileBy,
    boolean dayOver,
    boolean stillHere,
    boolean tooLate,
    List<Denied> denial,
    boolean draftShown,
    boolean draftMine,
    @Nullable Checklist checklist,
    List<Paper> papers,
    PageForm paper,
    List<Happening> story,
    List<Happening> looks,
    boolean printable,
    boolean demands,
    boolean assigned,
    PageForm glass,
    @Nullable LeftForm left) {

  /** A code as words. */
  public String words(Object code) {
    return Words.of(code);
  }

  /** What a form that does not stand here any more was overtaken by. */
  public @Nullable Happening last() {
    return story.isEmpty() ? null : story.get(story.size() - 1);
  }

  /** The form that was refused, as it stands here. */
  public @Nullable PageForm again() {
    return left == null ? refused : left.form();
  }

  /** The victim's language by its name. */
  public String language() {
    return victim == null ? "" : Words.language(victim.preferredLanguage());
  }

  @Override
  public String toString() {
    return "CaseScreenFacts";
  }

  /** An open task. */
  record TaskLine(
      UUID id,
      String step,
      String role,
      Words.Due due,
      boolean mine,
      boolean claimable,
      String guidance,
      String rule,
      String citation) {}

  /**
   * A form with its questions.
   *
   * @param fields its questions, as HTML
   * @param open shown at once, because it is what to do now or because it was refused
   * @param preview where its letter is shown before it goes out; empty where it sends none
   */
  record Form(
      String act,
      String path,
      String title,
      String key,
      boolean open,
      RawString fields,
      String preview) {}

  /**
   * A statutory clock.
   *
   * @param waits whether its letter lies here, drawn up; where the clock has stopped an e-mail said
   *     so
   */
  record ClockLine(String name, Words.Due due, @Nullable String stopped, boolean waits) {}

  /**
   * A kept file.
   *
   * @param letter whether it is a letter's text, which is shown and printed as a page
   */
  record Paper(UUID id, String kind, String type, String size, String at, boolean letter) {}

  /**
   * A denial as somebody wrote it.
   *
   * @param reasons as sentences
   * @param leans where the words lean on a reason that the law forbids
   */
  record Denied(
      String by,
      List<String> reasons,
      @Nullable String explanation,
      @Nullable String note,
      List<Asked> requests,
      List<Lean> leans) {

    @Override
    public String toString() {
      return "Denied";
    }
  }

  /** A request that was made to the victim. */
  record Asked(String on, String what, String channel, String outcome) {

    @Override
    public String toString() {
      return "Asked";
    }
  }

  /** One thing that happened, or one look at what is sealed. */
  record Happening(String at, String by, String what) {}

  /** What the questions of a form need to know. */
  public record Questions(
      String caseNumber,
      CertificationKind kind,
      PageForm form,
      String today,
      List<JurisdictionProfile.DenialReason> reasons,
      List<Paper> papers,
      List<LettersToSend.Letter> letters,
      List<Prints.Waiting> prints,
      @Nullable Checklist checklist,
      boolean asksEvenSo,
      boolean signedBefore) {

    /** Nobody is asked where there is one print or none. */
    public boolean hasManyPrints() {
      return prints.size() > 1;
    }

    /** The lawful reasons for a denial, as answers to tick. */
    public List<PageForm.Choice> lawful() {
      return reasons.stream().map(r -> new PageForm.Choice(r.code(), said(r))).toList();
    }

    private static String said(JurisdictionProfile.DenialReason reason) {
      return "%s (%s)".formatted(Sentences.spoken(reason.sentence()), reason.citation());
    }

    /** Whether the law lets nobody deny without the facts on which it rests. */
    public boolean explains() {
      return reasons.stream().allMatch(r -> r.needs().contains("explanation"));
    }

    /** The forms that can be asked for, each in words. */
    public List<PageForm.Choice> kinds() {
      return Arrays.stream(CertificationKind.values())
          .map(
              k ->
                  new PageForm.Choice(
                      k.name(), "%s (%s)".formatted(Sentences.spoken(k.paper()), k.form())))
          .toList();
    }

    /** Whether the form must be filed within its window. */
    public boolean hasWindow() {
      return kind == CertificationKind.U_I918B;
    }

    /** A code as words. */
    public String words(Object code) {
      return Words.of(code);
    }

    /** The scans of signed forms; no other paper can be one. */
    public List<PageForm.Choice> signedForms() {
      String signed = Words.of(DocumentKind.SIGNED_SUPPLEMENT_B);
      return choices(papers.stream().filter(p -> p.kind().equals(signed)));
    }

    public List<PageForm.Choice> scans() {
      return choices(papers.stream());
    }

    private static List<PageForm.Choice> choices(Stream<Paper> papers) {
      return papers
          .map(p -> new PageForm.Choice(p.id().toString(), p.kind() + ", " + p.at()))
          .toList();
    }

    /** Room for three reports. */
    public List<String> reports() {
      return List.of("reports[0]", "reports[1]", "reports[2]");
    }

    /** A row for each request that was made, and two to spare; a script adds more. */
    public List<String> requests() {
      return form.rows("requestsMade", 2);
    }

    /** More rows where no script runs. */
    public List<String> furtherRequests() {
      return form.rows("requestsMade", 10).subList(requests().size(), requests().size() + 8);
    }

    @Override
    public String toString() {
      return "Questions";
    }
  }
}

package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.access.Policy;
import org.amparo.access.Reads;
import org.amparo.audit.Purpose;
import org.amparo.certification.Appeals;
import org.amparo.certification.Appeals.AppealDecisionForm;
import org.amparo.certification.Decisions.Denial;
import org.amparo.certification.Delays;
import org.amparo.certification.Delays.DelayForm;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.review.DenialWords;
import org.amparo.review.InformationRequests;
import org.amparo.review.InformationRequests.AskForm;
import org.amparo.review.InformationRequests.Asked;
import org.amparo.review.Reviews;
import org.jspecify.annotations.Nullable;

/** A letter as it would go out if its act were done now. Nothing of it is kept or sent. */
@ApplicationScoped
public class LetterPreviews {

  private static final String UNEXPLAINED =
      "It does not say on which facts the reason rests. Explain it, so that the requester can"
          + " answer.";

  private final CaseFiles files;
  private final Reviews reviews;
  private final Appeals appeals;
  private final Delays delays;
  private final InformationRequests requests;
  private final LetterFacts facts;
  private final LetterWriter writer;
  private final LetterPage page;
  private final Reads reads;

  LetterPreviews(
      CaseFiles files,
      Reviews reviews,
      Appeals appeals,
      Delays delays,
      InformationRequests requests,
      LetterFacts facts,
      LetterWriter writer,
      LetterPage page,
      Reads reads) {
    this.files = files;
    this.reviews = reviews;
    this.appeals = appeals;
    this.delays = delays;
    this.requests = requests;
    this.facts = facts;
    this.writer = writer;
    this.page = page;
    this.reads = reads;
  }

  /**
   * The denial letter for these reasons. It names the victim, so it opens to whoever has a tie to
   * the case.
   *
   * @throws Refused when no denial may rest on them
   */
  public String denial(Actor reader, CaseNumber number, DenialWords words) {
    var file = seen(reader, number);
    reads.open(reader, file, "VICTIM", Purpose.CASEWORK);
    refuseUnless(file.receivedOn().isPresent(), "There is no request that could be denied.");
    var explained = reviews.explained(file.id(), words);
    reviews.mayDeny(file, explained).refuseUnlessPassed();
    var language = LetterKind.DENIAL.language(file.noticeLanguage());
    var proposed = new Denial(explained, decider(reader));
    var written =
        writer.write(
            file.agency(), LetterKind.DENIAL, language, l -> facts.ofDenial(file, proposed, l));
    return page(written, language, explained.explanation() == null ? UNEXPLAINED : "");
  }

  /** The letter that asks the requester for this. */
  public String informationRequest(Actor reader, CaseNumber number, AskForm form) {
    var file = seen(reader, number);
    requests.mayAsk(file, form).refuseUnlessPassed();
    var asked = new Asked(form.asks(), form.replyBy());
    return shown(file, LetterKind.INFORMATION_REQUEST, l -> facts.ofAsking(file, asked, l));
  }

  /** The letter that tells of a late answer, for this reason. */
  public String delay(Actor reader, CaseNumber number, DelayForm form) {
    var file = seen(reader, number);
    refuseUnless(file.receivedOn().isPresent(), "No answer to a request is owed.");
    delays.ahead(file, form).and(reviews.mayDelay(file, form.reason())).refuseUnlessPassed();
    return shown(file, LetterKind.DELAY_NOTICE, l -> facts.ofDelay(file, form, l));
  }

  /** The letter that answers an appeal. */
  public String appealAnswer(Actor reader, CaseNumber number, AppealDecisionForm form) {
    var file = seen(reader, number);
    refuseUnless(appeals.waits(file), "No appeal waits for an answer.");
    appeals.mayAnswer(file, form).refuseUnlessPassed();
    if (form.outcome() == Appeals.Outcome.REVERSE) {
      return shown(file, LetterKind.APPEAL_GRANTED, facts.of(file, LetterKind.APPEAL_GRANTED));
    }
    reads.open(reader, file, "VICTIM", Purpose.CASEWORK);
    var answer = new Appeals.Answer(form.explanation(), decider(reader));
    return shown(file, LetterKind.APPEAL_ANSWER, l -> facts.ofAppealAnswer(file, answer, l));
  }

  /** Whoever else looks at it does not know yet who will decide. */
  private static @Nullable UserId decider(Actor reader) {
    return reader.has(Role.CERTIFYING_OFFICIAL) ? reader.user() : null;
  }

  private static void refuseUnless(boolean owed, String sentence) {
    if (!owed) {
      throw new Refused(Problem.STATE_CONFLICT, sentence);
    }
  }

  private String shown(
      CaseFile file, LetterKind kind, Function<LetterLanguage, Map<String, Object>> told) {
    var language = kind.language(file.noticeLanguage());
    return page(writer.write(file.agency(), kind, language, told), language, "");
  }

  private String page(LetterWriter.Written written, LetterLanguage language, String remark) {
    return page.preview(written, language, remark.isEmpty() ? List.of() : List.of(remark));
  }

  private CaseFile seen(Actor reader, CaseNumber number) {
    var file = files.read(reader, number);
    if (files.view(reader, file) != Policy.View.FULL) {
      throw Refused.notFound();
    }
    return file;
  }
}

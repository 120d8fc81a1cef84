package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.access.Policy;
import org.amparo.certification.Decisions.Denial;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.review.InformationRequests.AskForm;
import org.amparo.review.InformationRequests.Asked;
import org.amparo.review.RequestMade;
import org.amparo.review.Reviews;
import org.amparo.review.rules.LetterWords;

/** A letter as it would go out if its act were done now. Nothing of it is kept or sent. */
@ApplicationScoped
public class LetterPreviews {

  private static final String NOT_SENT = "This is a preview. Nothing was sent.";

  private final CaseFiles files;
  private final Reviews reviews;
  private final LetterFacts facts;
  private final LetterText text;
  private final LetterPage page;

  LetterPreviews(
      CaseFiles files, Reviews reviews, LetterFacts facts, LetterText text, LetterPage page) {
    this.files = files;
    this.reviews = reviews;
    this.facts = facts;
    this.text = text;
    this.page = page;
  }

  /**
   * The denial letter for these reasons.
   *
   * @throws Refused when no denial may rest on them
   */
  public String denial(
      Actor reader, CaseNumber number, List<String> reasons, List<RequestMade> requestsMade) {
    var file = seen(reader, number);
    reviews.mayDeny(file, reasons, requestsMade).refuseUnlessPassed();
    var language = LetterKind.DENIAL.language(file.noticeLanguage());
    var proposed = new Denial(reasons, requestsMade);
    return page(LetterKind.DENIAL, language, facts.ofDenial(file, proposed, language));
  }

  /** The letter that asks the requester for this. */
  public String informationRequest(Actor reader, CaseNumber number, AskForm form) {
    var file = seen(reader, number);
    LetterWords.asked("asks", form.asks()).refuseUnlessPassed();
    var language = LetterKind.INFORMATION_REQUEST.language(file.noticeLanguage());
    var asked = new Asked(form.asks(), form.replyBy());
    return page(LetterKind.INFORMATION_REQUEST, language, facts.ofAsking(file, asked, language));
  }

  private String page(LetterKind kind, LetterLanguage language, Map<String, Object> told) {
    String letter = text.write(kind, language, told);
    var remarks = new ArrayList<>(List.of(NOT_SENT));
    var missing = Typefaces.missing(letter);
    if (!missing.isEmpty()) {
      remarks.add(Press.sentence(missing));
    }
    return page.show(LetterSheet.of(letter), language.tag(), remarks);
  }

  private CaseFile seen(Actor reader, CaseNumber number) {
    var file = files.read(reader, number);
    if (files.view(reader, file) != Policy.View.FULL) {
      throw Refused.notFound();
    }
    return file;
  }
}

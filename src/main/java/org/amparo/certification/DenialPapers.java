package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Reads;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.review.RequestMade;
import org.amparo.review.Reviews;
import org.amparo.review.rules.ForbiddenGrounds.Lean;
import org.jspecify.annotations.Nullable;

/** What stands behind a denial, for the second person, the official and whoever hears an appeal. */
@ApplicationScoped
public class DenialPapers {

  /** Whose words they are. */
  public enum By {
    REVIEWER,
    OFFICIAL
  }

  /**
   * A denial as it was written.
   *
   * @param leans where the words lean on a reason that the law forbids, with the rule
   */
  public record Paper(
      By by,
      List<String> reasons,
      List<RequestMade> requestsMade,
      @Nullable String explanation,
      @Nullable String note,
      List<Lean> leans) {

    @Override
    public String toString() {
      return "Paper";
    }
  }

  private final CaseFiles files;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Reads reads;

  DenialPapers(CaseFiles files, Reviews reviews, Decisions decisions, Reads reads) {
    this.files = files;
    this.reviews = reviews;
    this.decisions = decisions;
    this.reads = reads;
  }

  /** The reviewer's words and the official's; refused when nobody wrote of a denial. */
  public List<Paper> of(Actor reader, CaseNumber number, Purpose purpose) {
    var papers = ifAny(reader, number, purpose);
    if (papers.isEmpty()) {
      throw Refused.notFound();
    }
    return papers;
  }

  /** The reviewer's words and the official's, as far as there are any; the read is recorded. */
  public List<Paper> ifAny(Actor reader, CaseNumber number, Purpose purpose) {
    var file = files.read(reader, number);
    var papers = Stream.of(recommended(file), decided(file)).flatMap(Optional::stream).toList();
    if (!papers.isEmpty()) {
      reads.open(reader, file, "DENIAL", purpose);
    }
    return papers;
  }

  /** Whether the reviewer would have it denied. */
  public boolean isRecommended(CaseFile file) {
    return reviews.recommendedDenial(file.id()).isPresent();
  }

  private Optional<Paper> recommended(CaseFile file) {
    return reviews
        .recommendedDenial(file.id())
        .map(
            form ->
                new Paper(
                    By.REVIEWER,
                    orNone(form.reasons()),
                    orNone(form.requestsMade()),
                    form.explanation(),
                    form.note(),
                    reviews.leans(file, form.note(), form.requestsMade())));
  }

  private Optional<Paper> decided(CaseFile file) {
    return decisions
        .denied(file.id())
        .map(
            form ->
                new Paper(
                    By.OFFICIAL,
                    orNone(form.reasons()),
                    orNone(form.requestsMade()),
                    form.explanation(),
                    form.note(),
                    reviews.leans(file, form.note(), form.requestsMade())));
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}

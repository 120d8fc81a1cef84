package org.amparo.tracking.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.certification.Aftermaths;
import org.amparo.certification.DeliveredForms;
import org.amparo.certification.LateDeliveries;
import org.amparo.certification.Prints;
import org.amparo.certification.SignatureReturns;
import org.amparo.http.CommonTexts;
import org.amparo.http.FormBodies;
import org.amparo.http.PageForm;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.kernel.Checklist;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseState;
import org.amparo.review.DenialWords;
import org.amparo.tracking.LettersToSend;
import org.jspecify.annotations.Nullable;

/** Chooses the forms that stand on the screen of a case and fills in what is known. */
@Singleton
class CaseForms {

  /** The forms that are the screen's own. */
  static final String PAPERS = "documents";

  static final String GLASS = "break-glass";

  private final Engine engine;
  private final FormBodies bodies;
  private final Jurisdictions jurisdictions;
  private final LettersToSend post;
  private final SignatureReturns returns;
  private final Prints prints;
  private final Aftermaths aftermaths;
  private final LateDeliveries late;
  private final DeliveredForms delivered;

  CaseForms(
      Engine engine,
      FormBodies bodies,
      Jurisdictions jurisdictions,
      LettersToSend post,
      SignatureReturns returns,
      Prints prints,
      Aftermaths aftermaths,
      LateDeliveries late,
      DeliveredForms delivered) {
    this.engine = engine;
    this.bodies = bodies;
    this.jurisdictions = jurisdictions;
    this.post = post;
    this.returns = returns;
    this.prints = prints;
    this.aftermaths = aftermaths;
    this.late = late;
    this.delivered = delivered;
  }

  /** A form that was sent and refused; it keeps what was typed. */
  record Sent(String act, PageForm form) {

    Sent {
      form = form.among(act);
    }
  }

  /**
   * What the questions may need to know.
   *
   * @param checklist what stands in the way of a signature; null where none is to be given
   * @param recommended the denial that the official is to confirm; null where there is none
   */
  record Known(
      LocalDate today,
      List<CaseScreenFacts.Paper> papers,
      @Nullable Checklist checklist,
      @Nullable DenialWords recommended) {

    @Override
    public String toString() {
      return "Known";
    }
  }

  /** The forms of the tasks that the reader has in hand. */
  List<CaseScreenFacts.Form> ofTasks(
      CaseFile file, List<Task> tasks, Known known, @Nullable Sent sent) {
    var forms = new ArrayList<CaseScreenFacts.Form>();
    var letters = letters(tasks);
    for (Step step : steps(tasks)) {
      boolean first = true;
      for (CaseForm form : CaseForm.values()) {
        if (form.isFor(step) && isOfUse(form, file)) {
          forms.add(form(file, form, known, letters, sent, first));
          first = false;
        }
      }
    }
    return forms;
  }

  /** The forms that the reader's role has while the case stands as it does. */
  List<CaseScreenFacts.Form> besides(Actor actor, CaseFile file, Known known, @Nullable Sent sent) {
    return Arrays.stream(CaseForm.values())
        .filter(form -> form.isOffered(actor, file.state()))
        .filter(form -> isOfUse(form, file))
        .filter(form -> form != CaseForm.DELIVERY || late.mayBeToldOf(file))
        .map(form -> form(file, form, known, waiting(form, file), sent, false))
        .toList();
  }

  /** Several letters in hand have one form: they may go in one envelope. */
  private static Set<Step> steps(List<Task> tasks) {
    return tasks.stream().map(Task::step).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<LettersToSend.Letter> letters(List<Task> tasks) {
    return post.of(tasks.stream().filter(t -> t.step() == Step.PRINT_AND_MAIL).toList());
  }

  private List<LettersToSend.Letter> waiting(CaseForm form, CaseFile file) {
    return form == CaseForm.HANDOVER ? post.announced(file.id()) : List.of();
  }

  private boolean isOfUse(CaseForm form, CaseFile file) {
    return switch (form) {
      case DELAY_NOTICE -> law(file).stream().anyMatch(l -> l.delayNotice() != null);
      case SIGNATURE_RETURN -> returns.isStranded(file);
      case REPORT_COPY -> file.owes(ClockRule.Purpose.REPORT_COPY);
      case HANDOVER -> !post.announced(file.id()).isEmpty();
      case NOT_SENT -> file.state() == CaseState.CANCELLED || file.signedOn().isPresent();
      case CANCELLATION -> file.state() != CaseState.EXPIRED || aftermaths.mayBeLeftAlone(file);
      default -> true;
    };
  }

  /**
   * What was typed into a form that the page has no more: its step was taken meanwhile, by somebody
   * else or in another tab.
   *
   * @param standing the forms that the page has
   */
  @Nullable LeftForm left(
      CaseFile file,
      Known known,
      @Nullable Sent sent,
      List<Task> open,
      List<CaseScreenFacts.Form> standing) {
    if (sent == null || standing.stream().anyMatch(form -> form.act().equals(sent.act()))) {
      return null;
    }
    var kept = new Sent(sent.act(), sent.form().toRead());
    return CaseForm.of(sent.act())
        .map(
            form ->
                LeftForm.of(
                    kept.form(),
                    why(form, open),
                    form(file, form, known, List.of(), kept, true).fields().getValue()))
        .orElseGet(
            () -> LeftForm.of(kept.form(), Reader.texts(CommonTexts.class).theCaseMovedOn(), ""));
  }

  /** Where the form's step is now. */
  private static String why(CaseForm form, List<Task> open) {
    var texts = Reader.texts(DeskTexts.class);
    String title = Sentences.spoken(form.title());
    if (!form.isOfAStep()) {
      return Reader.texts(CommonTexts.class).theCaseMovedOn();
    }
    return open.stream()
        .filter(task -> form.isFor(task.step()))
        .findFirst()
        .map(
            task ->
                task.claimedBy().isPresent()
                    ? texts.somebodyElseHasThisNow(title)
                    : texts.nobodyHasThisInHand(title))
        .orElseGet(() -> texts.thisIsDoneMeanwhile(title));
  }

  private CaseScreenFacts.Form form(
      CaseFile file,
      CaseForm form,
      Known known,
      List<LettersToSend.Letter> letters,
      @Nullable Sent sent,
      boolean open) {
    boolean refused = sent != null && sent.act().equals(form.act());
    var filled = refused ? sent.form() : begun(form, known).among(form.act());
    String number = file.number().value();
    var reasons = law(file).stream().flatMap(l -> l.denialReasons().stream()).toList();
    var questions =
        new CaseScreenFacts.Questions(
            number,
            file.kind(),
            filled,
            known.today().toString(),
            reasons,
            known.papers(),
            letters,
            form == CaseForm.SIGNATURE ? toSign(number) : List.of(),
            known.checklist(),
            asksEvenSo(form, file, refused),
            file.signedOn().isPresent());
    String html = engine.getTemplate("acts/" + form.act()).data("q", questions).render();
    return new CaseScreenFacts.Form(
        form.act(),
        form.path(number),
        Sentences.spoken(form.title()),
        filled.key(),
        open || refused,
        new RawString(html),
        form.preview(number));
  }

  /** Whether by the record the act is a slip, or has a consequence that few want. */
  private boolean asksEvenSo(CaseForm form, CaseFile file, boolean refused) {
    return switch (form) {
      case SIGNATURE -> refused;
      case FILING -> !delivered.left(file.id());
      case WITHDRAWAL, WITHDRAWAL_REVIEW -> !delivered.anyLeft(file.id());
      default -> false;
    };
  }

  private List<Prints.Waiting> toSign(String number) {
    return prints.waiting(List.of(number)).getOrDefault(number, List.of());
  }

  /** A form that is the screen's own: as it was sent, or with nothing in it. */
  static PageForm begun(@Nullable Sent sent, String act) {
    return sent != null && sent.act().equals(act) ? sent.form() : PageForm.blank().among(act);
  }

  /** Whoever confirms a denial need not type it a second time. */
  private PageForm begun(CaseForm form, Known known) {
    return form == CaseForm.DECISION && known.recommended() != null
        ? bodies.fill(known.recommended())
        : PageForm.blank();
  }

  private List<JurisdictionProfile> law(CaseFile file) {
    return file.receivedOn()
        .map(
            on ->
                List.of(jurisdictions.profile(file.agency(), file.jurisdiction(), file.kind(), on)))
        .orElse(List.of());
  }
}

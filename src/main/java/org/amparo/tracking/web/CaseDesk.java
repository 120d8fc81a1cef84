package org.amparo.tracking.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.Assignment;
import org.amparo.access.Reads;
import org.amparo.access.Tie;
import org.amparo.agency.Agencies;
import org.amparo.agency.WhomToAsk;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.audit.Kind;
import org.amparo.audit.Purpose;
import org.amparo.certification.DenialPapers;
import org.amparo.certification.LateDeliveries;
import org.amparo.document.Document;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.StepLaw;
import org.amparo.queue.Task;
import org.amparo.referral.CaseDocuments;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.review.InformationRequests;
import org.amparo.review.PrintedDrafts;
import org.amparo.tracking.CaseView;
import org.amparo.tracking.CoarseView;
import org.amparo.tracking.LettersToSend;
import org.amparo.tracking.Stage;
import org.amparo.tracking.Timeline;
import org.jspecify.annotations.Nullable;

/** Gathers what the screen of a case shows. */
@ApplicationScoped
class CaseDesk {

  private static final int STORY = 500;

  /** Days left of a filing window when half of it is gone. */
  private static final int HALF = 90;

  private static final Set<Role> DRAFTS =
      Set.of(Role.DV_UNIT, Role.DV_SUPERVISOR, Role.CERTIFYING_OFFICIAL);
  private static final Set<Step> OF_A_DENIAL =
      Set.of(Step.SECOND_REVIEW, Step.DECIDE, Step.DECIDE_APPEAL);
  private static final Set<Step> OF_A_REISSUE = Set.of(Step.PREPARE_REISSUE, Step.SIGN_REISSUE);

  private final CaseFiles files;
  private final Queues queues;
  private final CaseDocuments documents;
  private final PrintedDrafts printed;
  private final DenialPapers denials;
  private final InformationRequests information;
  private final Reads opened;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CaseForms forms;
  private final DenialLines lines;
  private final StepLaw law;
  private final Assignment assignment;
  private final Agencies agencies;
  private final LateDeliveries late;
  private final LettersToSend post;
  private final WhomToAsk whom;
  private final Clock clock;

  CaseDesk(
      CaseFiles files,
      Queues queues,
      CaseDocuments documents,
      PrintedDrafts printed,
      DenialPapers denials,
      InformationRequests information,
      Reads opened,
      Timeline timeline,
      AuditLog audit,
      CaseForms forms,
      DenialLines lines,
      StepLaw law,
      Assignment assignment,
      Agencies agencies,
      LateDeliveries late,
      LettersToSend post,
      WhomToAsk whom,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.documents = documents;
    this.printed = printed;
    this.denials = denials;
    this.information = information;
    this.opened = opened;
    this.timeline = timeline;
    this.audit = audit;
    this.forms = forms;
    this.lines = lines;
    this.law = law;
    this.assignment = assignment;
    this.agencies = agencies;
    this.late = late;
    this.post = post;
    this.whom = whom;
    this.clock = clock;
  }

  CaseScreenFacts facts(
      Actor actor, CaseView view, @Nullable String done, CaseForms.@Nullable Sent sent) {
    var file = files.read(actor, view.caseNumber());
    var zone = agencies.agency(file.agency()).zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var open = queues.openOf(file.id());
    var mine = open.stream().filter(task -> task.isClaimedBy(actor)).toList();
    var papers = papers(actor, file.number(), zone);
    boolean draft = file.receivedOn().isPresent() && DRAFTS.stream().anyMatch(actor::has);
    var checklist = draft && isToBeSigned(file, open) ? checklist(actor, file, mine) : null;
    var denial = denial(actor, file, mine);
    var known = new CaseForms.Known(today, papers, checklist, DenialLines.recommended(denial));
    var now = forms.ofTasks(file, mine, known, sent);
    var others = forms.besides(actor, file, known, sent);
    boolean assigned = assignment.tie(actor, file).isPresent();
    boolean glass = view.victim() == null && !assigned;
    return new CaseScreenFacts(
        file.number().value(),
        file.kind(),
        Words.of(file.state()),
        view.following(),
        done == null
            ? null
            : CaseForm.of(done).map(CaseForm::title).map(Sentences::spoken).orElse(null),
        sent == null ? null : sent.form(),
        view.victim(),
        view.requester(),
        open.stream().map(task -> line(actor, task, today, zone)).toList(),
        now,
        others,
        clocks(file, view, today),
        view.receivedOn() == null ? null : Words.day(view.receivedOn()),
        view.filingWindow() == null ? null : Words.day(view.filingWindow().lastDay()),
        Stage.isOver(file, today),
        liesHere(file, today.plusDays(HALF)) && !liesHere(file, today),
        liesHere(file, today) || late.mayBeToldOf(file),
        lines.of(file, denial),
        draft,
        mine.stream().anyMatch(task -> task.step() == Step.REVIEW),
        checklist,
        papers,
        CaseForms.begun(sent, CaseForms.PAPERS),
        story(actor, file, zone),
        looks(file, zone),
        isPrinted(actor, file, open),
        actor.has(Role.RECORDS_CLERK) || actor.has(Role.DV_SUPERVISOR),
        assigned,
        CaseForms.begun(sent, CaseForms.GLASS),
        isOwn(sent, glass)
            ? null
            : forms.left(
                file, known, sent, open, Stream.concat(now.stream(), others.stream()).toList()));
  }

  /** Whether the signed form has not left and its last safe day to file lies before this one. */
  private static boolean liesHere(CaseFile file, LocalDate day) {
    return file.state() == CaseState.SIGNED && file.fileBy().filter(day::isAfter).isPresent();
  }

  /** Whether a form waits for ink, and the reader may print it. */
  private static boolean isPrinted(Actor actor, CaseFile file, List<Task> open) {
    return (actor.has(Role.DV_UNIT) || actor.has(Role.CERTIFYING_OFFICIAL))
        && (file.state() == CaseState.APPROVED_TO_SIGN
            || open.stream().anyMatch(task -> task.step() == Step.SIGN_REISSUE));
  }

  CoarseFacts coarse(
      Actor actor, CoarseView view, @Nullable String done, CaseForms.@Nullable Sent sent) {
    var file = files.read(actor, view.caseNumber());
    var zone = agencies.agency(file.agency()).zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var papers = papers(actor, file.number(), zone);
    var asked = asked(actor, file);
    var known = new CaseForms.Known(today, papers, null, null);
    var besides = forms.besides(actor, file, known, sent);
    var words = StageWords.of(Reader.language().tag(), view.stage());
    return new CoarseFacts(
        file.number().value(),
        file.kind(),
        words.label(),
        words.sentence(),
        Words.day(view.since()),
        view.nextBy() == null ? null : Words.due(view.nextBy(), today),
        words.next(view.nextBy() != null, Boolean.TRUE.equals(view.windowOver())),
        whom.in(agencies.agency(file.agency()), Reader.language().tag()),
        view.informationWanted(),
        asked == null ? List.of() : asked.asks(),
        asked == null ? null : Words.day(asked.replyBy()),
        besides,
        papers,
        CaseForms.begun(sent, CaseForms.PAPERS),
        story(actor, file, zone),
        done == null
            ? null
            : CaseForm.of(done).map(CaseForm::title).map(Sentences::spoken).orElse(null),
        sent == null ? null : sent.form(),
        actor.has(Role.ADVOCATE),
        isOwn(sent, false) ? null : forms.left(file, known, sent, List.of(), besides));
  }

  private InformationRequests.@Nullable Asked asked(Actor actor, CaseFile file) {
    if (file.state() != CaseState.AWAITING_INFORMATION || !actor.has(Role.ADVOCATE)) {
      return null;
    }
    opened.openQuestions(actor, file);
    return information.asked(file.id());
  }

  /** Whether what was sent is one of the screen's own forms, which stand there still. */
  private static boolean isOwn(CaseForms.@Nullable Sent sent, boolean glass) {
    return sent != null
        && (sent.act().equals(CaseForms.PAPERS) || glass && sent.act().equals(CaseForms.GLASS));
  }

  private CaseScreenFacts.TaskLine line(Actor actor, Task task, LocalDate today, ZoneId zone) {
    var guidance = law.guidance(task.step(), task.caseId());
    return new CaseScreenFacts.TaskLine(
        task.id(),
        Words.of(task.step()),
        Words.of(task.role().groupName()),
        Words.due(LocalDate.ofInstant(task.dueAt(), zone), today),
        task.isClaimedBy(actor),
        task.claimedBy().isEmpty() && task.isOpenFor(actor),
        Sentences.spoken(guidance.explanation()),
        Sentences.spoken(guidance.rule()),
        guidance.citation());
  }

  /** What stands in the way of a signature says nothing once it is given or not recommended. */
  private boolean isToBeSigned(CaseFile file, List<Task> open) {
    return switch (file.state()) {
      case REQUESTED, IN_REVIEW, AWAITING_INFORMATION, APPROVED_TO_SIGN -> true;
      case WITH_OFFICIAL -> !denials.isRecommended(file);
      default -> open.stream().anyMatch(task -> OF_A_REISSUE.contains(task.step()));
    };
  }

  /** Whoever is to decide reads what would stand in the way of their own signature. */
  private Checklist checklist(Actor actor, CaseFile file, List<Task> mine) {
    boolean decides = mine.stream().anyMatch(task -> task.step() == Step.DECIDE);
    return printed.checklist(file, decides ? actor.user() : null);
  }

  private List<CaseScreenFacts.ClockLine> clocks(CaseFile file, CaseView view, LocalDate today) {
    return view.clocks().stream()
        .map(
            c ->
                new CaseScreenFacts.ClockLine(
                    Words.of(c.id()),
                    Words.due(c.dueOn(), today),
                    c.stoppedOn() == null ? null : Words.day(c.stoppedOn()),
                    isWithUs(file, c.id())))
        .toList();
  }

  /** Until somebody has the letter nobody may think so. */
  private boolean isWithUs(CaseFile file, String clock) {
    return Optional.ofNullable(file.clocks().get(clock))
        .filter(c -> c.purpose() == ClockRule.Purpose.ACKNOWLEDGEMENT)
        .filter(c -> post.waits(file.id(), "ACKNOWLEDGEMENT"))
        .isPresent();
  }

  /** Whoever is to judge a denial reads its words first. */
  private List<DenialPapers.Paper> denial(Actor actor, CaseFile file, List<Task> mine) {
    boolean judges =
        mine.stream().anyMatch(task -> OF_A_DENIAL.contains(task.step()))
            && (actor.has(Role.DV_SUPERVISOR) || actor.has(Role.CERTIFYING_OFFICIAL));
    return judges ? denials.ifAny(actor, file.number(), Purpose.CASEWORK) : List.of();
  }

  private List<CaseScreenFacts.Paper> papers(Actor actor, CaseNumber number, ZoneId zone) {
    return documents.list(actor, number).stream().map(d -> paper(d, zone)).toList();
  }

  private static CaseScreenFacts.Paper paper(Document document, ZoneId zone) {
    return new CaseScreenFacts.Paper(
        document.id(),
        Words.of(document.kind())
            + (document.isLetterPrint() ? Sentences.spoken(", as it was printed") : ""),
        document.mediaType(),
        "%,d KB".formatted(Math.max(1, document.size() / 1024)),
        Words.moment(document.storedAt(), zone),
        document.isLetterText());
  }

  /** What was done; who looked stands apart. */
  private List<CaseScreenFacts.Happening> story(Actor actor, CaseFile file, ZoneId zone) {
    var looks = reads(file).stream().map(Entry::act).collect(java.util.stream.Collectors.toSet());
    return timeline.of(actor, file.number(), 0, STORY).entries().stream()
        .filter(h -> !looks.contains(h.act()))
        .map(
            h ->
                new CaseScreenFacts.Happening(
                    Words.moment(h.at(), zone), Words.of(h.byRole()), Words.story(h.summary())))
        .toList();
  }

  private List<CaseScreenFacts.Happening> looks(CaseFile file, ZoneId zone) {
    return reads(file).stream().map(entry -> look(entry, zone)).toList();
  }

  private List<Entry> reads(CaseFile file) {
    return audit.entries(file.id(), 0, STORY).stream()
        .filter(entry -> Kind.READ.name().equals(entry.kind()))
        .toList();
  }

  private static CaseScreenFacts.Happening look(Entry entry, ZoneId zone) {
    String why = entry.details().getOrDefault("purpose", "");
    return new CaseScreenFacts.Happening(
        Words.moment(entry.at(), zone),
        entry.actor(),
        Words.of(entry.act())
            + (why.isEmpty() ? "" : Sentences.spoken(", for " + Words.plain(why)))
            + (Tie.BROKE_GLASS.name().equals(entry.details().get("tie"))
                ? Sentences.spoken(", not assigned")
                : ""));
  }
}

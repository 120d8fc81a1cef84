package org.amparo.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Assignment;
import org.amparo.access.Policy;
import org.amparo.access.Reads;
import org.amparo.access.Tie;
import org.amparo.agency.Agencies;
import org.amparo.agency.WhomToAsk;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.queue.Queues;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.CaseClock;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.referral.People;
import org.amparo.referral.ProcessFollowing;
import org.amparo.referral.Requests;
import org.jspecify.annotations.Nullable;

/** Reading cases. Opening victim data is an act of its own, with a purpose. */
@ApplicationScoped
public class Cases {

  private final CaseFiles files;
  private final Queues queues;
  private final People people;
  private final Requests requests;
  private final Agencies agencies;
  private final WhomToAsk whom;
  private final AuditLog audit;
  private final Reads reads;
  private final Assignment assignment;
  private final ProcessFollowing following;
  private final Clock clock;

  Cases(
      CaseFiles files,
      Queues queues,
      People people,
      Requests requests,
      Agencies agencies,
      WhomToAsk whom,
      AuditLog audit,
      Reads reads,
      Assignment assignment,
      ProcessFollowing following,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.people = people;
    this.requests = requests;
    this.agencies = agencies;
    this.whom = whom;
    this.audit = audit;
    this.reads = reads;
    this.assignment = assignment;
    this.following = following;
    this.clock = clock;
  }

  /** The case in full for the agency's people, coarse for others, not there for strangers. */
  public Object view(Actor actor, CaseNumber number, @Nullable Purpose purpose) {
    var file = files.read(actor, number);
    return files.view(actor, file) == Policy.View.FULL
        ? full(actor, file, Optional.ofNullable(purpose).or(() -> byTask(actor, file)))
        : coarse(actor, file);
  }

  /** What ties a reader to the case; empty for whoever must first say why they open it. */
  public Optional<Tie> tie(Actor actor, CaseNumber number) {
    return assignment.tie(actor, files.read(actor, number));
  }

  private CaseView full(Actor actor, CaseFile file, Optional<Purpose> purpose) {
    boolean behind = isBehind(file);
    purpose.ifPresent(why -> reads.open(actor, file, "VICTIM", why));
    return new CaseView(
        file.number(),
        file.state(),
        behind,
        file.kind(),
        file.jurisdiction(),
        file.receivedOn().orElse(null),
        clocks(file.clocks()),
        queues.openOf(file.id()).stream().map(ActAnswer.OpenTask::of).toList(),
        purpose.map(why -> people.victim(file.id())).orElse(null),
        purpose.flatMap(why -> requests.requester(file.id())).orElse(null),
        file.signedOn()
            .flatMap(on -> FilingWindow.of(file.kind(), on))
            .map(Cases::window)
            .orElse(null));
  }

  /** Who is told that the process has caught up must see all that it brought until then. */
  private boolean isBehind(CaseFile file) {
    boolean behind = following.isBehind(file.id());
    if (!behind) {
      files.readAgain(file);
    }
    return behind;
  }

  /** Whoever works on a task of the case reads it for that. */
  private Optional<Purpose> byTask(Actor actor, CaseFile file) {
    return queues.openOf(file.id()).stream().anyMatch(task -> task.isClaimedBy(actor))
        ? Optional.of(Purpose.CASEWORK)
        : Optional.empty();
  }

  private static List<CaseView.ClockView> clocks(Map<String, CaseClock> clocks) {
    return clocks.entrySet().stream()
        .map(
            e ->
                new CaseView.ClockView(
                    e.getKey(),
                    e.getValue().dueOn(),
                    e.getValue().targetOn(),
                    e.getValue().stoppedOn()))
        .sorted(
            Comparator.comparing(CaseView.ClockView::dueOn).thenComparing(CaseView.ClockView::id))
        .toList();
  }

  private static CaseView.WindowView window(FilingWindow window) {
    return new CaseView.WindowView(window.lastDay(), window.rule(), window.citation());
  }

  /** Whoever stands in for a colleague is named in the case's record: the client knows another. */
  private CoarseView coarse(Actor actor, CaseFile file) {
    files
        .through(actor, List.of(file))
        .forEach(
            (id, organization) ->
                audit.read(
                    actor,
                    file.agency(),
                    id,
                    "STAGE",
                    Map.of(
                        "purpose", Purpose.CASEWORK.name(),
                        "organization", organization.id().toString())));
    var agency = agencies.agency(file.agency());
    var today = agency.today(clock.instant());
    var stage = Stage.of(file, today);
    Optional<LocalDate> nextBy = stage == Stage.READY ? file.fileBy() : file.answerBy();
    return new CoarseView(
        file.number(),
        file.kind(),
        stage,
        agency.today(file.stateSince()),
        stage == Stage.CLOSED ? null : nextBy.orElse(null),
        Stage.isOver(file, today) ? true : null,
        file.state() == CaseState.AWAITING_INFORMATION,
        whom.in(agency, "en"));
  }

  /** A case in a list: nothing sealed, nothing of the victim. */
  public record Listed(
      CaseNumber caseNumber,
      CertificationKind kind,
      Stage stage,
      @Nullable CaseState state,
      LocalDate openedOn) {}

  public Listed listed(Actor actor, CaseFile file) {
    boolean full = files.view(actor, file) == Policy.View.FULL;
    return new Listed(
        file.number(),
        file.kind(),
        Stage.of(file, agencies.agency(file.agency()).today(clock.instant())),
        full ? file.state() : null,
        agencies.agency(file.agency()).today(file.openedAt()));
  }

  /** Cases of a person of exactly this name; the search is itself a recorded read of each hit. */
  public List<Listed> search(
      Actor actor,
      String familyName,
      @Nullable String givenName,
      @Nullable LocalDate birthDate,
      Purpose purpose) {
    return people.named(actor, familyName, givenName, birthDate).stream()
        .map(files::of)
        .filter(file -> files.view(actor, file) == Policy.View.FULL)
        .sorted(Comparator.comparing(CaseFile::openedAt).reversed())
        .map(
            file -> {
              audit.read(actor, file.agency(), file.id(), "SEARCH_HIT", purpose);
              return listed(actor, file);
            })
        .toList();
  }
}

package org.amparo.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.CaseFacts;
import org.amparo.access.Part;
import org.amparo.agency.CertifyingAgency;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.queue.Offer;
import org.amparo.queue.Step;
import org.jspecify.annotations.Nullable;

/** One victim's matter from intake to its end: state, clocks, and who took which part. */
@Entity
@Table(name = "case_file")
public class CaseFile implements CaseFacts {

  private static final int USUAL = 50;
  private static final int HASTENED = 90;

  @Id
  @Column(name = "case_id")
  private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_number")
  private String number;

  @Enumerated(EnumType.STRING)
  private CertificationKind kind;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @Column(name = "state_since")
  private Instant stateSince;

  private String jurisdiction;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "received_on")
  private @Nullable LocalDate receivedOn;

  @Column(name = "in_removal_proceedings")
  private boolean inRemovalProceedings;

  @Column(name = "family_member_loses_on")
  private @Nullable LocalDate familyMemberLosesOn;

  @Column(name = "notice_language")
  private String noticeLanguage;

  @Column(name = "signed_on")
  private @Nullable LocalDate signedOn;

  @Column(name = "file_by")
  private @Nullable LocalDate fileBy;

  @Column(name = "purged_at")
  private @Nullable Instant purgedAt;

  @ElementCollection
  @CollectionTable(name = "case_part", joinColumns = @JoinColumn(name = "case_id"))
  private Set<TookPart> parts = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "case_clock", joinColumns = @JoinColumn(name = "case_id"))
  @MapKeyColumn(name = "clock")
  private Map<String, CaseClock> clocks = new HashMap<>();

  @Version private long version;

  protected CaseFile() {}

  CaseFile(
      CaseNumber number,
      CertificationKind kind,
      CertifyingAgency agency,
      String noticeLanguage,
      Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = agency.id().value();
    this.number = number.value();
    this.kind = kind;
    this.state = CaseState.REFERRED;
    this.stateSince = now;
    this.openedAt = now;
    this.jurisdiction = agency.jurisdiction();
    this.noticeLanguage = noticeLanguage;
  }

  /** Moves on; refused when the law or the process knows no such step. */
  public void become(CaseState next, Instant now) {
    if (!state.next().contains(next)) {
      throw new Refused(
          Problem.STATE_CONFLICT, "The case is %s and cannot become %s.".formatted(state, next));
    }
    state = next;
    stateSince = now;
  }

  /** Moves on, unless it is there already: the act before the step may have moved the case. */
  public void arriveAt(CaseState next, Instant now) {
    if (state != next) {
      become(next, now);
    }
  }

  public void refuseUnless(CaseState... allowed) {
    if (!Set.of(allowed).contains(state)) {
      throw new Refused(
          Problem.STATE_CONFLICT, "The case is %s, so this cannot be done now.".formatted(state));
    }
  }

  /** Somebody asked: the clocks run from the day of receipt. */
  void request(
      LocalDate received, Assertions asserted, Map<String, CaseClock> computed, Instant now) {
    become(CaseState.REQUESTED, now);
    receivedOn = received;
    inRemovalProceedings = asserted.inRemovalProceedings();
    familyMemberLosesOn = asserted.familyMemberLosesEligibilityOn();
    clocks.clear();
    clocks.putAll(computed);
  }

  /** Another form than was first asked for; its own law counts from the same day. */
  void askFor(CertificationKind other) {
    kind = other;
  }

  /** New facts that the requester asserts or takes back. */
  void assertNow(Assertions asserted) {
    inRemovalProceedings = asserted.inRemovalProceedings();
    familyMemberLosesOn = asserted.familyMemberLosesEligibilityOn();
  }

  /**
   * Takes clocks that were counted anew.
   *
   * @return whether anything moved
   */
  boolean recount(Map<String, CaseClock> computed) {
    return running().recount(computed);
  }

  /** What {@link #recount} would move. */
  List<LawTrial.Move> movesTo(Map<String, CaseClock> computed) {
    return running().movesTo(number(), computed);
  }

  /** Whether a clock for the answer still runs. */
  boolean isAwaited() {
    return running().areAwaited();
  }

  private RunningClocks running() {
    return new RunningClocks(clocks);
  }

  /** What these clocks ask for was done on that day. */
  public void stopClocks(ClockRule.Purpose purpose, LocalDate on) {
    clocks.replaceAll((name, clock) -> clock.purpose() == purpose ? clock.stoppedAt(on) : clock);
  }

  /** Whether a clock of this purpose still runs. */
  public boolean owes(ClockRule.Purpose purpose) {
    return clocks.values().stream().anyMatch(c -> c.purpose() == purpose && c.stoppedOn() == null);
  }

  /** An appeal has a clock of its own; it runs until the appeal is answered or the form signed. */
  void appealed(Map<String, CaseClock> computed) {
    clocks.putAll(computed);
  }

  /**
   * The earliest day by which an answer is due: to an appeal that waits, else to the request; empty
   * before anybody asked.
   */
  public Optional<LocalDate> answerBy() {
    return running().answerBy();
  }

  /** Until when an appeal must be answered; empty when none waits. */
  public Optional<LocalDate> appealDue() {
    return running().appealDue();
  }

  /** By when the appeal had to be answered, also once it has been: a letter may be drawn late. */
  public Optional<LocalDate> appealAnswerBy() {
    return clocks.values().stream()
        .filter(clock -> clock.purpose() == ClockRule.Purpose.APPEAL)
        .map(CaseClock::dueOn)
        .min(Comparator.naturalOrder());
  }

  /**
   * The ink signature: from its date the filing window runs.
   *
   * @param lastDayToFile null for a form that does not grow too old
   */
  public void signed(LocalDate on, @Nullable LocalDate lastDayToFile, Instant now) {
    become(CaseState.SIGNED, now);
    signedOn = on;
    fileBy = lastDayToFile;
    answered(on);
  }

  /** The requester has the agency's answer, or will get none because they no longer want one. */
  public void answered(LocalDate on) {
    stopClocks(ClockRule.Purpose.RESPONSE, on);
    stopClocks(ClockRule.Purpose.APPEAL, on);
  }

  /** Somebody asks again: the officer does not review it, and who denied does not decide it. */
  void follows(CaseFile former) {
    former.who(Part.REFERRED).forEach(user -> tookPart(Part.REFERRED, user));
    if (former.state == CaseState.DENIED) {
      former.who(Part.DECIDED).forEach(user -> tookPart(Part.DENIED, user));
    }
    former.who(Part.DENIED).forEach(user -> tookPart(Part.DENIED, user));
  }

  public void tookPart(Part part, UserId user) {
    parts.add(new TookPart(agencyId, part, user.value()));
  }

  @Override
  public CaseId id() {
    return new CaseId(id);
  }

  @Override
  public AgencyId agency() {
    return new AgencyId(agencyId);
  }

  @Override
  public Set<UserId> who(Part part) {
    return parts.stream()
        .filter(p -> p.part() == part)
        .map(p -> new UserId(p.userId()))
        .collect(Collectors.toSet());
  }

  @Override
  public CaseNumber number() {
    return new CaseNumber(number);
  }

  public CertificationKind kind() {
    return kind;
  }

  /** Whether its time was over and it was destroyed; only what reports count is left. */
  boolean isPurged() {
    return purgedAt != null;
  }

  public CaseState state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }

  public String jurisdiction() {
    return jurisdiction;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Optional<LocalDate> receivedOn() {
    return Optional.ofNullable(receivedOn);
  }

  public Assertions asserted() {
    return new Assertions(inRemovalProceedings, familyMemberLosesOn);
  }

  public String noticeLanguage() {
    return noticeLanguage;
  }

  /** What the case's tasks are found by. */
  public Offer.About about(List<String> crimes) {
    return new Offer.About(noticeLanguage, crimes);
  }

  public Optional<LocalDate> signedOn() {
    return Optional.ofNullable(signedOn);
  }

  public Optional<LocalDate> fileBy() {
    return Optional.ofNullable(fileBy);
  }

  public Map<String, CaseClock> clocks() {
    return Map.copyOf(clocks);
  }

  /** A hastened case and a re-issue, whose window is already running out, go before others. */
  public int priority(Step step) {
    boolean fastLane = step == Step.PREPARE_REISSUE || step == Step.SIGN_REISSUE;
    return fastLane || asserted().hasten() ? HASTENED : USUAL;
  }

  public long version() {
    return version;
  }
}

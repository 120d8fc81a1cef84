package org.amparo.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** Somebody outside demands what is known of a case. What they wrote is sealed. */
@Entity
@Table(name = "legal_demand")
public class LegalDemand {

  @Id private UUID id;

  @Column(name = "case_id")
  private @Nullable UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_number")
  private @Nullable String caseNumber;

  @Enumerated(EnumType.STRING)
  private Instrument instrument;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private DemandState state;

  private byte[] content;

  @Column(name = "entered_by")
  private String enteredBy;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "decided_on")
  private @Nullable LocalDate decidedOn;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  private List<String> releases;

  private byte @Nullable [] decision;

  @Column(name = "told_on")
  private @Nullable LocalDate toldOn;

  @Column(name = "not_told")
  @Enumerated(EnumType.STRING)
  private @Nullable NotTold notTold;

  private byte @Nullable [] telling;

  protected LegalDemand() {}

  /**
   * @param file the case that it is about, or null
   */
  LegalDemand(
      UUID id,
      @Nullable CaseFile file,
      Actor by,
      Demands.Entry entry,
      byte[] content,
      Instant now) {
    this.id = id;
    this.caseId = file == null ? null : file.id().value();
    this.agencyId = by.agency().value();
    this.caseNumber = file == null ? null : file.number().value();
    this.instrument = entry.instrument();
    this.receivedOn = entry.receivedOn();
    this.dueOn = entry.dueOn();
    this.state = DemandState.PENDING;
    this.releases = List.of();
    this.content = content;
    this.enteredBy = by.user().value();
    this.enteredAt = now;
  }

  /** Counsel's word is final: another order is another demand. */
  void decide(Actor by, Demands.Decision given, byte[] words) {
    if (state != DemandState.PENDING) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          "Counsel's decision is on record. Enter another order as a demand of its own.");
    }
    state = given.outcome().state();
    decidedOn = given.decidedOn();
    decidedBy = by.user().value();
    releases = given.letGo().stream().map(Enum::name).sorted().toList();
    decision = words;
  }

  /** May be said again: who could not be told yet may be told later. */
  void told(Demands.VictimNotice notice, byte @Nullable [] words) {
    toldOn = notice.toldOn();
    notTold = notice.notToldBecause();
    telling = words;
  }

  /** The one who brought counsel's word does not also carry the file out. */
  void refuseUnlessReleasedTo(Actor by) {
    refuseIfDestroyed();
    if (!state.releases()) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          state == DemandState.PENDING
              ? "Counsel has not decided yet. Nothing is given out before."
              : "Counsel refused this demand, or found nothing. Nothing is given out for it.");
    }
    if (by.user().value().equals(decidedBy)) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES,
          "You recorded counsel's decision. Somebody else makes the export.");
    }
  }

  void refuseIfDestroyed() {
    if (isDestroyed()) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          "The case was destroyed when its time was over. Nothing can be added to this entry.");
    }
  }

  public Set<ContentGroup> releases() {
    return groups(releases);
  }

  static Set<ContentGroup> groups(Collection<String> names) {
    var groups = EnumSet.noneOf(ContentGroup.class);
    Arrays.stream(ContentGroup.values())
        .filter(group -> names.contains(group.name()))
        .forEach(groups::add);
    return groups;
  }

  byte[] content() {
    return content;
  }

  Optional<byte[]> decision() {
    return Optional.ofNullable(decision);
  }

  Optional<byte[]> telling() {
    return Optional.ofNullable(telling);
  }

  public boolean isVictimSettled() {
    return toldOn != null || notTold != null;
  }

  public UUID id() {
    return id;
  }

  Optional<CaseId> caseId() {
    return Optional.ofNullable(caseId).map(CaseId::new);
  }

  /** By whose data key its words are sealed: its case's, or its own. */
  CaseId sealedUnder() {
    return caseId().orElseGet(() -> new CaseId(id));
  }

  /** Whether its words were destroyed with its case. */
  public boolean isDestroyed() {
    return content.length == 0;
  }

  String agencyId() {
    return agencyId;
  }

  public Optional<CaseNumber> caseNumber() {
    return Optional.ofNullable(caseNumber).map(CaseNumber::new);
  }

  public Instrument instrument() {
    return instrument;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  public DemandState state() {
    return state;
  }

  public UserId enteredBy() {
    return new UserId(enteredBy);
  }

  public Optional<LocalDate> decidedOn() {
    return Optional.ofNullable(decidedOn);
  }

  public Optional<UserId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(UserId::new);
  }

  public Optional<LocalDate> toldOn() {
    return Optional.ofNullable(toldOn);
  }

  public Optional<NotTold> notTold() {
    return Optional.ofNullable(notTold);
  }
}

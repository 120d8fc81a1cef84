package org.amparo.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Kind;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.disclosure.rules.DisclosureRules;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.retention.LegalHolds;
import org.amparo.vault.SealedJson;
import org.amparo.vault.Vault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The register: who demanded what, what counsel decided, and whether the victim knows. */
@ApplicationScoped
public class Demands implements PanacheRepositoryBase<LegalDemand, UUID> {

  private static final String TABLE = "legal_demand";

  /**
   * A demand as it came.
   *
   * @param caseNumber the case that it is about
   * @param noCase said instead, where it is about no case of the agency
   * @param demandedBy the person or office
   * @param reference their docket or file number
   * @param hold whether to keep the case from being destroyed
   */
  @Schema(name = "LegalDemandForm")
  public record Entry(
      @Nullable CaseNumber caseNumber,
      @Nullable Boolean noCase,
      @NotNull Instrument instrument,
      @NotNull LocalDate receivedOn,
      @Nullable LocalDate dueOn,
      @NotBlank @Size(max = 300) String demandedBy,
      @Nullable @Size(max = 200) String reference,
      @NotBlank @Size(max = 4000) String asks,
      @Nullable Boolean hold) {

    Words words() {
      return new Words(demandedBy, reference, asks);
    }

    boolean isAboutNoCase() {
      return Boolean.TRUE.equals(noCase);
    }

    boolean holds() {
      return Boolean.TRUE.equals(hold);
    }

    @Override
    public String toString() {
      return "Entry";
    }
  }

  /** What is sealed of a demand. */
  public record Words(String demandedBy, @Nullable String reference, String asks) {

    @Override
    public String toString() {
      return "Words";
    }
  }

  /** What counsel can decide. */
  public enum Outcome {
    RELEASE,
    RELEASE_IN_PART,
    REFUSE,
    NO_RECORDS;

    DemandState state() {
      return switch (this) {
        case RELEASE -> DemandState.RELEASE;
        case RELEASE_IN_PART -> DemandState.RELEASE_IN_PART;
        case REFUSE -> DemandState.REFUSED;
        case NO_RECORDS -> DemandState.NO_RECORDS;
      };
    }
  }

  /**
   * Counsel's decision.
   *
   * @param counsel who decided, by role or account, for example a deputy city attorney
   * @param releases what a release in part lets go
   */
  @Schema(name = "CounselDecisionForm")
  public record Decision(
      @NotNull Outcome outcome,
      @NotNull LocalDate decidedOn,
      @NotBlank @Size(max = 200) String counsel,
      @NotBlank @Size(max = 4000) String reasons,
      @Nullable Set<@NotNull ContentGroup> releases) {

    Set<ContentGroup> named() {
      return releases == null ? Set.of() : releases;
    }

    Set<ContentGroup> letGo() {
      return outcome == Outcome.RELEASE ? EnumSet.allOf(ContentGroup.class) : named();
    }

    @Override
    public String toString() {
      return "Decision";
    }
  }

  /** What is sealed of a decision. */
  public record Reasoned(String counsel, String reasons) {

    @Override
    public String toString() {
      return "Reasoned";
    }
  }

  /** When the victim was told, or why not. */
  @Schema(name = "DemandVictimNoticeForm")
  public record VictimNotice(
      @Nullable LocalDate toldOn,
      @Nullable NotTold notToldBecause,
      @Nullable @Size(max = 2000) String note) {

    @Override
    public String toString() {
      return "VictimNotice";
    }
  }

  /** A demand with its words, which are gone once its case is destroyed. */
  public record Told(
      LegalDemand demand,
      @Nullable Words words,
      @Nullable Reasoned decision,
      @Nullable String note) {

    @Override
    public String toString() {
      return "Told";
    }
  }

  private final CaseFiles files;
  private final Agencies agencies;
  private final LegalHolds holds;
  private final Reads reads;
  private final Vault vault;
  private final SealedJson sealed;
  private final AuditLog audit;
  private final Event<DomainEvent> news;
  private final Event<AgencyEvent> agencyNews;
  private final Clock clock;

  Demands(
      CaseFiles files,
      Agencies agencies,
      LegalHolds holds,
      Reads reads,
      Vault vault,
      SealedJson sealed,
      AuditLog audit,
      Event<DomainEvent> news,
      Event<AgencyEvent> agencyNews,
      Clock clock) {
    this.files = files;
    this.agencies = agencies;
    this.holds = holds;
    this.reads = reads;
    this.vault = vault;
    this.sealed = sealed;
    this.audit = audit;
    this.news = news;
    this.agencyNews = agencyNews;
    this.clock = clock;
  }

  public LegalDemand enter(Actor by, Entry entry) {
    DisclosureRules.about(entry.caseNumber() != null, entry.isAboutNoCase(), entry.holds())
        .refuseUnlessPassed();
    DisclosureRules.received(entry.receivedOn(), entry.dueOn(), today(by)).refuseUnlessPassed();
    var id = UUID.randomUUID();
    var file = entry.caseNumber() == null ? null : files.lock(by, entry.caseNumber());
    if (file == null) {
      vault.open(new CaseId(id), by.agency());
    }
    var under = file == null ? new CaseId(id) : file.id();
    byte[] words = sealed.seal(under, TABLE, "content", id, entry.words());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var demand = new LegalDemand(id, file, by, entry, words, now);
    persist(demand);
    tell(by, file, demand, "DEMAND_ENTERED", Map.of("instrument", entry.instrument().name()));
    if (file != null && entry.holds()) {
      holds.place(by, file.number(), "Demanded from outside: register entry " + id, null);
    }
    return demand;
  }

  public LegalDemand decide(Actor by, UUID id, Decision given) {
    var demand = find(by, id);
    var file = locked(by, demand);
    DisclosureRules.answers(
            file != null, given.outcome().state().releases(), given.outcome() == Outcome.NO_RECORDS)
        .refuseUnlessPassed();
    DisclosureRules.decided(
            given.decidedOn(),
            demand.receivedOn(),
            today(by),
            given.outcome() == Outcome.RELEASE_IN_PART,
            given.named())
        .refuseUnlessPassed();
    var words = new Reasoned(given.counsel(), given.reasons());
    demand.decide(by, given, sealed.seal(demand.sealedUnder(), TABLE, "decision", id, words));
    tell(by, file, demand, "DEMAND_DECIDED", Map.of("outcome", given.outcome().name()));
    return demand;
  }

  public LegalDemand tellVictim(Actor by, UUID id, VictimNotice notice) {
    var demand = find(by, id);
    var file = locked(by, demand);
    DisclosureRules.told(notice.toldOn(), notice.notToldBecause() != null, today(by))
        .refuseUnlessPassed();
    byte[] note =
        notice.note() == null
            ? null
            : sealed.seal(demand.sealedUnder(), TABLE, "telling", id, notice.note());
    demand.told(notice, note);
    var told = Map.of("told", notice.toldOn() == null ? "no" : notice.toldOn().toString());
    tell(by, file, demand, "DEMAND_VICTIM_NOTICE", told);
    return demand;
  }

  /** The case first, if there is one, then the demand as it is now. */
  private @Nullable CaseFile locked(Actor by, LegalDemand demand) {
    demand.refuseIfDestroyed();
    var file = demand.caseNumber().map(number -> files.lock(by, number)).orElse(null);
    getEntityManager().refresh(demand, LockModeType.PESSIMISTIC_WRITE);
    demand.refuseIfDestroyed();
    return file;
  }

  /** The agency's demands: those that wait first, then the newest; no words. */
  public List<LegalDemand> register(Actor reader, int size) {
    return find(
            "agencyId = ?1 order by case when state = PENDING then 0 else 1 end,"
                + " receivedOn desc, id",
            reader.agency().value())
        .page(0, size)
        .list();
  }

  /** One demand with its words, if they are still there; the read is on record. */
  public Told open(Actor reader, UUID id) {
    var demand = find(reader, id);
    if (demand.isDestroyed()) {
      return new Told(demand, null, null, null);
    }
    recordRead(reader, demand);
    var under = demand.sealedUnder();
    return new Told(
        demand,
        sealed.open(under, TABLE, "content", id, demand.content(), Words.class),
        demand
            .decision()
            .map(d -> sealed.open(under, TABLE, "decision", id, d, Reasoned.class))
            .orElse(null),
        demand
            .telling()
            .map(t -> sealed.open(under, TABLE, "telling", id, t, String.class))
            .orElse(null));
  }

  private void recordRead(Actor reader, LegalDemand demand) {
    var number = demand.caseNumber();
    if (number.isPresent()) {
      reads.openForDemand(reader, files.read(reader, number.get()), "LEGAL_DEMAND", demand.id());
    } else {
      var which = Map.of("id", demand.id().toString());
      audit.agencyEntry(reader, reader.agency(), Kind.READ, "LEGAL_DEMAND", which);
    }
  }

  LegalDemand find(Actor actor, UUID id) {
    return findByIdOptional(id)
        .filter(demand -> demand.agencyId().equals(actor.agency().value()))
        .orElseThrow(Refused::notFound);
  }

  /** On the case's record, or on the agency's where there is no case. */
  private void tell(
      Actor by, @Nullable CaseFile file, LegalDemand demand, String act, Map<String, String> more) {
    var details = new HashMap<>(more);
    details.put("demand", demand.id().toString());
    if (file == null) {
      agencyNews.fire(new AgencyEvent(by.agency(), act, Map.copyOf(details)));
    } else {
      news.fire(CaseEvent.of(file, act, Map.copyOf(details)));
    }
  }

  private LocalDate today(Actor by) {
    return agencies.agency(by.agency()).today(clock.instant());
  }
}

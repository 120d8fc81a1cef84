package org.amparo.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFiles;
import org.amparo.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Holds: who keeps a case from being destroyed, why, and until when. */
@ApplicationScoped
public class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {

  private static final String TABLE = "legal_hold";
  private static final String REASON = "reason";

  /** A hold with its reason. */
  public record Told(LegalHold hold, String reason) {

    @Override
    public String toString() {
      return "Told";
    }
  }

  private final CaseFiles files;
  private final Agencies agencies;
  private final Reads reads;
  private final Vault vault;
  private final Event<DomainEvent> news;
  private final Clock clock;

  LegalHolds(
      CaseFiles files,
      Agencies agencies,
      Reads reads,
      Vault vault,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.agencies = agencies;
    this.reads = reads;
    this.vault = vault;
    this.news = news;
    this.clock = clock;
  }

  public LegalHold place(Actor by, CaseNumber number, String reason, @Nullable LocalDate until) {
    var file = files.lock(by, number);
    var today = agencies.agency(by.agency()).today(clock.instant());
    Checklist.builder()
        .rule(
            "A hold lasts until today or longer",
            "Agency policy",
            until == null || !until.isBefore(today),
            "Give a later until, or none.")
        .build()
        .refuseUnlessPassed();
    var id = UUID.randomUUID();
    byte[] sealed = vault.seal(file.id(), TABLE, REASON, id, reason);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var hold = new LegalHold(id, file, by, sealed, until, now);
    persist(hold);
    news.fire(CaseEvent.of(file, "HOLD_PLACED", Map.of("hold", id.toString())));
    return hold;
  }

  public void lift(Actor by, UUID id) {
    var hold = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (hold == null || !hold.agencyId().equals(by.agency().value())) {
      throw Refused.notFound();
    }
    hold.lift(by, clock.instant());
    news.fire(CaseEvent.of(files.of(hold.caseId()), "HOLD_LIFTED", Map.of("hold", id.toString())));
  }

  /** The holds of the agency that are not lifted, the oldest first; no reasons. */
  public List<LegalHold> standing(Actor actor, int size) {
    return find("agencyId = ?1 and liftedAt is null order by placedAt", actor.agency().value())
        .page(0, size)
        .list();
  }

  /** A case's holds that are not lifted, with their reasons; the read is on record. */
  public List<Told> of(Actor reader, CaseNumber number) {
    var file = files.read(reader, number);
    reads.open(reader, file, "LEGAL_HOLD", Purpose.LEGAL_PROCESS);
    return find("caseId = ?1 and liftedAt is null order by placedAt", file.id().value()).stream()
        .map(
            hold ->
                new Told(hold, vault.unseal(file.id(), TABLE, REASON, hold.id(), hold.reason())))
        .toList();
  }
}

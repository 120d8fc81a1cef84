package org.amparo.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.vault.Vault;

/**
 * Opening a case that is not one's own: with a reason, for a while, before the supervisor's eyes.
 */
@ApplicationScoped
public class BreakGlass implements PanacheRepositoryBase<BrokenGlass, UUID> {

  private static final String TABLE = "break_glass";
  private static final String REASON = "reason";

  /** News for the case's story and the record; the reason stays sealed. */
  public record GlassEvent(
      AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
      implements DomainEvent {

    static GlassEvent of(BrokenGlass glass, String act, Map<String, String> details) {
      return new GlassEvent(new AgencyId(glass.agencyId()), glass.caseId(), act, details);
    }
  }

  /** An opening with its reason, for the supervisor. */
  public record Told(BrokenGlass glass, String reason) {

    @Override
    public String toString() {
      return "Told";
    }
  }

  private final Vault vault;
  private final AuditLog audit;
  private final BreakGlassSettings settings;
  private final Event<DomainEvent> news;
  private final Clock clock;

  BreakGlass(
      Vault vault,
      AuditLog audit,
      BreakGlassSettings settings,
      Event<DomainEvent> news,
      Clock clock) {
    this.vault = vault;
    this.audit = audit;
    this.settings = settings;
    this.news = news;
    this.clock = clock;
  }

  /** Opens the case for the actor until the time is over. */
  public BrokenGlass open(Actor actor, CaseFacts facts, String reason) {
    refuseOnceUnjustified(actor, facts);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = UUID.randomUUID();
    byte[] sealed = vault.seal(facts.id(), TABLE, REASON, id, reason);
    var glass = new BrokenGlass(id, actor, facts, sealed, now, now.plus(settings.lasts()));
    persist(glass);
    var until = glass.endsAt().truncatedTo(ChronoUnit.SECONDS).toString();
    news.fire(GlassEvent.of(glass, "GLASS_BROKEN", Map.of("glass", id.toString(), "until", until)));
    return glass;
  }

  /** A supervisor's no would hold nothing if the same person could open the case a second later. */
  private void refuseOnceUnjustified(Actor actor, CaseFacts facts) {
    boolean barred =
        find(
                "caseId = ?1 and openedBy = ?2 and reviewedAt is not null order by reviewedAt desc",
                facts.id().value(),
                actor.user().value())
            .page(0, 1)
            .firstResultOptional()
            .filter(BrokenGlass::isUnjustified)
            .isPresent();
    if (barred) {
      throw new Refused(
          Problem.NOT_ASSIGNED,
          "A supervisor found that your last reason for opening this case does not hold. You cannot"
              + " open it by yourself again; ask a supervisor.");
    }
  }

  /** Until when the case is open for the actor; empty when it is not, or no longer. */
  public Optional<Instant> until(Actor actor, CaseFacts facts) {
    return find(
            "caseId = ?1 and openedBy = ?2 and endsAt > ?3 order by endsAt desc",
            facts.id().value(),
            actor.user().value(),
            clock.instant())
        .page(0, 1)
        .firstResultOptional()
        .map(BrokenGlass::endsAt);
  }

  boolean stands(Actor actor, CaseFacts facts) {
    return until(actor, facts).isPresent();
  }

  /** How many openings nobody has looked at. */
  public long countWaiting(Actor supervisor) {
    return count("agencyId = ?1 and reviewedAt is null", supervisor.agency().value());
  }

  /** The openings that no supervisor has looked at; showing a reason is a read of its case. */
  public List<Told> waiting(Actor supervisor, int size) {
    return find(
            "agencyId = ?1 and reviewedAt is null order by openedAt, id",
            supervisor.agency().value())
        .page(0, size)
        .stream()
        .map(glass -> told(supervisor, glass))
        .toList();
  }

  private Told told(Actor supervisor, BrokenGlass glass) {
    audit.read(
        supervisor,
        supervisor.agency(),
        glass.caseId(),
        "BREAK_GLASS_REASON",
        Map.of("purpose", Purpose.SUPERVISION.name(), "tie", Tie.SUPERVISION.name()));
    return new Told(glass, vault.unseal(glass.caseId(), TABLE, REASON, glass.id(), glass.reason()));
  }

  /** A supervisor looked at it. */
  public void review(Actor supervisor, UUID id, BrokenGlass.Finding finding) {
    var glass = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (glass == null || !glass.agencyId().equals(supervisor.agency().value())) {
      throw Refused.notFound();
    }
    glass.review(supervisor, finding, clock.instant());
    news.fire(
        GlassEvent.of(
            glass, "GLASS_REVIEWED", Map.of("glass", id.toString(), "finding", finding.name())));
  }
}

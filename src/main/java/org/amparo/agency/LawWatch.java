package org.amparo.agency;

import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.CurrentActor;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.LawChanged;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;

/**
 * Puts every change of an agency's law on its record, whether it came with a new version of the
 * service, at a start, or while the service ran; and remembers until its open requests follow.
 */
@ApplicationScoped
public class LawWatch {

  /** After the demo agencies were opened. */
  private static final int AFTER_THE_AGENCIES = 5000;

  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final EntityManager entities;
  private final AgencyWall wall;
  private final CurrentActor current;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  LawWatch(
      Agencies agencies,
      Jurisdictions jurisdictions,
      EntityManager entities,
      AgencyWall wall,
      CurrentActor current,
      Event<AgencyEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.entities = entities;
    this.wall = wall;
    this.current = current;
    this.news = news;
    this.clock = clock;
  }

  void atStart(@Observes @Priority(AFTER_THE_AGENCIES) StartupEvent start) {
    compareAll();
  }

  void changed(@Observes LawChanged change) {
    compareAll();
  }

  /** The agencies whose open requests do not follow their law yet. */
  public List<AgencyId> behind() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                wall.acrossAgencies(
                    () ->
                        entities
                            .createQuery(
                                "select agencyId from AgencyLaw where not applied", String.class)
                            .getResultList()))
        .stream()
        .map(AgencyId::new)
        .toList();
  }

  /**
   * What is still to be followed, kept from every other instance for this transaction. Empty when
   * nothing is, and also while this instance reads another law than the one that was noted: its
   * count would be wrong.
   */
  public Optional<AgencyLaw> behind(AgencyId agency) {
    var law = entities.find(AgencyLaw.class, agency.value(), LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(law)
        .filter(noted -> !noted.isApplied() && isReadHere(noted, agencies.agency(agency)));
  }

  private boolean isReadHere(AgencyLaw noted, CertifyingAgency agency) {
    return jurisdictions.ids().contains(agency.jurisdiction())
        && noted.isOf(agency, jurisdictions.fingerprint(agency.jurisdiction()));
  }

  /** How far the open requests of an agency have come; empty before its law was ever noted. */
  public Optional<AgencyLaw.Recount> recount(AgencyId agency) {
    return Optional.ofNullable(entities.find(AgencyLaw.class, agency.value()))
        .map(AgencyLaw::recount);
  }

  private void compareAll() {
    var ids =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    wall.acrossAgencies(
                        () -> agencies.listAll().stream().map(CertifyingAgency::id).toList()));
    ids.forEach(this::compare);
  }

  private void compare(AgencyId id) {
    var context = Arc.container().requestContext();
    boolean opened = !context.isActive();
    if (opened) {
      context.activate();
    }
    try {
      current.actAs(Actor.system(id));
      QuarkusTransaction.requiringNew().run(() -> note(agencies.agency(id)));
    } finally {
      if (opened) {
        context.terminate();
      }
    }
  }

  private void note(CertifyingAgency agency) {
    if (!jurisdictions.ids().contains(agency.jurisdiction())) {
      // the others work on; every request of this agency is refused until its law is back
      Log.errorf("No profile says the law of the agency %s any more.", agency.id());
      return;
    }
    String print = jurisdictions.fingerprint(agency.jurisdiction());
    var known = entities.find(AgencyLaw.class, agency.id().value());
    if (known == null) {
      entities.persist(new AgencyLaw(agency, print, clock.instant()));
      tell(agency, "PROFILE_IN_USE", print);
    } else if (!known.isOf(agency, print)) {
      known.change(agency, print, clock.instant());
      tell(agency, "PROFILE_CHANGED", print);
    }
  }

  private void tell(CertifyingAgency agency, String act, String print) {
    news.fire(
        new AgencyEvent(
            agency.id(), act, Map.of("jurisdiction", agency.jurisdiction(), "fingerprint", print)));
  }
}

package org.amparo.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.Role;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.vault.ServiceSeal;

/**
 * The views of a queue that people have saved, each person's own. Their names are sealed: nobody
 * keeps a person from naming a view after the case that they think of.
 */
@ApplicationScoped
public class Views implements PanacheRepositoryBase<SavedView, UUID> {

  /** What a BCP 47 tag looks like. */
  public static final String LANGUAGE = "([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?";

  static final int MOST = 20;

  private static final String USE = "queue_view.name";

  private final ServiceSeal seal;
  private final AgencyWall wall;
  private final Clock clock;

  Views(ServiceSeal seal, AgencyWall wall, Clock clock) {
    this.seal = seal;
    this.wall = wall;
    this.clock = clock;
  }

  /** One's own, queue by queue, the oldest first. */
  public List<SavedView> of(Actor actor) {
    return list(
        "agencyId = ?1 and userId = ?2 order by role, madeAt, id",
        actor.agency().value(),
        actor.user().value());
  }

  public List<SavedView> of(Actor actor, Role role) {
    return of(actor).stream().filter(view -> view.wanted().role() == role).toList();
  }

  /** What the actor wants to see when they open the queue. */
  public Optional<SavedView> first(Actor actor, Role role) {
    return of(actor, role).stream().filter(SavedView::isFirst).findFirst();
  }

  public String name(SavedView view) {
    return new String(seal.unseal(USE, view.id(), view.sealedName()), StandardCharsets.UTF_8);
  }

  public SavedView save(Actor actor, String name, Wanted wanted, boolean first) {
    if (!actor.has(wanted.role())) {
      throw new Refused(Problem.FORBIDDEN, "This is another role's queue.");
    }
    if (of(actor, wanted.role()).size() >= MOST) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          "You have 20 views of this queue. Delete one before you save more.");
    }
    var id = UUID.randomUUID();
    var view = new SavedView(id, actor, sealed(id, name), wanted, clock.instant());
    persist(view);
    setFirst(actor, view, first);
    return view;
  }

  /** Another name, and whether it is the one shown first. */
  public SavedView change(Actor actor, UUID id, String name, boolean first) {
    var view = own(actor, id);
    view.rename(sealed(id, name));
    setFirst(actor, view, first);
    return view;
  }

  public void forget(Actor actor, UUID id) {
    delete(own(actor, id));
  }

  /** One view of a queue is first; whichever was so gives way before the index looks. */
  private void setFirst(Actor actor, SavedView view, boolean first) {
    if (first) {
      of(actor, view.wanted().role()).forEach(other -> other.comesFirst(false));
      flush();
    }
    view.comesFirst(first);
  }

  private SavedView own(Actor actor, UUID id) {
    return findByIdOptional(id)
        .filter(view -> view.belongsTo(actor))
        .orElseThrow(Refused::notFound);
  }

  private byte[] sealed(UUID id, String name) {
    return seal.seal(USE, id, name.strip().getBytes(StandardCharsets.UTF_8));
  }

  /** Seals the names under the key of today, so that a former key may leave the configuration. */
  @Scheduled(every = "10m", delayed = "4s")
  @Transactional
  void reseal() {
    if (!seal.hasOneKey()) {
      wall.acrossAgencies(
          () -> {
            listAll().stream()
                .filter(view -> !seal.isOfToday(USE, view.id(), view.sealedName()))
                .forEach(view -> view.rename(sealed(view.id(), name(view))));
            flush();
            return seal;
          });
    }
  }
}

package org.amparo.tracking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Grants;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.Receipts;

/**
 * The victim's own word that nobody outside the agency may see the case any more. Their code shows
 * that it is them, so they need no account, no advocate and nobody of the unit for it.
 */
@ApplicationScoped
public class Consents {

  private final Receipts receipts;
  private final Grants grants;
  private final CaseFiles files;
  private final AgencyWall wall;
  private final CurrentActor current;
  private final Event<DomainEvent> news;

  Consents(
      Receipts receipts,
      Grants grants,
      CaseFiles files,
      AgencyWall wall,
      CurrentActor current,
      Event<DomainEvent> news) {
    this.receipts = receipts;
    this.grants = grants;
    this.files = files;
    this.wall = wall;
    this.current = current;
    this.news = news;
  }

  /**
   * Ends each grant, and the advocate's code, at once.
   *
   * @return false for every code that is not a victim's live one
   */
  public boolean takeBack(String code) {
    var found =
        QuarkusTransaction.requiringNew()
            .call(() -> wall.acrossAgencies(() -> receipts.victimsCase(code).map(files::of)));
    return found.isPresent() && takeBack(code, found.get());
  }

  private boolean takeBack(String code, CaseFile seen) {
    // whoever holds the code acts, and has no name here
    var agency = Actor.system(seen.agency());
    current.actAs(agency);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              files.lock(seen.id());
              Optional<CaseId> still = receipts.victimsCase(code);
              still.map(files::of).ifPresent(file -> end(agency, file));
              return still.isPresent();
            });
  }

  private void end(Actor agency, CaseFile file) {
    boolean granted = grants.revokeAll(agency, file.id());
    boolean known = receipts.revokeAny(file, Receipts.Holder.ADVOCATE);
    if (granted || known) {
      // nobody fills a record by asking again
      news.fire(CaseEvent.of(file, "CONSENTS_TAKEN_BACK", Map.of()));
    }
  }

  /** A code says nothing of who has an account, and an account takes a grant back by its id. */
  public void refuseWhoeverIsKnown() {
    if (current.known().isPresent()) {
      throw new Refused(
          Problem.FORBIDDEN,
          "This is for the person whose code it is, who has no account. Send no token.");
    }
  }
}

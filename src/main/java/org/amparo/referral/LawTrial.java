package org.amparo.referral;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What another reading of the law would change for an agency's open requests; it changes nothing.
 * One call looks at so many of them and tells where the next one goes on, so that nobody waits at a
 * call whose length nobody knows. Each batch has a transaction of its own: none stays open for
 * long.
 */
@ApplicationScoped
public class LawTrial {

  /** As many as are looked at in some seconds. */
  public static final int MOST = 20_000;

  private static final int AT_ONCE = 500;
  private static final int SHOWN = 200;

  /**
   * A request whose clock would move.
   *
   * @param dueOn as it stands; null for a clock that does not run yet
   * @param wouldBeDueOn null for a clock that would no longer run
   */
  public record Move(
      CaseNumber caseNumber,
      String clock,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate wouldBeDueOn) {}

  /**
   * Which requests to look at.
   *
   * @param after the last one that was looked at before; null to begin
   * @param size how many at most
   */
  public record Part(@Nullable UUID after, int size) {}

  /**
   * What would change.
   *
   * @param changed the jurisdictions that read otherwise
   * @param openRequests how many the agency has
   * @param lookedAt how many of them this call looked at
   * @param moved how many of those would have a clock that moves
   * @param unjudged those of them that the changed law would not reach back to
   * @param moves the first of the moves
   * @param last where the next call goes on; null when all were looked at
   */
  public record Outcome(
      Set<String> changed,
      int openRequests,
      int lookedAt,
      int moved,
      int unjudged,
      List<Move> moves,
      @Nullable UUID last) {}

  private final Jurisdictions jurisdictions;
  private final Agencies agencies;
  private final OpenRequests requests;
  private final CaseClocks clocks;

  LawTrial(
      Jurisdictions jurisdictions, Agencies agencies, OpenRequests requests, CaseClocks clocks) {
    this.jurisdictions = jurisdictions;
    this.agencies = agencies;
    this.requests = requests;
    this.clocks = clocks;
  }

  /**
   * @param files texts by their names; null for what lies in the operator's directory
   */
  public Outcome run(Actor admin, @Nullable Map<String, String> files, Part part) {
    var trial = jurisdictions.tried(files);
    var agency = QuarkusTransaction.requiringNew().call(() -> agencies.agency(admin.agency()));
    var tally = new Tally(agency, trial.law());
    UUID last = part.after() == null ? OpenRequests.beginning() : part.after();
    boolean more = true;
    while (more && tally.open < part.size()) {
      UUID from = last;
      int size = Math.min(AT_ONCE, part.size() - tally.open);
      var ids = QuarkusTransaction.requiringNew().call(() -> tally.addAll(from, size));
      more = ids.size() == size;
      last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
    }
    return tally.outcome(trial.changed(), count(agency.id()), more ? last : null);
  }

  private int count(AgencyId agency) {
    return QuarkusTransaction.requiringNew().call(() -> requests.count(agency));
  }

  /** Counts while it goes through the requests. */
  private final class Tally {
    private final CertifyingAgency agency;
    private final Jurisdictions law;
    private final List<Move> moves = new ArrayList<>();
    private int open;
    private int moved;
    private int unjudged;

    Tally(CertifyingAgency agency, Jurisdictions law) {
      this.agency = agency;
      this.law = law;
    }

    List<UUID> addAll(UUID last, int size) {
      var ids = requests.after(agency.id(), last, size);
      requests.read(ids).forEach(this::add);
      return ids;
    }

    Outcome outcome(Set<String> changed, int all, @Nullable UUID last) {
      return new Outcome(changed, all, open, moved, unjudged, moves, last);
    }

    private void add(CaseFile file) {
      open++;
      try {
        var would =
            clocks.compute(law, agency, file, file.receivedOn().orElseThrow(), file.asserted());
        var found = file.movesTo(would);
        moved += found.isEmpty() ? 0 : 1;
        found.stream().limit(SHOWN - moves.size()).forEach(moves::add);
      } catch (Refused noLaw) {
        unjudged++;
      }
    }
  }
}

package org.amparo.referral;

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
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What another reading of the law would change for an agency's open requests; it changes nothing.
 */
@ApplicationScoped
public class LawTrial {

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
   * What would change.
   *
   * @param changed the jurisdictions that read otherwise
   * @param openRequests how many were looked at
   * @param moved how many of them would have a clock that moves
   * @param unjudged open requests that the changed law would not reach back to
   * @param moves the first of the moves
   */
  public record Outcome(
      Set<String> changed, int openRequests, int moved, int unjudged, List<Move> moves) {}

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
  public Outcome run(Actor admin, @Nullable Map<String, String> files) {
    var trial = jurisdictions.tried(files);
    var agency = agencies.agency(admin.agency());
    var tally = new Tally(agency, trial.law());
    UUID last = OpenRequests.beginning();
    for (var ids = next(agency, last); !ids.isEmpty(); ids = next(agency, last)) {
      requests.read(ids).forEach(tally::add);
      last = ids.get(ids.size() - 1);
    }
    return new Outcome(trial.changed(), tally.open, tally.moved, tally.unjudged, tally.moves);
  }

  private List<UUID> next(CertifyingAgency agency, UUID last) {
    return requests.after(agency.id(), last, AT_ONCE);
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

    void add(CaseFile file) {
      open++;
      try {
        var would =
            clocks.compute(
                law, agency, file.id(), file.receivedOn().orElseThrow(), file.asserted());
        var found = file.movesTo(would);
        moved += found.isEmpty() ? 0 : 1;
        found.stream().limit(SHOWN - moves.size()).forEach(moves::add);
      } catch (Refused noLaw) {
        unjudged++;
      }
    }
  }
}

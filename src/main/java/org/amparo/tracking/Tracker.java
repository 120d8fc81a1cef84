package org.amparo.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.WhomToAsk;
import org.amparo.identity.AgencyWall;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.Receipts;
import org.jspecify.annotations.Nullable;

/** What the holder of a receipt code may see, without signing in. */
@ApplicationScoped
public class Tracker {

  /**
   * Where the matter stands.
   *
   * @param since since when, in the agency's zone
   * @param nextBy by when something should happen next
   * @param windowOver true once the last day to use the signed form is over; absent otherwise
   * @param contact whom to ask
   */
  public record Standing(
      Stage stage,
      LocalDate since,
      @Nullable LocalDate nextBy,
      @Nullable Boolean windowOver,
      String contact) {}

  private final Receipts receipts;
  private final CaseFiles files;
  private final Agencies agencies;
  private final WhomToAsk whom;
  private final AgencyWall wall;
  private final Clock clock;

  Tracker(
      Receipts receipts,
      CaseFiles files,
      Agencies agencies,
      WhomToAsk whom,
      AgencyWall wall,
      Clock clock) {
    this.receipts = receipts;
    this.files = files;
    this.agencies = agencies;
    this.whom = whom;
    this.wall = wall;
    this.clock = clock;
  }

  /**
   * @param language in which it is told whom to ask
   */
  @Transactional
  public Optional<Standing> standing(String code, String language) {
    return wall.acrossAgencies(
        () -> receipts.caseOf(code).map(files::of).map(file -> of(file, agencyOf(file), language)));
  }

  private CertifyingAgency agencyOf(CaseFile file) {
    return agencies.agency(file.agency());
  }

  private Standing of(CaseFile file, CertifyingAgency agency, String language) {
    var today = agency.today(clock.instant());
    var stage = Stage.of(file, today);
    var nextBy =
        switch (stage) {
          case RECEIVED, IN_REVIEW, WITH_OFFICIAL -> file.answerBy();
          case READY -> file.fileBy();
          case CLOSED -> Optional.<LocalDate>empty();
        };
    return new Standing(
        stage,
        agency.today(file.stateSince()),
        nextBy.orElse(null),
        Stage.isOver(file, today) ? true : null,
        whom.in(agency, language));
  }
}

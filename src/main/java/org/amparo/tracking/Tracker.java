package org.amparo.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
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
   * @param contact whom to ask
   */
  public record Standing(
      Stage stage, LocalDate since, @Nullable LocalDate nextBy, String contact) {}

  private final Receipts receipts;
  private final CaseFiles files;
  private final Agencies agencies;
  private final AgencyWall wall;

  Tracker(Receipts receipts, CaseFiles files, Agencies agencies, AgencyWall wall) {
    this.receipts = receipts;
    this.files = files;
    this.agencies = agencies;
    this.wall = wall;
  }

  @Transactional
  public Optional<Standing> standing(String code) {
    return wall.acrossAgencies(
        () -> receipts.caseOf(code).map(files::of).map(file -> of(file, agencyOf(file))));
  }

  private CertifyingAgency agencyOf(CaseFile file) {
    return agencies.agency(file.agency());
  }

  private static Standing of(CaseFile file, CertifyingAgency agency) {
    var stage = Stage.of(file.state());
    var nextBy =
        switch (stage) {
          case RECEIVED, IN_REVIEW, WITH_OFFICIAL -> file.answerBy();
          case READY -> file.fileBy();
          case CLOSED -> Optional.<LocalDate>empty();
        };
    return new Standing(
        stage, agency.today(file.stateSince()), nextBy.orElse(null), agency.contact());
  }
}

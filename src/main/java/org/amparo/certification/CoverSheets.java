package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.agency.Officials;
import org.amparo.agency.Standing;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.review.PrintedDrafts;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.PrintPackage;
import org.amparo.supplementb.SupplementBDraft;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the cover sheet of a print says, as it is on the day of the print. */
@ApplicationScoped
class CoverSheets {

  private static final String PAGE = "/verify";
  private static final String TRACKER = "/track";

  private final Agencies agencies;
  private final Officials officials;
  private final String verifyAt;
  private final Clock clock;

  CoverSheets(
      Agencies agencies,
      Officials officials,
      @ConfigProperty(name = "amparo.notice.tracker") Optional<URI> tracker,
      Clock clock) {
    this.agencies = agencies;
    this.officials = officials;
    this.verifyAt = verifyAt(tracker);
    this.clock = clock;
  }

  /**
   * The page lies beside the tracker, the one public address that the service is told of. Half an
   * address on paper leads nowhere: it is whole or empty.
   */
  static String verifyAt(Optional<URI> tracker) {
    return tracker
        .map(URI::toString)
        .filter(address -> address.endsWith(TRACKER))
        .map(address -> address.substring(0, address.length() - TRACKER.length()) + PAGE)
        .orElse("");
  }

  PrintPackage.Cover of(
      CaseFile file,
      SupplementBDraft draft,
      PrintedDrafts.Paper paper,
      Optional<UserId> signer,
      String code,
      int print) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    var standing = signer.flatMap(who -> agencies.standing(file.agency(), who, file.kind(), today));
    return new PrintPackage.Cover(
        file.number(),
        file.kind(),
        draft.edition(),
        paper.official(),
        paper.formPages(),
        paper.attached(),
        told(file, draft, standing),
        standing.filter(s -> s.designation() != null).isPresent(),
        verifyAt,
        code,
        today,
        print);
  }

  private String told(CaseFile file, SupplementBDraft draft, Optional<Standing> standing) {
    var official = Optional.ofNullable(draft.part2().official());
    String name = official.map(PersonName::inOneLine).orElse("The official whom Part 2 names");
    return name + standing.map(s -> "; " + s.sentence(designator(file, s))).orElse("") + ".";
  }

  private String designator(CaseFile file, Standing standing) {
    var designation = standing.designation();
    return designation == null ? "" : officials.designator(file.agency(), designation.grant());
  }
}

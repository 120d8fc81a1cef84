package org.amparo.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Refused;

/**
 * What an agency filed, as everybody may see it: one version of each report, the newest whose
 * counts do not differ from those shown before by so little that it would tell of one person.
 */
@ApplicationScoped
public class PublishedReports {

  /**
   * The version that is shown.
   *
   * @param newest the newest version that was filed; its counts may not be told after these
   */
  public record Published(UUID id, int version, int newest, ReportSheet sheet) {

    private static Published first(FiledReport filed) {
      var sheet = ReportSheet.withheld(filed.report(), filed.threshold());
      return new Published(filed.id(), filed.version(), filed.version(), sheet);
    }

    private Published then(FiledReport later) {
      var next = first(later);
      return next.sheet.mayFollow(sheet)
          ? next
          : new Published(id, version, later.version(), sheet);
    }
  }

  public record OfAgency(String agency, List<Published> reports) {}

  private final Agencies agencies;
  private final FiledReports filed;
  private final AgencyWall wall;

  PublishedReports(Agencies agencies, FiledReports filed, AgencyWall wall) {
    this.agencies = agencies;
    this.filed = filed;
    this.wall = wall;
  }

  /** Nobody is signed in, so the wall is opened for this one agency's reports. */
  public OfAgency of(AgencyId agency) {
    return wall.within(agency, () -> QuarkusTransaction.requiringNew().call(() -> read(agency)));
  }

  public Published one(AgencyId agency, UUID id) {
    return of(agency).reports().stream()
        .filter(report -> report.id().equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private OfAgency read(AgencyId agency) {
    var name = agencies.agency(agency).name();
    var years = new LinkedHashMap<String, List<FiledReport>>();
    for (FiledReport report : filed.all(agency)) {
      years
          .computeIfAbsent(
              report.report().kind() + " " + report.report().from(), any -> new ArrayList<>())
          .add(0, report);
    }
    return new OfAgency(name, years.values().stream().map(PublishedReports::shown).toList());
  }

  /** Of the versions of one year, the oldest first. */
  static Published shown(List<FiledReport> versions) {
    var shown = Published.first(versions.get(0));
    for (FiledReport later : versions.subList(1, versions.size())) {
      shown = shown.then(later);
    }
    return shown;
  }
}

package org.amparo.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Refused;

/**
 * What an agency filed, as everybody may see it: the newest version alone, since the difference of
 * two versions would tell of the one person who came between them.
 */
@ApplicationScoped
public class PublishedReports {

  public record Published(UUID id, int version, ReportSheet sheet) {}

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
    var newest = new LinkedHashMap<String, Published>();
    for (FiledReport report : filed.all(agency)) {
      newest.putIfAbsent(
          report.report().kind() + " " + report.report().from(),
          new Published(
              report.id(),
              report.version(),
              ReportSheet.withheld(report.report(), report.threshold())));
    }
    return new OfAgency(name, List.copyOf(newest.values()));
  }
}

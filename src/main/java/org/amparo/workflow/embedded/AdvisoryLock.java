package org.amparo.workflow.embedded;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.CaseLock;

/**
 * Orders the engine's work on a case while no room offers the lock that its acts take. Only the
 * engine's own calls take this one.
 */
@DefaultBean
@ApplicationScoped
class AdvisoryLock implements CaseLock {

  private final AgroalDataSource dataSource;

  AdvisoryLock(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void lock(CaseId caseId, AgencyId agencyId) {
    try (var connection = dataSource.getConnection();
        var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, caseId.value().getMostSignificantBits() ^ caseId.value().getLeastSignificantBits());
      lock.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.amparo.identity;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL for which agency each connection works. Row-level security then shows no other
 * agency's rows, even to a query that forgot to ask. Nobody signed in and no job means: no rows.
 */
@Singleton
public class AgencyWall implements AgroalPoolInterceptor {

  private static final String EVERY_AGENCY = "*";
  private static final String NO_AGENCY = "";

  private final ThreadLocal<@Nullable String> chosen = new ThreadLocal<>();
  private final Instance<DataSource> database;

  AgencyWall(Instance<DataSource> database) {
    this.database = database;
  }

  /** Works for one agency: a job or timer that acts on its case. */
  public <T> T within(AgencyId agency, Supplier<T> work) {
    return as(agency.value(), work);
  }

  /** For another thread: the same agency, or none, as this one works for. */
  public <T> Supplier<T> carried(Supplier<T> work) {
    String agency = agencyOfThisThread();
    return () -> as(agency, work);
  }

  /** As {@link #within}, and without a word to the database where this thread does so already. */
  public void staying(AgencyId agency, Runnable work) {
    String now = agencyOfThisThread();
    if (now.equals(agency.value()) || now.equals(EVERY_AGENCY)) {
      work.run();
      return;
    }
    within(
        agency,
        () -> {
          work.run();
          return agency;
        });
  }

  /**
   * Works across agencies: sign-in, the tracker and the service's own sweeps, which do not know the
   * agency yet. Nothing that a signed-in person asks for may use it. Inside a running transaction
   * the work flushes what it wrote before it returns.
   */
  public <T> T acrossAgencies(Supplier<T> work) {
    return as(EVERY_AGENCY, work);
  }

  private <T> T as(String agency, Supplier<T> work) {
    String before = chosen.get();
    chosen.set(agency);
    try {
      tellRunningTransaction();
      return work.get();
    } finally {
      if (before == null) {
        chosen.remove();
      } else {
        chosen.set(before);
      }
      tellRunningTransaction();
    }
  }

  /** A connection that was taken before somebody acted must hear of them too. */
  public void tellRunningTransaction() {
    if (!QuarkusTransaction.isActive()) {
      return;
    }
    try (Connection connection = database.get().getConnection()) {
      tell(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the agency wall could not be set", e);
    }
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      tell(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the agency wall could not be set", e);
    }
  }

  private void tell(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('amparo.agency', ?, false)")) {
      statement.setString(1, agencyOfThisThread());
      statement.execute();
    }
  }

  private String agencyOfThisThread() {
    String agency = chosen.get();
    return agency != null
        ? agency
        : CurrentActor.ofThisThread().map(a -> a.agency().value()).orElse(NO_AGENCY);
  }
}

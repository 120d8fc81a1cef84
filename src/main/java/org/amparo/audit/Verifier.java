package org.amparo.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;

/**
 * Has every chain of an agency checked, in stretches side by side: no chain knows of another, so
 * each reader has a connection and chains of its own. On two cores two readers keep both busy, as
 * each waits for its database process while the other does not.
 */
@Singleton
class Verifier {

  /** More would crowd out the work of the day. */
  private static final int MOST_READERS = 4;

  private final Chains chains;
  private final UnaryOperator<Supplier<Verification>> carried;
  private final int readers;

  /** For the service: a reader in a thread of its own sees no more than whoever asks. */
  @Inject
  Verifier(Chains chains, AgencyWall wall) {
    this(chains, wall::carried, readers());
  }

  Verifier(Chains chains, UnaryOperator<Supplier<Verification>> carried, int readers) {
    this.chains = chains;
    this.carried = carried;
    this.readers = readers;
  }

  static int readers() {
    return Math.max(1, Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors()));
  }

  /** What is committed when a reader begins; what comes later it does not see. */
  Verification ofAgency(AgencyId agency) {
    var threads = Executors.newFixedThreadPool(readers);
    try {
      var found = new ArrayList<CompletableFuture<Verification>>();
      for (var stretch : Stretch.cut(chains.milestones(agency.value(), readers))) {
        found.add(check(agency, stretch, threads));
      }
      return found.stream()
          .map(CompletableFuture::join)
          .reduce(Verification.NONE, Verification::and);
    } catch (CompletionException failure) {
      throw new IllegalStateException("The audit chains were not read.", failure.getCause());
    } finally {
      threads.shutdown();
    }
  }

  private CompletableFuture<Verification> check(
      AgencyId agency, Stretch stretch, Executor threads) {
    return CompletableFuture.supplyAsync(carried.apply(() -> read(agency, stretch)), threads);
  }

  private Verification read(AgencyId agency, Stretch stretch) {
    try (var connection = chains.connection();
        var reading = new StretchReading(connection, agency.value(), stretch)) {
      return reading.checked();
    } catch (SQLException e) {
      throw new IllegalStateException("A stretch of the audit chains was not read.", e);
    }
  }
}

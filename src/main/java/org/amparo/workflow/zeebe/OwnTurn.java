package org.amparo.workflow.zeebe;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.amparo.identity.AgencyWall;

/** A transaction of the adapter's own, over the rows of every agency. */
@Singleton
class OwnTurn {

  private static final int SECONDS = 30;

  private final AgencyWall wall;

  OwnTurn(AgencyWall wall) {
    this.wall = wall;
  }

  <T> T call(Supplier<T> work) {
    return wall.acrossAgencies(
        () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get));
  }

  void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }
}

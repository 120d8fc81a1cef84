package org.amparo.shell;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One line for each request: what kind, how it ended, how long it took. The address stands there as
 * the contract writes it, with its parameters open: a caller may have put anything in their place.
 */
@Singleton
class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.amparo.access");
  private static final String ROUTE = AccessLog.class.getName();

  void follow(RoutingContext request) {
    long begun = System.nanoTime();
    request.addEndHandler(end -> write(request, System.nanoTime() - begun));
  }

  static void name(RoutingContext request, String route) {
    request.put(ROUTE, route);
  }

  private static void write(RoutingContext request, long nanos) {
    String route = request.get(ROUTE);
    // probes and scrapes come every few seconds
    var level = route == null ? Logger.Level.DEBUG : Logger.Level.INFO;
    LOG.logf(
        level,
        "%s %d %d ms",
        route == null ? request.request().method() + " (no resource)" : route,
        request.response().getStatusCode(),
        TimeUnit.NANOSECONDS.toMillis(nanos));
  }
}

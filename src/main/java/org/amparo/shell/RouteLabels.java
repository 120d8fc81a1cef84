package org.amparo.shell;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Labels the metrics of requests with what the contract says, never with what a caller wrote: the
 * route with its parameters open, and a method that HTTP knows. The settings give every request one
 * fixed label first; here a request that found its resource gets its route.
 */
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {

  static final String UNMATCHED = "unmatched";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  /** Where Quarkus keeps the route of a request once its resource is known. */
  private static final String TEMPLATE = "UrlPathTemplate";

  @Override
  public Tags contribute(Context request) {
    String route = request.requestContextLocalData(TEMPLATE);
    return Tags.of(
        "uri",
        route == null ? UNMATCHED : route,
        "method",
        known(request.request().method().name()));
  }

  /** For requests that are reset before they are answered, which nobody contributes to. */
  @Produces
  @Singleton
  MeterFilter knownMethods() {
    return MeterFilter.replaceTagValues("method", RouteLabels::known);
  }

  private static String known(String method) {
    return METHODS.contains(method) ? method : "OTHER";
  }
}

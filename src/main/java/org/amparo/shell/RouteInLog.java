package org.amparo.shell;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.amparo.http.Routes;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Tells the log and the trace which act a request is and of which case, as soon as that is known.
 */
class RouteInLog {

  static final String CASE = "case";

  @ServerRequestFilter
  void tell(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
    String route = Routes.of(resource.getResourceMethod());
    AccessLog.name(routing, route);
    Span.current().setAttribute(PlainSpans.ROUTE, route);
    String number = request.getUriInfo().getPathParameters().getFirst("caseNumber");
    if (number != null && isCaseNumber(number)) {
      MDC.put(CASE, number);
    }
  }

  private static boolean isCaseNumber(String text) {
    try {
      return !new CaseNumber(text).value().isEmpty();
    } catch (Refused e) {
      return false;
    }
  }
}

package org.amparo.shell;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leads on within this service by a path alone (RFC 9110, 10.2.2). The framework makes it an
 * address with the host that the request named, which the caller, or somebody on the way, chose.
 */
class OwnLocations {

  @ServerResponseFilter
  void withoutHost(ContainerRequestContext request, ContainerResponseContext response) {
    var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
    var here = request.getUriInfo().getBaseUri();
    if (location != null) {
      var to = URI.create(location.toString());
      if (to.isAbsolute() && String.valueOf(to.getRawAuthority()).equals(here.getRawAuthority())) {
        response.getHeaders().putSingle(HttpHeaders.LOCATION, inside(to));
      }
    }
  }

  private static URI inside(URI to) {
    String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
    String part = to.getRawFragment() == null ? "" : "#" + to.getRawFragment();
    String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    return URI.create(path + query + part);
  }
}

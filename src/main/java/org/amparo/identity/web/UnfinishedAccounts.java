package org.amparo.identity.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Session;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whoever has to choose a password or to set up a second factor does that first: until then their
 * session opens the page of their account and nothing else.
 */
class UnfinishedAccounts {

  private static final Set<String> OPEN = Set.of("/session", "/sign-out", "/confirmation");
  private static final String ACCOUNT = "/account";

  private final CurrentActor current;

  UnfinishedAccounts(CurrentActor current) {
    this.current = current;
  }

  @ServerRequestFilter
  public Optional<RestResponse<Void>> hold(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (isOpen(path) || current.session().map(Session::due).isEmpty()) {
      return Optional.empty();
    }
    if (path.startsWith("/api/")) {
      throw new Refused(Problem.ACCOUNT_UNFINISHED, "Go to the page of your account first.");
    }
    return Optional.of(RestResponse.seeOther(URI.create(ACCOUNT)));
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.equals(ACCOUNT) || path.startsWith(ACCOUNT + "/");
  }
}

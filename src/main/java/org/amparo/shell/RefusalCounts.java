package org.amparo.shell;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.amparo.http.ForeignForm;
import org.amparo.http.Refusals;
import org.amparo.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the kind under which a refusal is counted: each request under one. */
@Singleton
class RefusalCounts {

  private static final Set<String> TAKE_CODES =
      Set.of("/api/track", "/api/track/revocation", "/api/grants", "/api/verify");

  private final Refusals refusals;

  RefusalCounts(Refusals refusals) {
    this.refusals = refusals;
  }

  void count(@Nullable Throwable failure, Trouble trouble, RoutingContext request) {
    var problem = trouble.problem();
    if (isOfAnotherSite(failure)) {
      refusals.countForm();
    } else if (problem == Problem.UNAUTHENTICATED) {
      countStranger(request);
    } else if (!countsAsCode(problem, request)) {
      refusals.count(problem);
    }
  }

  private static boolean isOfAnotherSite(@Nullable Throwable failure) {
    return failure instanceof ForeignForm
        || (failure != null && failure.getCause() instanceof ForeignForm);
  }

  private void countStranger(RoutingContext request) {
    if (request.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
      refusals.countToken();
    } else if (PageRequests.session(request) != null) {
      refusals.countSession();
    } else {
      refusals.count(Problem.UNAUTHENTICATED);
    }
  }

  /** Whoever looked the code up has counted it; a grant may name a case instead. */
  private static boolean countsAsCode(Problem problem, RoutingContext request) {
    return request.get(Refusals.COUNTED) != null
        || (isOfCode(problem, request) && !request.request().path().equals("/api/grants"));
  }

  /** Whether the answer says that a code shows nothing. */
  static boolean isOfCode(Problem problem, RoutingContext request) {
    return problem == Problem.NOT_FOUND && TAKE_CODES.contains(request.request().path());
  }
}

package org.amparo.shell;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Everything that a resource throws becomes a problem. The kinds that the framework has its own
 * mapper for are named one by one, since the nearest kind wins.
 */
class ProblemMapper {

  private static final int FIRST_ERROR = 400;

  private final Problems problems;

  ProblemMapper(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper({
    AuthenticationCompletionException.class,
    AuthenticationFailedException.class,
    ConstraintViolationException.class,
    ForbiddenException.class,
    InvalidDefinitionException.class,
    MismatchedInputException.class,
    ResteasyReactiveViolationException.class,
    Throwable.class,
    UnauthorizedException.class,
  })
  Response map(Throwable failure, RoutingContext request) {
    return problems.response(failure, request);
  }

  @ServerExceptionMapper
  Response map(WebApplicationException failure, RoutingContext request) {
    return failure.getResponse().getStatus() < FIRST_ERROR
        ? failure.getResponse()
        : problems.response(failure, request);
  }
}

package org.amparo.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.amparo.kernel.Problem;
import org.jboss.logging.MDC;

/** Stands around every request, also those that no resource ever sees. */
@Singleton
class Skin {

  /** Before sign-in is looked at, so that its refusals have headers and an id too. */
  private static final int FIRST = 1000;

  private final Problems problems;
  private final BodyLimits limits;
  private final MetricsReaders metrics;
  private final AccessLog log;

  Skin(Problems problems, BodyLimits limits, MetricsReaders metrics, AccessLog log) {
    this.problems = problems;
    this.limits = limits;
    this.metrics = metrics;
    this.log = log;
  }

  void surround(@Observes Filters filters) {
    filters.register(this::receive, FIRST);
  }

  /** First in order, so that a failure comes here and not to the framework's error page. */
  void catchFailures(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::answerFailure);
  }

  private void receive(RoutingContext request) {
    String id = RequestId.open(request);
    MDC.put(RequestId.IN_LOG, id);
    request.response().putHeader(RequestId.HEADER, id);
    SecurityHeaders.write(request);
    log.follow(request);
    if (!Addresses.canBeRead(request.request().uri())) {
      problems.answer(
          Trouble.of(Problem.MALFORMED, "The address holds characters that are not allowed."),
          request);
    } else if (!Addresses.isPlain(request.request().path())) {
      problems.answer(
          Trouble.of(Problem.MALFORMED, "Write the address plainly, as the documentation has it."),
          request);
    } else if (metrics.refuse(request.request())) {
      problems.answer(Diagnosis.ofStatus(Problem.NOT_FOUND.status()), request);
    } else if (limits.exceededBy(request.request())) {
      refuseBody(request);
    } else {
      request.next();
    }
  }

  /** A caller that is still sending would not read an answer, so the body is let pass unread. */
  private void refuseBody(RoutingContext request) {
    HttpServerRequest incoming = request.request();
    Trouble trouble = Diagnosis.ofStatus(Problem.TOO_LARGE.status());
    incoming.handler(ignored -> {});
    incoming.endHandler(end -> problems.answer(trouble, request));
    incoming.resume();
  }

  private void answerFailure(RoutingContext request) {
    Trouble trouble =
        request.failure() == null
            ? Diagnosis.ofStatus(request.statusCode())
            : problems.diagnose(request.failure());
    problems.answer(trouble, request);
  }
}

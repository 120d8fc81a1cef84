package org.amparo.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.amparo.kernel.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes a trouble as the answer to a request, wherever on its way the trouble came up. */
@Singleton
class Problems {

  private static final Logger LOG = Logger.getLogger("org.amparo.problem");

  private static final String HTML = "text/html;charset=UTF-8";

  private final ObjectMapper json;
  private final RefusalCounts counts;

  Problems(ObjectMapper json, RefusalCounts counts) {
    this.json = json;
    this.counts = counts;
  }

  /** The answer to a failure inside a resource. */
  Response response(Throwable failure, RoutingContext request) {
    Trouble trouble = diagnose(failure);
    counts.count(failure, trouble, request);
    if (PageRequests.isPage(request)) {
      return page(trouble, request);
    }
    var response =
        Response.status(trouble.problem().status())
            .header(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
            .entity(bytes(trouble, request));
    trouble.headers().forEach(response::header);
    return response.build();
  }

  private static Response page(Trouble trouble, RoutingContext request) {
    var elsewhere = ProblemPage.elsewhere(trouble, request);
    if (elsewhere.isPresent()) {
      return Response.status(elsewhere.get().status())
          .location(URI.create(elsewhere.get().location()))
          .build();
    }
    var response =
        Response.status(trouble.problem().status())
            .header(HttpHeaders.CONTENT_TYPE, HTML)
            .entity(ProblemPage.of(trouble, request));
    trouble.headers().forEach(response::header);
    return response.build();
  }

  /** Answers a failure outside any resource: routing, sign-in, limits. */
  void answer(Trouble trouble, RoutingContext request) {
    var response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    counts.count(request.failure(), trouble, request);
    if (PageRequests.isPage(request)) {
      answerWithPage(trouble, request);
      return;
    }
    response.setStatusCode(trouble.problem().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
    trouble.headers().forEach(response::putHeader);
    response.end(Buffer.buffer(bytes(trouble, request)));
  }

  private static void answerWithPage(Trouble trouble, RoutingContext request) {
    var response = request.response();
    var elsewhere = ProblemPage.elsewhere(trouble, request);
    if (elsewhere.isPresent()) {
      response
          .setStatusCode(elsewhere.get().status())
          .putHeader(HttpHeaders.LOCATION, elsewhere.get().location())
          .end();
      return;
    }
    trouble.headers().forEach(response::putHeader);
    response
        .setStatusCode(trouble.problem().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
        .end(ProblemPage.of(trouble, request));
  }

  Trouble diagnose(Throwable failure) {
    Trouble trouble = Diagnosis.of(failure);
    if (trouble.unexpected()) {
      LOG.error(StackWithoutText.of(failure));
    } else if (trouble.problem() == Problem.UNAVAILABLE) {
      LOG.warn("unavailable: " + StackWithoutText.names(failure));
    }
    return trouble;
  }

  private byte[] bytes(Trouble trouble, RoutingContext request) {
    var problem = trouble.problem();
    var body =
        new ProblemBody(
            "/problems/" + problem.slug(),
            problem.title(),
            problem.status(),
            trouble.detail(),
            instance(problem, request),
            trouble.checklist().rules(),
            trouble.fields());
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem cannot be written", e);
    }
  }

  /** Every code that is not live gets the same answer, so its body names no request. */
  private static @Nullable String instance(Problem problem, RoutingContext request) {
    String id = RequestId.of(request);
    return RefusalCounts.isOfCode(problem, request) || id == null
        ? null
        : "urn:amparo:request:" + id;
  }
}

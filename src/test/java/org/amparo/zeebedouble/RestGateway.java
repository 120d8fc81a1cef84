package org.amparo.zeebedouble;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.camunda.client.protocol.rest.ProblemDetail;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The REST API, version 2: the paths that the official client's commands and searches use here. */
final class RestGateway implements HttpHandler {

  private interface Handler {
    @Nullable Object handle(RestCall call);
  }

  private record Route(String method, Pattern path, Command command, Handler handler) {}

  private final Gate gate;
  private final List<Route> routes;

  RestGateway(Cluster cluster, Gate gate, Traffic traffic, Faults faults) {
    this.gate = gate;
    var commands = new RestCommands(cluster, traffic);
    var queries = new RestQueries(cluster, faults);
    routes =
        List.of(
            on("GET", "/topology", Command.TOPOLOGY, call -> RestShapes.topology()),
            on("GET", "/status", Command.STATUS, call -> null),
            on("POST", "/deployments", Command.DEPLOY, commands::deploy),
            on("POST", "/process-instances", Command.CREATE_INSTANCE, commands::create),
            on(
                "POST",
                "/process-instances/{key}/cancellation",
                Command.CANCEL_INSTANCE,
                commands::cancel),
            on("POST", "/messages/publication", Command.PUBLISH_MESSAGE, commands::publish),
            on("POST", "/jobs/activation", Command.ACTIVATE_JOBS, commands::activate),
            on("POST", "/jobs/{key}/completion", Command.COMPLETE_JOB, commands::complete),
            on("POST", "/jobs/{key}/failure", Command.FAIL_JOB, commands::fail),
            on("POST", "/jobs/{key}/error", Command.THROW_ERROR, commands::throwError),
            on("PATCH", "/jobs/{key}", Command.UPDATE_JOB, commands::updateJob),
            on("POST", "/incidents/{key}/resolution", Command.RESOLVE_INCIDENT, commands::resolve),
            on(
                "POST",
                "/user-tasks/{key}/completion",
                Command.COMPLETE_USER_TASK,
                commands::completeTask),
            on(
                "POST",
                "/user-tasks/{key}/assignment",
                Command.ASSIGN_USER_TASK,
                commands::assignTask),
            on(
                "DELETE",
                "/user-tasks/{key}/assignee",
                Command.UNASSIGN_USER_TASK,
                commands::unassignTask),
            on("PATCH", "/user-tasks/{key}", Command.UPDATE_USER_TASK, commands::updateTask),
            on("POST", "/process-definitions/search", Command.SEARCH, queries::definitions),
            on("POST", "/process-instances/search", Command.SEARCH, queries::instances),
            on("POST", "/user-tasks/search", Command.SEARCH, queries::tasks),
            on("POST", "/incidents/search", Command.SEARCH, queries::incidents),
            on("GET", "/process-instances/{key}", Command.SEARCH, queries::oneInstance),
            on("GET", "/user-tasks/{key}", Command.SEARCH, queries::oneTask),
            on("GET", "/incidents/{key}", Command.SEARCH, queries::oneIncident));
  }

  private static Route on(String method, String path, Command command, Handler handler) {
    return new Route(
        method, Pattern.compile("/v2" + path.replace("{key}", "(\\d+)")), command, handler);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    } catch (Gate.Cut cut) {
      // closed without an answer
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      var answer = route(exchange);
      if (answer == null) {
        exchange.sendResponseHeaders(204, -1);
      } else {
        send(exchange, 200, "application/json", answer);
      }
    } catch (Rejection e) {
      problem(exchange, e.kind().http, e.kind().name(), String.valueOf(e.getMessage()));
    } catch (Gate.Cut cut) {
      throw cut;
    } catch (RuntimeException e) {
      problem(exchange, 500, "INTERNAL", e.toString());
    }
  }

  private @Nullable Object route(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    for (var route : routes) {
      var matcher = route.path().matcher(path);
      if (route.method().equals(exchange.getRequestMethod()) && matcher.matches()) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var call =
            new RestCall(
                type == null ? "" : type,
                exchange.getRequestBody().readAllBytes(),
                matcher.groupCount() == 0 ? "0" : matcher.group(1));
        return gate.pass(route.command(), () -> route.handler().handle(call));
      }
    }
    throw new Rejection(
        Rejection.Kind.NOT_FOUND,
        "The double has no " + exchange.getRequestMethod() + " " + path + ".");
  }

  private static void problem(HttpExchange exchange, int status, String title, String detail)
      throws IOException {
    send(
        exchange,
        status,
        "application/problem+json",
        new ProblemDetail()
            .type(URI.create("about:blank"))
            .title(title)
            .status(status)
            .detail(detail)
            .instance(exchange.getRequestURI().getPath()));
  }

  private static void send(HttpExchange exchange, int status, String type, Object body)
      throws IOException {
    var bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}

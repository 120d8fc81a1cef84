package org.amparo.shell;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.amparo.http.SessionCookie;

/** Which requests come from somebody who looks at pages. */
final class PageRequests {

  private static final List<String> NO_PAGES = List.of("/api/", "/q/", "/assets/", "/problems/");

  /** Pages for people who have not signed in; an old session must not keep anybody from them. */
  private static final List<String> PUBLIC = List.of("/sign-in", "/track", "/verify", "/notices");

  private PageRequests() {}

  /** Whether the answer should be a page, a problem included. */
  static boolean isPage(RoutingContext request) {
    String accept = request.request().getHeader(HttpHeaders.ACCEPT);
    return isPagePath(path(request)) && accept != null && accept.contains("text/html");
  }

  static boolean isPagePath(String path) {
    return NO_PAGES.stream().noneMatch(path::startsWith);
  }

  /**
   * What pages listen to. A browser's own stream cannot send a token, and asks for nothing to be
   * done.
   */
  private static final String EVENTS = "/api/events";

  /**
   * Lets the session's cookie stand for a bearer token, on pages and for the stream that they read:
   * no form of another site can make the API act, since no act of the API looks at a cookie.
   */
  static void signIn(RoutingContext request) {
    HttpServerRequest incoming = request.request();
    var cookie = incoming.getCookie(SessionCookie.NAME);
    if (cookie != null
        && !cookie.getValue().isEmpty()
        && (isPagePath(path(request)) || EVENTS.equals(path(request)))
        && PUBLIC.stream().noneMatch(path(request)::startsWith)
        && incoming.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      incoming.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + cookie.getValue());
    }
  }

  private static String path(RoutingContext request) {
    String path = request.request().path();
    return path == null ? "" : path;
  }
}

package org.amparo.shell;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.amparo.http.SessionCookie;
import org.jspecify.annotations.Nullable;

/** Which requests come from somebody who looks at pages. */
final class PageRequests {

  private static final List<String> NO_PAGES = List.of("/api/", "/q/", "/assets/", "/problems/");

  /** Pages for people who have not signed in; an old session must not keep anybody from them. */
  private static final List<String> PUBLIC = List.of("/sign-in", "/track", "/verify", "/notices");

  /** What pages listen to; a browser's own stream cannot send a token. */
  private static final String EVENTS = "/api/events";

  /** A page that looks again by itself says so: nobody is at work for that. */
  private static final String BY_ITSELF = "Amparo-Look";

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
   * The secret of the browser's session, on pages and for the stream that they listen to: no form
   * of another site can make the API act, since no act of the API looks at a cookie.
   */
  static @Nullable String session(RoutingContext request) {
    return (isPagePath(path(request)) || EVENTS.equals(path(request)))
            && PUBLIC.stream().noneMatch(path(request)::startsWith)
            && request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
        ? SessionCookie.of(request.request())
        : null;
  }

  /** Whether somebody did something, and not a page that reads itself anew while nobody looks. */
  static boolean isByPerson(RoutingContext request) {
    HttpServerRequest incoming = request.request();
    boolean looked = incoming.method().equals(HttpMethod.GET);
    return !looked || (incoming.getHeader(BY_ITSELF) == null && !EVENTS.equals(path(request)));
  }

  private static String path(RoutingContext request) {
    String path = request.request().path();
    return path == null ? "" : path;
  }
}

package org.amparo.shell;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Headers of every answer. What the service says is for the one who asked: it is not kept by
 * caches, not framed, not guessed at, and its address is not passed on.
 */
final class SecurityHeaders {

  private static final String NOTHING =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** A page may use what stands beside it on this server, and nothing that stands in it. */
  private static final String OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** The contract's page is made by its library with scripts and styles in the page. */
  private static final String CONTRACT =
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final List<String> PUBLISHED =
      List.of("/api/catalog/", "/api/jurisdictions/", "/q/", "/problems/", "/assets/");

  private SecurityHeaders() {}

  static void write(RoutingContext request) {
    String path = path(request);
    MultiMap headers = request.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Content-Security-Policy", policy(path));
    if (!isPublished(path)) {
      headers.set("Cache-Control", "no-store");
    }
    if ("https".equals(request.request().scheme())) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /** An address that cannot be read is none; its request is refused a little later. */
  private static String path(RoutingContext request) {
    String path = request.request().path();
    return path == null ? "" : path;
  }

  private static String policy(String path) {
    if (path.startsWith("/q/swagger-ui")) {
      return CONTRACT;
    }
    return path.startsWith("/api/") || path.startsWith("/q/") ? NOTHING : OWN;
  }

  /** The law, the catalog, and what pages are made with are the same for everybody. */
  private static boolean isPublished(String path) {
    return PUBLISHED.stream().anyMatch(path::startsWith);
  }
}

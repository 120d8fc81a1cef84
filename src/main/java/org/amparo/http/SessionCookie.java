package org.amparo.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookie that carries a browser's short-lived token. Scripts cannot read it, no other site's
 * form or link brings it along, and the API does not take it.
 */
public final class SessionCookie {

  public static final String NAME = "amparo-session";

  private SessionCookie() {}

  /**
   * @param secure whether the browser came over TLS
   */
  public static NewCookie of(String token, Duration life, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(token)
        .path("/")
        .maxAge((int) life.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  public static boolean secure(HttpServerRequest request) {
    return "https".equals(request.scheme());
  }

  public static NewCookie gone(boolean secure) {
    return of("", Duration.ZERO, secure);
  }
}

package org.amparo.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds the secret of a browser's session. Scripts cannot read it, no other site's
 * form or link brings it along, the API does not take it, and it goes when the browser is closed.
 */
public final class SessionCookie {

  public static final String NAME = "amparo-session";

  private SessionCookie() {}

  /** What the browser's cookie holds; null when it brought none. */
  public static @Nullable String of(HttpServerRequest request) {
    var cookie = request.getCookie(NAME);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  /**
   * @param secure whether the browser came over TLS
   */
  public static NewCookie holding(String secret, boolean secure) {
    return cookie(secret, secure, NewCookie.DEFAULT_MAX_AGE);
  }

  public static NewCookie gone(boolean secure) {
    return cookie("", secure, 0);
  }

  public static boolean secure(HttpServerRequest request) {
    return "https".equals(request.scheme());
  }

  private static NewCookie cookie(String secret, boolean secure, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(secret)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}

package org.amparo.identity.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which the provider knows, at the sign-out, whom to sign out without asking. It goes
 * to the sign-out only, is of no use anywhere else, and so the service need not keep it.
 */
final class IdTokenCookie {

  private static final String NAME = "amparo-signed-in-as";

  /** What browsers keep for certain; without it the provider asks. */
  private static final int LONGEST = 3_800;

  private IdTokenCookie() {}

  static @Nullable String of(HttpServerRequest request) {
    var cookie = request.getCookie(NAME);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  static NewCookie holding(String idToken, boolean secure) {
    return idToken.length() > LONGEST ? cookie("", secure, 0) : cookie(idToken, secure, -1);
  }

  static NewCookie gone(boolean secure) {
    return cookie("", secure, 0);
  }

  private static NewCookie cookie(String value, boolean secure, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/sign-out")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}

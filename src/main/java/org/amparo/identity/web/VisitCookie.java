package org.amparo.identity.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import org.amparo.http.SessionCookie;
import org.amparo.identity.ProviderSignIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The cookie of a browser that is at the provider. It comes back with a link from there, which the
 * session's cookie does not. Over TLS its name keeps other hosts of the domain from planting one.
 */
final class VisitCookie {

  private static final String NAME = "amparo-visit";
  private static final int LIFE_SECONDS = 900;

  private VisitCookie() {}

  static @Nullable String of(HttpServerRequest request) {
    var cookie = request.getCookie(name(SessionCookie.secure(request)));
    return cookie == null ? null : cookie.getValue();
  }

  static RestResponse<String> sendAway(
      ProviderSignIn.Departure departure, HttpServerRequest request) {
    return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
        .location(departure.to())
        .cookie(cookie(departure.secret(), SessionCookie.secure(request), LIFE_SECONDS))
        .build();
  }

  static NewCookie gone(boolean secure) {
    return cookie("", secure, 0);
  }

  private static String name(boolean secure) {
    return secure ? "__Host-" + NAME : NAME;
  }

  private static NewCookie cookie(String secret, boolean secure, int maxAge) {
    return new NewCookie.Builder(name(secure))
        .value(secret)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}

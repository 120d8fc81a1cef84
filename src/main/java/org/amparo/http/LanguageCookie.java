package org.amparo.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.amparo.kernel.Language;

/**
 * The cookie that keeps the language that somebody chose. It names a language and nothing else, and
 * nobody has it who did not choose; the tracker neither sets nor reads it.
 */
public final class LanguageCookie {

  public static final String NAME = "language";

  private LanguageCookie() {}

  static Optional<Language> of(HttpServerRequest request) {
    var cookie = request.getCookie(NAME);
    return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
  }

  /** It goes when the browser is closed. */
  public static NewCookie holding(Language language, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(language.tag())
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}

package org.amparo.shell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.amparo.http.Confirmation;
import org.amparo.http.PageForm;
import org.amparo.http.Reader;
import org.amparo.http.SessionCookie;
import org.amparo.kernel.Language;
import org.amparo.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** A problem as a person at a browser meets it: on a page that says what to do. */
final class ProblemPage {

  private static final List<String> SECRETS =
      List.of("/sign-in", "/sign-out", "/session", "/confirmation", "/account");

  /** What stands on the page. */
  record Told(
      int status, String title, Trouble trouble, @Nullable String requestId, Language language) {}

  @CheckedTemplate(basePath = "shell")
  static class Templates {
    static native TemplateInstance problem(Told told);
  }

  private ProblemPage() {}

  /** Where to go instead of a page about it, and with which status. */
  record Way(int status, String location) {}

  private static final int SEE_OTHER = 303;

  /** The browser sends the same form there (RFC 9110, 15.4.8). */
  private static final int SAME_FORM = 307;

  /**
   * Whoever is not signed in signs in and comes back; a form that they sent goes along, but for
   * those in which a secret is typed.
   */
  static Optional<Way> elsewhere(Trouble trouble, RoutingContext request) {
    if (trouble.problem() != Problem.UNAUTHENTICATED) {
      return Optional.empty();
    }
    String path = String.valueOf(request.request().path());
    boolean plain =
        path.matches("/[A-Za-z0-9/_.-]*") && !path.startsWith("//") && !path.equals("/");
    if (plain && request.request().method().equals(HttpMethod.GET)) {
      return Optional.of(new Way(SEE_OTHER, "/sign-in?next=" + path));
    }
    return Optional.of(
        plain && isKept(path, request)
            ? new Way(SAME_FORM, "/sign-in/again?to=" + path)
            : new Way(SEE_OTHER, "/sign-in"));
  }

  private static boolean isKept(String path, RoutingContext request) {
    String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED)
        && SessionCookie.of(request.request()) != null
        && SECRETS.stream().noneMatch(path::startsWith);
  }

  static String of(Trouble trouble, RoutingContext request) {
    var problem = trouble.problem();
    if (problem == Problem.SIGN_IN_AGAIN) {
      PageForm typed = request.get(PageForm.class.getName());
      return Confirmation.page(typed, request.request().path(), "").render();
    }
    var language = Reader.of(request);
    return Templates.problem(
            new Told(problem.status(), problem.title(), trouble, RequestId.of(request), language))
        .setLocale(language.tag())
        .render();
  }
}

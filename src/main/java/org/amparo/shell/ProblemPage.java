package org.amparo.shell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.amparo.http.Confirmation;
import org.amparo.http.PageForm;
import org.amparo.http.Reader;
import org.amparo.kernel.Language;
import org.amparo.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** A problem as a person at a browser meets it: on a page that says what to do. */
final class ProblemPage {

  /** What stands on the page. */
  record Told(
      int status, String title, Trouble trouble, @Nullable String requestId, Language language) {}

  @CheckedTemplate(basePath = "shell")
  static class Templates {
    static native TemplateInstance problem(Told told);
  }

  private ProblemPage() {}

  /** Where to go instead of a page about it: whoever is not signed in signs in and comes back. */
  static Optional<String> elsewhere(Trouble trouble, RoutingContext request) {
    if (trouble.problem() != Problem.UNAUTHENTICATED) {
      return Optional.empty();
    }
    boolean back = request.request().method().equals(HttpMethod.GET);
    String path = String.valueOf(request.request().path());
    boolean plain =
        path.matches("/[A-Za-z0-9/_.-]*") && !path.startsWith("//") && !path.equals("/");
    return Optional.of(back && plain ? "/sign-in?next=" + path : "/sign-in");
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

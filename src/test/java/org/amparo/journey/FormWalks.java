package org.amparo.journey;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;

/**
 * The forms that a class of tests sends wrong. It names them, so that {@link FormsTest} can tell
 * which form nobody tries; at its end those that it named must be those that it sent.
 */
final class FormWalks {

  private final Set<String> named;

  /** Where the service is, which is not known any more when all tests of a class ran. */
  private int port;

  private final Map<String, String> sent = new ConcurrentHashMap<>();

  FormWalks(Set<String> named) {
    this.named = named;
  }

  Set<String> named() {
    return named;
  }

  Response post(String who, String path, Map<String, String> typed) {
    return noted(path, PageCaller.as(who, Caller.PASSWORD, null).post(path, typed));
  }

  Response send(PageCaller caller, String path, Map<String, List<String>> typed) {
    return noted(path, caller.send(path, typed));
  }

  Response noted(String path, Response answer) {
    sent.put(path, answer.asString());
    port = RestAssured.port;
    return answer;
  }

  /** Asked once all tests of the class ran; not where somebody runs one of them alone. */
  void assertAllSent() {
    if (System.getProperty("test", "").contains("#")) {
      return;
    }
    assertSoftly(
        softly ->
            named.forEach(
                form ->
                    softly
                        .assertThat(sent.keySet())
                        .as("sent wrong")
                        .anyMatch(path -> path.matches(pattern(form)))));
    if (Boolean.getBoolean("amparo.full")) {
      judgeRefused();
    }
  }

  /** Each page with what was wrong, as a browser shows it. */
  private void judgeRefused() {
    RestAssured.port = port;
    try (var browser = Browser.open()) {
      var page = browser.desktop();
      named.forEach(
          form ->
              sent.keySet().stream()
                  .filter(path -> path.matches(pattern(form)))
                  .findFirst()
                  .ifPresent(path -> browser.judgeAnswer(page, sent.get(path), picture(form))));
    }
  }

  private static String picture(String form) {
    return "refused" + form.substring("POST ".length()).replace("/{}", "").replace('/', '-');
  }

  private static String pattern(String form) {
    return form.substring("POST ".length()).replace("{}", "[^/]+");
  }
}

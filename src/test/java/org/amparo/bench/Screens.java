package org.amparo.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.fixture.Browser;

/**
 * The pages that people look at: how long the service works at each while a million tasks wait, and
 * when a browser that was never here paints something.
 */
final class Screens {

  private static final int LOOKS = 11;
  private static final double SERVER_MILLIS = 50;
  private static final double PAINT_MILLIS = 300;
  private static final double VISIT_KILOBYTES = 150;

  private static final String PAINTED =
      "performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)[0]";

  /** The viewer of the process map is left out, as is what a page may show beside itself later. */
  private static final String BYTES =
      "[performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]"
          + ".filter(e => !e.name.includes('viewer')).reduce((sum, e) => sum + e.transferSize, 0)";

  /** A page and who looks at it; nobody's is empty. */
  private record Screen(String name, String user, String path) {}

  private final Bench bench;
  private final int tasks;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, List<Cookie>> sessions = new HashMap<>();

  Screens(Bench bench) {
    this.bench = bench;
    this.tasks = bench.plan.sizes().get(bench.plan.sizes().size() - 1);
    RestAssured.port = bench.service.address().getPort();
  }

  void run() throws Exception {
    for (int i = 0; i < LOOKS; i++) {
      Journey.on(bench.client);
    }
    String signed = Journey.on(bench.client);
    try (var database = bench.service.database().asOwner()) {
      Seed.tasks(database, 1, tasks);
      Seed.casesOfTasks(database);
    }
    var screens =
        List.of(
            new Screen("the unit's queue", "reviewer", "/queues/dv-unit"),
            new Screen("a case", "reviewer", "/cases/" + signed),
            new Screen("the form's editor", "reviewer", "/supplement-b/" + signed),
            new Screen("the official's queue", "official", "/queues/certifying-official"),
            new Screen("a case, the official", "official", "/cases/" + signed),
            new Screen("the stack to sign", "official", "/signing-stack"),
            new Screen("how the work goes", "supervisor", "/reports/work"),
            new Screen("the officer's form", "officer", "/referrals/new"),
            new Screen("the tracker", "", "/track"));
    try (var browser = Browser.open()) {
      for (String user : screens.stream().map(Screen::user).distinct().toList()) {
        signIn(browser, user);
      }
      served(screens);
      painted(browser, screens);
    }
  }

  private void signIn(Browser browser, String user) {
    if (user.isEmpty()) {
      sessions.put(user, List.of());
      return;
    }
    var page = Browser.signIn(browser.desktop(), user);
    sessions.put(user, page.context().cookies());
    page.context().close();
  }

  private void served(List<Screen> screens) throws Exception {
    bench.report.section("Pages as the service makes them, %,d tasks open".formatted(tasks));
    bench.report.say("%s", Figures.heading());
    double slowest = 0;
    for (var screen : screens) {
      var figures = Load.of(1, bench.plan.time(), c -> get(screen));
      bench.report.say("%s", figures.row(screen.name() + ", 1 client"));
      slowest = Math.max(slowest, figures.at(95));
    }
    bench.report.target(
        "each page at %,d tasks, the slowest".formatted(tasks),
        "p95 <= 50 ms",
        slowest <= SERVER_MILLIS,
        "%.1f ms",
        slowest);
  }

  private void get(Screen screen) throws Exception {
    URI address = bench.service.address().resolve(screen.path());
    String cookies =
        sessions.get(screen.user()).stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    var request = HttpRequest.newBuilder(address).header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(screen.path() + " answered " + answer.statusCode());
    }
  }

  private void painted(Browser browser, List<Screen> screens) {
    bench.report.section("Pages in a browser with an empty cache");
    bench.report.say(
        "First contentful paint of %d looks, each in a context of its own. Load average %s.\n\n",
        LOOKS, Machine.load());
    bench.report.say(
        "%s", "| page | median ms | slowest ms | KB of a first visit |\n|---|--:|--:|--:|\n");
    double slowest = 0;
    double heaviest = 0;
    for (var screen : screens) {
      var millis = new ArrayList<Double>();
      double kilobytes = 0;
      for (int i = 0; i < LOOKS; i++) {
        var page = browser.desktop();
        page.context().addCookies(sessions.get(screen.user()));
        page.navigate(screen.path());
        millis.add(whenPainted(page));
        kilobytes = Math.max(kilobytes, number(page, BYTES) / 1000);
        page.context().close();
      }
      Collections.sort(millis);
      double median = millis.get(LOOKS / 2);
      bench.report.say(
          "%s",
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.0f |%n",
              screen.name(),
              median,
              millis.get(LOOKS - 1),
              kilobytes));
      slowest = Math.max(slowest, median);
      heaviest = Math.max(heaviest, kilobytes);
    }
    bench.report.target(
        "first contentful paint, the slowest page at the median",
        "<= 300 ms",
        slowest <= PAINT_MILLIS,
        "%.0f ms",
        slowest);
    bench.report.target(
        "a first visit, the heaviest page",
        "<= 150 KB",
        heaviest <= VISIT_KILOBYTES,
        "%.0f KB",
        heaviest);
  }

  /** A page's policy forbids the browser to wait for a script's text by itself. */
  private static double whenPainted(Page page) {
    while (page.evaluate(PAINTED) == null) {
      page.waitForTimeout(20);
    }
    return number(page, PAINTED);
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}

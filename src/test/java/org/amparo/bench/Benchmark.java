package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.amparo.launch.PackagedService;

/** Measures the packaged service beside the bare engine and writes docs/benchmarks.md. */
public final class Benchmark {

  /**
   * How much is measured.
   *
   * @param sizes open tasks at which pages are read, rising
   * @param time of each load, after its warm-up
   * @param rounds of the race for one task
   * @param histories the engine's history levels; the first also measures pages, race and start
   * @param parts {@code all}, {@code law} for a changed profile alone, {@code tracker} for receipt
   *     codes, {@code streams} for a thousand readers of live changes, {@code import} for a backlog
   *     on paper, or {@code screens} for what people look at
   */
  record Plan(
      List<Integer> sizes, Duration time, int rounds, List<String> histories, String parts) {

    static Plan ofProperties() {
      return new Plan(
          words("amparo.bench.sizes").stream().map(Integer::valueOf).toList(),
          Duration.ofSeconds(Integer.getInteger("amparo.bench.seconds")),
          Integer.getInteger("amparo.bench.rounds"),
          words("amparo.bench.histories"),
          System.getProperty("amparo.bench.parts", ALL));
    }

    boolean isWhole() {
      return parts.equals(ALL);
    }

    private static List<String> words(String property) {
      return Arrays.asList(System.getProperty(property).split(","));
    }

    String command() {
      return "mvn -Pbench verify -Damparo.bench.sizes=%s -Damparo.bench.seconds=%d"
              .formatted(
                  String.join(",", sizes.stream().map(String::valueOf).toList()), time.toSeconds())
          + " -Damparo.bench.rounds=%d -Damparo.bench.histories=%s"
              .formatted(rounds, String.join(",", histories))
          + (isWhole() ? "" : " -Damparo.bench.parts=" + parts);
    }
  }

  private static final String ALL = "all";

  private Benchmark() {}

  public static void main(String... arguments) throws Exception {
    var plan = Plan.ofProperties();
    // only a whole run may take the place of what the document says
    Path file =
        plan.isWhole() ? Path.of("docs", "benchmarks.md") : Path.of("target", "benchmarks.md");
    var report = new Report(file, plan.command());
    for (String history : plan.histories()) {
      Path directory =
          Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-" + history + "-");
      try {
        measure(plan, history, history.equals(plan.histories().get(0)), directory, report);
      } finally {
        report.write();
        delete(directory);
      }
    }
    System.exit(0);
  }

  private static void measure(
      Plan plan, String history, boolean whole, Path directory, Report report) throws Exception {
    Path law = Files.createDirectory(directory.resolve("law"));
    var environment =
        Map.of(
            "AMPARO_ENGINE_HISTORY", history,
            "AMPARO_HTTP_LIMITS_SIGN_IN_PER_ADDRESS", "600",
            "AMPARO_HTTP_LIMITS_TRACK_PER_ADDRESS", "1000000",
            "AMPARO_HTTP_LIMITS_TRACK_OVERALL", "1000000",
            "AMPARO_HTTP_LIMITS_TRACK_FREE", "1000000",
            "AMPARO_LIVE_PER_PERSON", "2000",
            "AMPARO_JURISDICTIONS_DIRECTORY", law.toString(),
            "AMPARO_JURISDICTIONS_LOOK_EVERY", "1s",
            "AMPARO_JURISDICTIONS_FOLLOW_EVERY", "1s");
    report.section("Start and memory, engine history " + history);
    try (var first = start("first start", directory, environment, report)) {
      first.terminate();
    }
    try (var service = start("second start", directory, environment, report)) {
      var bench = new Bench(service, plan, history, report);
      if (!plan.isWhole()) {
        switch (plan.parts()) {
          case "tracker" -> new Tracker(bench).run();
          case "streams" -> new Streams(bench).run();
          case "screens" -> new Screens(bench).run();
          case "import" -> new Import(bench).run();
          default -> new LawChange(bench, law).run();
        }
        service.terminate();
        return;
      }
      bench.lightUse();
      bench.journeys();
      report.write();
      bench.referrals();
      report.write();
      if (whole) {
        bench.audit();
        new Tracker(bench).run();
        new Streams(bench).run();
        new Import(bench).run();
        bench.race();
        report.write();
        new Pages(bench).run();
        report.write();
        new LawChange(bench, law).run();
      }
      service.terminate();
    }
  }

  private static PackagedService start(
      String what, Path directory, Map<String, String> environment, Report report)
      throws Exception {
    long begun = System.nanoTime();
    var service = PackagedService.start(directory, environment);
    Runtime.getRuntime().addShutdownHook(new Thread(service::stop));
    if (!service.becomesReady()) {
      throw new IllegalStateException(service.output());
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    report.say("- %s to ready, embedded database included: %.1f s\n", what, seconds);
    if (what.startsWith("second")) {
      report.target(what + " to ready", "<= 9 s", seconds <= 9, "%.1f s", seconds);
    }
    return service;
  }

  private static void delete(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.amparo.bench;

import java.util.concurrent.TimeUnit;
import org.amparo.takeover.PaperBacklog;

/** How fast the lines of a backlog on paper become cases, and what of the processor each takes. */
final class Import {

  private static final int WARM_UP = 2_000;
  private static final int LINES = 20_000;
  private static final double WANTED = 500;

  /** Processor time in milliseconds. */
  private record Spent(long service, long database) {
    Spent since(Spent before) {
      return new Spent(service - before.service, database - before.database);
    }
  }

  private final Bench bench;

  Import(Bench bench) {
    this.bench = bench;
  }

  void run() throws Exception {
    bench.report.section("A backlog on paper");
    bench.client.signIn("supervisor");
    bench.report.say(
        "A file of %d lines, after one of %d. Processor time is that of the service and that of its"
            + " database, for each line; the looks at the progress, four a second, are in it."
            + " Load average before: %s.\n\n| what | per second | service ms | database ms |\n|---|--:|--:|--:|\n",
        LINES, WARM_UP, Machine.load());
    file(look(WARM_UP));
    var before = spent();
    long begun = System.nanoTime();
    String id = look(LINES);
    row("looked at: read, checked, sealed, kept, compared", begun, before);
    before = spent();
    begun = System.nanoTime();
    file(id);
    double rate = row("filed: each a case with its process, tasks and letter", begun, before);
    bench.report.target("import with sealing", ">= 500 rows/s", rate >= WANTED, "%.0f/s", rate);
  }

  private String look(int lines) throws Exception {
    return bench
        .client
        .bring("supervisor", "/api/backlog", "file", PaperBacklog.of(PaperBacklog.lines(lines)))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private void file(String id) throws Exception {
    String path = "/api/backlog/" + id;
    bench.client.post("supervisor", path + "/confirmation", "{\"fileLikely\": true}").expect(200);
    var view = bench.client.get("supervisor", path).expect(200).json();
    while (!view.get("state").asText().equals("DONE")) {
      TimeUnit.MILLISECONDS.sleep(250);
      view = bench.client.get("supervisor", path).expect(200).json();
    }
    if (view.at("/counts/filed").asInt() != view.at("/counts/lines").asInt()) {
      throw new IllegalStateException("not every line was filed: " + view.get("counts"));
    }
  }

  private double row(String what, long begun, Spent before) throws Exception {
    double rate = LINES / ((System.nanoTime() - begun) / 1e9);
    var each = spent().since(before);
    bench.report.say(
        "| %s | %.0f | %.2f | %.2f |\n",
        what, rate, (double) each.service / LINES, (double) each.database / LINES);
    return rate;
  }

  private Spent spent() throws Exception {
    return new Spent(
        Machine.processor(bench.service.process()),
        Machine.processorOfFamily(bench.service.database().process()));
  }
}

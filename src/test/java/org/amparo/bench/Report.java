package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Writes its file as far as the run has come. What people wrote below the mark about earlier runs
 * stays.
 */
final class Report {

  private static final String MARK = "<!-- Below this line nothing is generated. -->\n";

  private final StringBuilder targets = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final Path file;
  private final String command;

  /**
   * @param file where to write
   * @param command what made the run
   */
  Report(Path file, String command) {
    this.file = file;
    this.command = command;
  }

  void section(String title) {
    text.append("\n### ").append(title).append("\n\n");
  }

  void say(String form, Object... values) {
    String line = String.format(Locale.ROOT, form, values);
    text.append(line);
    System.out.println(line.strip());
  }

  void target(String what, String wanted, boolean met, String form, Object... values) {
    targets.append(
        "| %s | %s | %s | %s |\n"
            .formatted(
                what, wanted, String.format(Locale.ROOT, form, values), met ? "yes" : "**no**"));
  }

  void write() throws IOException {
    String kept = "";
    if (Files.exists(file)) {
      String old = Files.readString(file);
      int mark = old.indexOf(MARK);
      kept = mark < 0 ? "" : old.substring(mark + MARK.length());
    }
    Files.writeString(
        file,
        "# Benchmarks\n\nThe last run, as it came out. Service, database and load generator share"
            + " one machine; the generator is a closed loop over HTTP with a token for each call."
            + " Measured %s on %s with\n\n```sh\n%s\n```\n\nLoad average of the machine before the run: %s.\n\n"
                .formatted(LocalDate.now(ZoneOffset.UTC), Machine.name(), command, LOAD_BEFORE)
            + "## Figures to reach\n\n| what | wanted | measured | reached |\n|---|---|---|---|\n"
            + targets
            + "\n## The run\n"
            + text
            + "\n"
            + MARK
            + kept);
  }

  private static final String LOAD_BEFORE = Machine.load();
}

package org.amparo.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README's calls of the main job, run by a shell as a reader would paste them. */
final class ReadmeCalls {

  private static final Pattern BLOCK = Pattern.compile("```(bash|json)\n(.*?)```", Pattern.DOTALL);
  private static final String PART = "## The main job, call by call";

  private final String part;

  ReadmeCalls() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    part = readme.substring(readme.indexOf(PART));
  }

  /** What the README prints, without what differs in each run. */
  List<String> printed() {
    return shapes(blocks("json"));
  }

  /** What a fresh service answers, without what differs in each run. */
  List<String> answersOf(URI service, Path directory) throws IOException, InterruptedException {
    Path script = directory.resolve("calls.sh");
    Files.writeString(script, blocks("bash").replace("http://localhost:8080", service.toString()));
    Path answers = directory.resolve("answers");
    int exit =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(answers.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new AssertionError("the calls ended with " + exit + ": " + Files.readString(answers));
    }
    return shapes(Files.readString(answers));
  }

  private String blocks(String language) {
    return BLOCK
        .matcher(part)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .reduce("", String::concat);
  }

  private static List<String> shapes(String text) {
    return Stream.of(text.split("\n"))
        .map(
            line ->
                line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                    .replaceAll("([0-9A-Z]{4}-){5}[0-9A-Z]\\b", "<code>")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?", "<time>")
                    .replaceAll("SFPD-\\d\\d-\\d{6}", "<number>"))
        .toList();
  }
}

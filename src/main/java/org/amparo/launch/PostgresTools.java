package org.amparo.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs and keeps what it said. */
record PostgresTools(Path binaries, PostgresAccount account, Path workingDirectory) {

  private static final int PATIENCE_SECONDS = 120;

  /** How a program ended. */
  record Outcome(int exit, String said) {
    boolean worked() {
      return exit == 0;
    }
  }

  /**
   * The output goes to a file, never to a pipe: the server inherits it from pg_ctl, and a reader of
   * the pipe would wait for as long as the server lives.
   */
  Outcome run(String tool, String... arguments) throws IOException {
    Path output = Files.createTempFile("amparo-" + tool + "-", ".out");
    try {
      var process =
          new ProcessBuilder(account.command(binaries.resolve(tool).toString(), arguments))
              .directory(workingDirectory.toFile())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, tool + " did not end within " + PATIENCE_SECONDS + " seconds");
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(tool + " was interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}

package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The file in which a running PostgreSQL keeps its process number. After a kill or a power failure
 * it stays behind, and the number may by then belong to some other program.
 */
record PostmasterFile(Path dataDirectory) {

  private Path path() {
    return dataDirectory.resolve("postmaster.pid");
  }

  /** The server that runs on this directory, if one does. */
  OptionalLong running() throws IOException {
    if (!Files.exists(path())) {
      return OptionalLong.empty();
    }
    long pid = pid();
    return alive(pid) && isOurs(pid) ? OptionalLong.of(pid) : OptionalLong.empty();
  }

  /**
   * Removes a file whose number now belongs to another program, since PostgreSQL would refuse to
   * start. A number that nobody has is left to PostgreSQL, which also looks for leftover children.
   */
  void forgetAStranger() throws IOException {
    if (Files.exists(path()) && alive(pid()) && !isOurs(pid())) {
      Files.delete(path());
    }
  }

  private long pid() throws IOException {
    String first = Files.readString(path()).lines().findFirst().orElse("").strip();
    return first.matches("\\d{1,10}") ? Long.parseLong(first) : -1;
  }

  private static boolean alive(long pid) {
    return pid > 0 && ProcessHandle.of(pid).isPresent();
  }

  private boolean isOurs(long pid) throws IOException {
    Path commandLine = Path.of("/proc/" + pid + "/cmdline");
    return !Files.exists(commandLine)
        || Files.readString(commandLine).contains(dataDirectory.toString());
  }
}

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

  /** One more than the highest process number that Linux gives out. */
  private static final long NO_PROCESS = (1 << 22) + 1;

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
   * PostgreSQL would refuse to start when the number now belongs to another program, or to a killed
   * server that nobody has buried. The number is put out of the way and the rest of the file kept,
   * by which PostgreSQL finds children of the killed server that still work on the data.
   */
  void forgetAStranger() throws IOException {
    if (Files.exists(path()) && alive(pid()) && !isOurs(pid())) {
      String content = Files.readString(path());
      int end = content.indexOf('\n');
      Files.writeString(path(), NO_PROCESS + (end < 0 ? "\n" : content.substring(end)));
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

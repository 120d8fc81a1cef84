package org.amparo.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Turns what the disk or PostgreSQL said into one sentence that says what to do. */
final class Trouble {

  private static final int TAIL = 3;

  /** What PostgreSQL and the file system write, and what it means here. %s is the place. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "No space left on device",
          "The disk that holds %s is full; free some space and start again.",
          "Disk quota exceeded",
          "The disk quota for %s is used up; free some space and start again.",
          "Read-only file system",
          "%s is on a read-only file system; set AMPARO_DATA to a directory that can be written.",
          "Permission denied",
          "%s cannot be written by this user; change its owner, or set AMPARO_DATA to another"
              + " directory.",
          "has invalid permissions",
          "Others may read the database in %s; make it private: chmod 700 %1$s",
          "has wrong ownership",
          "%s belongs to another user; start the service as that user, or change its owner.",
          "are incompatible with server",
          "The database in %s was made by another major version of PostgreSQL; start the service"
              + " version that made it, or move the data with pg_dump.",
          "Address already in use",
          "The database port of %s is taken; set AMPARO_DB_PORT to a free one.");

  private Trouble() {}

  static StartRefused with(Path place, IOException e) {
    if (e instanceof AccessDeniedException || e instanceof NoSuchFileException) {
      return with(place, "Permission denied");
    }
    if (e instanceof FileAlreadyExistsException) {
      return new StartRefused(place + " is a file; set AMPARO_DATA to a directory.");
    }
    String said = e instanceof FileSystemException f ? reason(f) : String.valueOf(e.getMessage());
    return with(place, said);
  }

  private static String reason(FileSystemException e) {
    String reason = e.getReason();
    return reason == null ? e.getClass().getSimpleName() + " " + e.getFile() : reason;
  }

  static StartRefused with(Path place, String said) {
    return MEANINGS.entrySet().stream()
        .filter(m -> said.contains(m.getKey()))
        .findFirst()
        .map(m -> new StartRefused(String.format(m.getValue(), place)))
        .orElseGet(() -> new StartRefused("The database in " + place + " fails: " + tail(said)));
  }

  private static String tail(String said) {
    var lines = said.strip().lines().toList();
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }
}

package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * An agency's database has what was released, in that order: a migration that changes afterwards,
 * or that is numbered below, stops the start of the next version there.
 */
class ReleasedMigrationsTest {

  private static final Path FILES = Path.of("src/main/resources/db/migration");

  @Test
  void aReleasedMigrationStaysAsItWas() throws IOException {
    var files = files();
    ReleasedDatabase.migrations()
        .forEach(
            (number, released) -> {
              assertThat(files).containsKey(number);
              assertThat(files.get(number).getFileName()).hasToString(released.file());
              assertThat(checksum(files.get(number)))
                  .as(released.file())
                  .isEqualTo(released.checksum());
            });
  }

  @Test
  void aNewMigrationIsNumberedAboveThoseReleased() throws IOException {
    var released = ReleasedDatabase.migrations();
    var added = files();
    added.keySet().removeAll(released.keySet());

    assertThat(added.keySet()).allMatch(number -> number > released.lastKey());
  }

  private static SortedMap<Integer, Path> files() throws IOException {
    var numbered = new TreeMap<Integer, Path>();
    try (var files = Files.list(FILES)) {
      files.forEach(
          file -> {
            String name = file.getFileName().toString();
            numbered.put(Integer.valueOf(name.substring(1, name.indexOf('_'))), file);
          });
    }
    return numbered;
  }

  /** As Flyway counts: over the lines, without their ends. */
  private static int checksum(Path file) {
    var sum = new CRC32();
    try {
      Files.readAllLines(file).forEach(l -> sum.update(l.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (int) sum.getValue();
  }
}

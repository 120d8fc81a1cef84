package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged service as its operator meets it. */
@Timeout(120)
class MainIT {

  /** What a Java program exits with after SIGTERM: 128 and the signal's number. */
  private static final int TERMINATED = 143;

  private Path directory;

  @BeforeEach
  void makeADirectory() throws IOException {
    directory = Scratch.directory();
  }

  @AfterEach
  void remove() throws IOException {
    DeleteTree.at(directory);
  }

  @Test
  void startsAloneAndStopsWithItsDatabase() throws Exception {
    try (var service = PackagedService.start(directory, Map.of())) {
      assertThat(service.becomesReady()).as(service.output()).isTrue();
      var postmaster = new PostmasterFile(directory.resolve("data/postgres"));
      assertThat(postmaster.running()).isPresent();
      var calls = new ReadmeCalls();
      assertThat(calls.answersOf(service.address(), directory))
          .as("the README's calls answer as printed")
          .isEqualTo(calls.printed());

      assertThat(service.terminate()).isEqualTo(TERMINATED);

      assertThat(postmaster.running()).isEmpty();
      assertThat(directory.resolve("data/postgres/postmaster.pid")).doesNotExist();
      assertThat(directory.resolve("data/postgres.log"))
          .content()
          .contains("database system is shut down");
      assertThat(service.output()).doesNotContain("Exception");
    }
  }

  @Test
  void startsNothingBesideAGivenDatabase() throws Exception {
    try (var given = GivenDatabase.start()) {
      try (var service = PackagedService.start(directory, given.environment())) {
        assertThat(service.becomesReady()).as(service.output()).isTrue();
        assertThat(directory.resolve("data")).doesNotExist();
        assertThat(service.terminate()).isEqualTo(TERMINATED);
        assertThat(service.output()).doesNotContain("Exception");
      }
      assertThat(given.isRunning()).as("somebody else's database").isTrue();
    }
  }

  @Test
  void refusesAGivenDatabaseWithoutKeysInOneSentence() throws Exception {
    var environment = Map.of("AMPARO_DB_URL", "postgres://127.0.0.1/amparo");
    try (var service = PackagedService.start(directory, environment)) {
      assertThat(service.exit()).isEqualTo(1);
      assertThat(service.output())
          .startsWith("Amparo does not start. Keys are missing")
          .hasLineCount(1);
    }
  }

  @Test
  void refusesADataDirectoryInUseInOneSentence() throws Exception {
    try (var first = Scratch.on(directory.resolve("data"));
        var service = PackagedService.start(directory, Map.of())) {
      assertThat(service.exit()).isEqualTo(1);
      assertThat(service.output())
          .startsWith("Amparo does not start. Another service runs on the data directory")
          .hasLineCount(1);
      assertThat(first.postgresProcess()).isEmpty();
    }
  }
}

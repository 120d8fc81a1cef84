package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.zeebedouble.ZeebeDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The trial that an operator makes of a real cluster, made of what stands for one. {@code -Pfull}
 * runs it.
 */
@OnlyInFullRun
class SmokeIT {

  private static final int SECONDS = 300;

  private Path directory;
  private ZeebeDouble cluster;

  @BeforeEach
  void prepare() throws IOException {
    directory = Scratch.directory();
    cluster = ZeebeDouble.start();
  }

  @AfterEach
  void remove() throws IOException {
    cluster.close();
    DeleteTree.at(directory);
  }

  @Test
  void findsNoDifferenceAndLeavesNothingBehind() throws Exception {
    int exit = trial();

    assertThat(exit).as(output()).isZero();
    assertThat(output()).contains("Nothing differs.").doesNotContain("DIFFERS");
    assertThat(cluster.openTasks(Map.of())).isEmpty();
    assertThat(cluster.openIncidents()).isEmpty();
  }

  /** A cluster whose clock is wrong closes each filing window as soon as it opens. */
  @Test
  void tellsWhatDiffers() throws Exception {
    cluster.forward(Duration.ofDays(400));

    int exit = trial("reissue_dropped", "declined");

    assertThat(exit).as(output()).isEqualTo(1);
    assertThat(output())
        .contains("same     declined")
        .contains("DIFFERS  reissue_dropped")
        // after a year the form is too old before anybody can hand it over
        .contains("instead of \"SIGNED DELIVER\"");
  }

  private int trial(String... walks) throws Exception {
    var trial =
        new ProcessBuilder("bash", Path.of("deploy/camunda8/smoke.sh").toAbsolutePath().toString());
    trial.command().addAll(List.of(walks));
    trial.environment().keySet().removeIf(name -> name.startsWith("AMPARO"));
    trial
        .environment()
        .putAll(
            Map.of(
                "AMPARO_JAR", System.getProperty("amparo.jar"),
                "AMPARO_PORT", Integer.toString(freePort()),
                "AMPARO_WORKFLOW_ZEEBE_REST_ADDRESS", cluster.restAddress().toString(),
                "AMPARO_WORKFLOW_ZEEBE_SETTLE", "PT0.5S",
                "TMPDIR", directory.toString()));
    var process =
        trial.redirectErrorStream(true).redirectOutput(directory.resolve("trial").toFile()).start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(output()).isTrue();
      return process.exitValue();
    } finally {
      // its own trap stops the service
      process.destroy();
    }
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("trial"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

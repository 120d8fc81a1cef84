package org.amparo.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of its own, without a terminal, in a directory of its own. */
public final class PackagedService implements AutoCloseable {

  private final Path directory;
  private final int port;
  private final Process process;

  private PackagedService(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  public static PackagedService start(Path directory, Map<String, String> environment)
      throws IOException {
    String wanted = environment.get("AMPARO_PORT");
    int port = wanted == null ? freePort() : Integer.parseInt(wanted);
    var jar = Path.of(System.getProperty("amparo.jar"));
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "@" + Path.of("deploy/java.options").toAbsolutePath(),
            "-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa"),
            "-Dquarkus.profile=demo",
            "-jar",
            jar.toString());
    builder.environment().keySet().removeIf(n -> n.startsWith("AMPARO") || n.startsWith("QUARKUS"));
    // one sign-in lasts a test's whole load
    builder.environment().put("AMPARO_IDENTITY_FRESH_SIGN_IN", "PT30M");
    builder.environment().putAll(environment);
    builder.environment().put("AMPARO_PORT", Integer.toString(port));
    builder.directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    return new PackagedService(directory, port, builder.start());
  }

  /** False when the process ended instead. */
  public boolean becomesReady() throws InterruptedException {
    while (process.isAlive()) {
      if (answers()) {
        return true;
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  private boolean answers() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public ServiceDatabase database() {
    return new ServiceDatabase(directory.resolve("data"));
  }

  public long process() {
    return process.pid();
  }

  /** Ends the service and its database as a power failure would, as far as a program can. */
  void kill() throws IOException, InterruptedException {
    var postmaster = new PostmasterFile(directory.resolve("data/postgres")).running();
    process.destroyForcibly();
    postmaster.ifPresent(p -> ProcessHandle.of(p).ifPresent(ProcessHandle::destroyForcibly));
    process.waitFor();
  }

  /** Sends SIGTERM and does not wait; whoever is being stopped uses it. */
  public void stop() {
    process.destroy();
  }

  /** Sends SIGTERM and gives the exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exit();
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("the service did not end");
    }
    return process.exitValue();
  }

  public String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

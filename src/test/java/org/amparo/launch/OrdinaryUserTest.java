package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the tests run as root: the same start as the account nobody, in a Java of its own. */
class OrdinaryUserTest {

  private static final List<Class<?>> NEEDED =
      List.of(
          EmbeddedStart.class,
          OrdinaryUserTest.class,
          org.postgresql.Driver.class,
          org.tukaani.xz.XZInputStream.class,
          org.apache.commons.compress.archivers.tar.TarArchiveInputStream.class,
          org.apache.commons.io.IOUtils.class,
          org.apache.commons.lang3.StringUtils.class);

  private Path home;

  /** What the other Java runs: its one argument is the data directory. */
  public static void main(String... arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    try (var service = EmbeddedStart.in(data, OptionalInt.empty())) {
      System.out.println("running " + service.start().get("quarkus.datasource.username"));
    } catch (StartRefused refused) {
      System.out.println("refused " + refused.getMessage());
    }
  }

  @BeforeEach
  void copyWhatNobodyMayRead() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "an ordinary user already");
    home = Files.createTempDirectory("amparo-nobody-");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    for (Class<?> type : NEEDED) {
      copy(Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }
    copy(archive());
  }

  @AfterEach
  void remove() throws IOException {
    if (home != null) {
      DeleteTree.at(home);
    }
  }

  @Test
  void runsWithoutAnyHelp() throws Exception {
    assertThat(asNobody(home.resolve("data"))).isEqualTo("running amparo_app");
    assertThat(Files.getAttribute(home.resolve("data/postgres"), "unix:uid")).isEqualTo(65534);
  }

  @Test
  void saysThatItMayNotWrite() throws Exception {
    Path closed = Files.createDirectory(home.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThat(asNobody(closed.resolve("data")))
        .startsWith("refused " + closed.resolve("data") + " cannot be written by this user");
  }

  private String asNobody(Path data) throws Exception {
    var command = new ArrayList<>(PostgresAccount.UNPRIVILEGED.prefix());
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(List.of("-cp", home + "/classes:" + home + "/*"));
    command.addAll(List.of(OrdinaryUserTest.class.getName(), data.toString()));
    Path output = home.resolve("output");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output).strip();
  }

  private void copy(Path source) throws IOException {
    if (Files.isRegularFile(source)) {
      readable(Files.copy(source, home.resolve(source.getFileName())));
      return;
    }
    try (var files = Files.walk(source.resolve("org/amparo/launch"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = home.resolve("classes").resolve(source.relativize(file));
        Files.createDirectories(target.getParent());
        readable(Files.copy(file, target));
      }
    }
  }

  private static void readable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static Path archive() {
    String resource =
        String.valueOf(
            OrdinaryUserTest.class.getClassLoader().getResource("postgres-linux-x86_64.txz"));
    return Path.of(resource.replaceAll("^jar:file:", "").replaceAll("!.*", ""));
  }
}

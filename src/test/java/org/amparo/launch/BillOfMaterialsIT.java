package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.amparo.fixture.OnlyInFullRun;
import org.junit.jupiter.api.Test;

/**
 * The run that makes the bill compares it: what the packaged service is made of is what its bill of
 * materials says.
 */
@OnlyInFullRun
class BillOfMaterialsIT {

  private static final Path LIST = Path.of("target", "bom.json");
  private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib");

  @Test
  void namesEveryLibraryThatIsPackaged() throws IOException {
    var list = new ObjectMapper().readTree(LIST.toFile());
    assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
    var named = new HashSet<String>();
    list.path("components")
        .forEach(
            c ->
                named.add(
                    "%s.%s-%s"
                        .formatted(
                            c.path("group").asText(),
                            c.path("name").asText(),
                            c.path("version").asText())));
    try (var files = Files.walk(LIBRARIES)) {
      var packaged =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .map(name -> name.substring(0, name.length() - ".jar".length()))
              .collect(Collectors.toSet());
      assertThat(packaged).isNotEmpty();
      assertThat(packaged)
          .allSatisfy(jar -> assertThat(named).as(jar).anyMatch(name -> jar.startsWith(name)));
    }
  }
}

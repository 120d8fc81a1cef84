package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands below an answer stays hidden for good where the styles do not know the answer. */
class FollowingQuestionsTest {

  private static final Pattern FOLLOWS = Pattern.compile("follows--(\\w+)");

  @Test
  void theStylesOpenWhatFollowsFromEachAnswer() throws IOException {
    String styles = Files.readString(Path.of("src/main/web/_ours.scss"));
    String opened = styles.lines().filter(l -> l.startsWith("@each $choice")).findFirst().get();

    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates/acts"))) {
      var answers =
          files
              .filter(Files::isRegularFile)
              .flatMap(file -> FOLLOWS.matcher(read(file)).results())
              .map(found -> "\"" + found.group(1) + "\"")
              .distinct()
              .toList();
      assertThat(answers).contains("\"CERTIFY\"").allSatisfy(a -> assertThat(opened).contains(a));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/rooms.md tells a newcomer is what the code is held to. */
class RoomsDocTest {

  private static final Path DOC = Path.of("docs", "rooms.md");
  private static final Path SOURCE = Path.of("src", "main", "java", "org", "amparo");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| (.+?) \\| (.+?) \\|$", Pattern.MULTILINE);
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?\\.)(\\s|$)");

  private record Line(String purpose, List<String> mayImport) {}

  @Test
  void tellsTheArrowsOfTheMapInItsOrder() throws IOException {
    var told = new LinkedHashMap<String, List<String>>();
    lines().forEach((room, line) -> told.put(room, line.mayImport()));
    assertThat(told).containsExactlyEntriesOf(ArchitectureTest.ROOMS);
  }

  @Test
  void tellsEachPurposeAsTheRoomDoes() throws IOException {
    for (var line : lines().entrySet()) {
      assertThat(line.getValue().purpose()).isEqualTo(firstSentence(line.getKey()));
    }
  }

  private static Map<String, Line> lines() throws IOException {
    var lines = new LinkedHashMap<String, Line>();
    var row = ROW.matcher(Files.readString(DOC));
    while (row.find()) {
      lines.put(row.group(1), new Line(row.group(2), names(row.group(3))));
    }
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static List<String> names(String cell) {
    return cell.equals("none")
        ? List.of()
        : Arrays.stream(cell.split(", ")).map(name -> name.replace("`", "")).toList();
  }

  private static String firstSentence(String room) throws IOException {
    String text = Files.readString(SOURCE.resolve(room).resolve("package-info.java"));
    var comment = COMMENT.matcher(text);
    assertThat(comment.find()).as(room).isTrue();
    String words =
        comment
            .group(1)
            .replaceAll("\\s*\\n\\s*\\*", " ")
            .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
            .replaceAll("\\s+", " ")
            .strip();
    var sentence = FIRST_SENTENCE.matcher(words);
    assertThat(sentence.find()).as(room).isTrue();
    return sentence.group(1);
  }
}

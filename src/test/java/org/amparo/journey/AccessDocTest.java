package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** What docs/access.md says of who may call what is what AccessTest and PageAccessTest try. */
class AccessDocTest {

  private static final Path DOC = Path.of("docs", "access.md");

  /** What the document should hold, to be put into it after somebody thought about it. */
  private static final Path SHOULD = Path.of("target", "access-tables.md");

  @Test
  void tellsForEveryCallAndEveryPageWhoMayMakeIt() throws IOException {
    String should =
        table("Calls", AccessTest.MATRIX, AccessTest.FOR_ANYONE)
            + "\n"
            + table("Pages", PageAccessTest.MATRIX, PageAccessTest.FOR_ANYONE);
    Files.writeString(SHOULD, should);

    String told = Files.readString(DOC);

    assertThat(told.substring(told.indexOf("## Calls")))
        .as("%s holds what the tests try", SHOULD)
        .isEqualTo(should);
  }

  private static String table(String title, Map<String, Set<Role>> matrix, Set<String> anyone) {
    var rows = new TreeMap<String, String>();
    matrix.forEach((call, roles) -> rows.put(sorted(call), row(call, roles)));
    anyone.forEach(call -> rows.put(sorted(call), row(call, null)));
    String roles = Stream.of(Role.values()).map(Role::groupName).collect(Collectors.joining(" | "));
    return "## %s\n| call | case | %s |\n|---|---%s|\n%s\n"
        .formatted(
            title, roles, "|---".repeat(Role.values().length), String.join("\n", rows.values()));
  }

  private static String row(String call, Set<Role> roles) {
    var cells = Stream.of(Role.values()).map(role -> cell(roles, role));
    return "| `%s` | %s | %s |"
        .formatted(
            call,
            call.contains("{caseNumber}") ? "own" : "-",
            cells.collect(Collectors.joining(" | ")));
  }

  private static String cell(Set<Role> roles, Role role) {
    if (roles == null) {
      return "anyone";
    }
    return roles.contains(role) ? "yes" : "-";
  }

  /** By address, then by method. */
  private static String sorted(String call) {
    String[] parts = call.split(" ");
    return parts[1] + " " + parts[0];
  }
}

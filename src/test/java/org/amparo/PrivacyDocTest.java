package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A column that nobody told docs/privacy.md about is a column that nobody thought about. */
class PrivacyDocTest {

  private static final Path DOC = Path.of("docs", "privacy.md");
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern TABLE =
      Pattern.compile("^create table ([\\w.]+) \\((.*?)^\\);", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ALTERED =
      Pattern.compile("^alter table ([\\w.]+)(.*?);", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ADDED = Pattern.compile("\\badd column (\\w+) +(\\w+[^,]*)");
  private static final Pattern COLUMN =
      Pattern.compile("^  (?!constraint )(\\w+) +(\\w+.*?),?$", Pattern.MULTILINE);
  private static final Pattern ROW =
      Pattern.compile("^\\| `([\\w.]+)` \\| (.+?) \\| (.+?) \\| (.+?) \\|$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("^  void (\\w+)\\(", Pattern.MULTILINE);
  private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:Test|IT)\\.\\w+)`");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @Test
  void namesEveryColumnOnce() throws IOException {
    var told = new TreeMap<String, String>();
    var row = rows();
    while (row.find()) {
      String columns = row.group(2) + row.group(3) + row.group(4);
      told.put(
          row.group(1),
          NAME.matcher(columns).results().map(n -> n.group(1)).sorted().toList().toString());
    }
    var kept = new TreeMap<String, String>();
    columns()
        .forEach((table, types) -> kept.put(table, types.keySet().stream().toList().toString()));
    assertThat(told).isEqualTo(kept);
  }

  @Test
  void callsSealedOnlyWhatIsKeptAsBytes() throws IOException {
    var columns = columns();
    var notBytes = new TreeSet<String>();
    var row = rows();
    while (row.find()) {
      String table = row.group(1);
      NAME.matcher(row.group(2))
          .results()
          .map(n -> n.group(1))
          .filter(c -> !columns.get(table).getOrDefault(c, "").startsWith("bytea"))
          .forEach(c -> notBytes.add(table + "." + c));
    }
    assertThat(notBytes).isEmpty();
  }

  /** A defence that no test shows is a hope. */
  @Test
  void namesOnlyTestsThatThereAre() throws IOException {
    var there = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", ".");
        TEST.matcher(Files.readString(file)).results().forEach(t -> there.add(name + t.group(1)));
      }
    }
    var named = NAMED_TEST.matcher(Files.readString(DOC)).results().map(n -> n.group(1)).toList();
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(there).containsAll(named);
  }

  private static Matcher rows() throws IOException {
    return ROW.matcher(Files.readString(DOC));
  }

  /** V100 comes after V99. */
  private static int version(Path migration) {
    String name = migration.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /** Each table's columns with their types, as the migrations make them. */
  private static Map<String, Map<String, String>> columns() throws IOException {
    var tables = new TreeMap<String, Map<String, String>>();
    try (var files = Files.list(MIGRATIONS)) {
      for (Path file : files.sorted(Comparator.comparingInt(PrivacyDocTest::version)).toList()) {
        var table = TABLE.matcher(Files.readString(file));
        while (table.find()) {
          var columns = new TreeMap<String, String>();
          COLUMN
              .matcher(table.group(2))
              .results()
              .forEach(c -> columns.put(c.group(1), c.group(2)));
          tables.put(table.group(1), columns);
        }
        ALTERED
            .matcher(Files.readString(file))
            .results()
            .forEach(
                change ->
                    ADDED
                        .matcher(change.group(2))
                        .results()
                        .forEach(c -> tables.get(change.group(1)).put(c.group(1), c.group(2))));
      }
    }
    assertThat(tables).isNotEmpty();
    return tables;
  }
}

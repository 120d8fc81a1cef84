package org.amparo.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.amparo.takeover.rules.Cells;
import org.amparo.takeover.rules.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets and programs write them, and damaged ones. */
class LineReadersTest {

  private static final String HEADING =
      "fileNumber,receivedOn,familyName,givenName,preferredLanguage,contactSafe,requester,summary\n";

  @Test
  void readsQuotedCellsWithLineEndsAndCommasInside() throws IOException {
    var lines =
        read(HEADING + "P-1,2024-01-02,Pérez,Ana,es,yes,VICTIM,\"one, two\nthree \"\"x\"\"\"\n");

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).text(Column.SUMMARY)).isEqualTo("one, two\nthree \"x\"");
    assertThat(lines.get(0).number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void takesCommaSemicolonAndTab(String separator) throws IOException {
    var lines =
        read((HEADING + "P-1,2024-01-02,Pérez,Ana,es,yes,VICTIM,\n").replace(",", separator));

    assertThat(lines.get(0).text(Column.FAMILY_NAME)).isEqualTo("Pérez");
  }

  @Test
  void takesAByteOrderMarkAndHeadingsHoweverTheyAreWritten() throws IOException {
    var lines =
        read(
            "\uFEFFFile Number,received_on,FAMILYNAME,Given name,preferredLanguage,contactSafe,requester\r\n"
                + "P-1,2024-01-02,Pérez,Ana,es,yes,VICTIM\r\n");

    assertThat(lines.get(0).text(Column.FILE_NUMBER)).isEqualTo("P-1");
  }

  @Test
  void countsLinesAsASpreadsheetDoesAndLeavesEmptyOnesOut() throws IOException {
    var lines = read(HEADING + "P-1,a,b,c,d,e,f,\n\n,,,,,,,\nP-2,a,b,c,d,e,f,\n");

    assertThat(lines).extracting(Cells::number).containsExactly(2, 5);
  }

  @Test
  void aLineWithMoreOrFewerCellsIsBadAndTheOthersAreNot() throws IOException {
    var lines = read(HEADING + "P-1,a,b\nP-2,a,b,c,d,e,f,\nP-3,a,b,c,d,e,f,g,h\n");

    assertThat(lines).extracting(c -> c.problems().size()).containsExactly(1, 0, 1);
  }

  @Test
  void anUnknownHeadingIsToldByItsPlaceSinceItMayBeAName() {
    assertThatThrownBy(() -> read("fileNumber,Zarzamora,receivedOn\nP-1,x,y\n"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("column 2")
        .hasMessageNotContaining("Zarzamora");
  }

  @Test
  void tellsWhichColumnsAreMissing() {
    assertThatThrownBy(() -> read("fileNumber,receivedOn\nP-1,x\n"))
        .hasMessageContaining("familyName, givenName");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedStopsAtABoundAndSaysWhere() {
    String rest = "P-3,2024-01-02,b,c,d,e,f,\n".repeat(50_000);

    assertThatThrownBy(() -> read(HEADING + "P-1,a,b,c,d,e,f,\nP-2,\"a,b,c,d,e,f,\n" + rest))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("Behind line 2")
        .hasMessageContaining("quotation mark");
  }

  @Test
  void anotherEncodingIsToldAndNotGuessed() {
    var latin = (HEADING + "P-1,a,Pérez,c,d,e,f,\n").getBytes(Charset.forName("windows-1252"));
    var wide = (HEADING + "P-1\n").getBytes(StandardCharsets.UTF_16);

    assertThatThrownBy(() -> read(latin)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> read(wide)).hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> read("PK\3\4".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("workbook");
  }

  @Test
  void anotherEncodingFarInTheFileIsToldWithItsLine() {
    byte[] bad = "P-9,a,P\u00e9rez,c,d,e,f,\n".getBytes(StandardCharsets.ISO_8859_1);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        (HEADING + "P-1,a,b,c,d,e,f,\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(bad);

    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .hasMessageMatching("Behind line \\d{5}: a sign is not UTF-8.*");
  }

  @Test
  void readsJsonAsAListAndOneBehindTheOther() throws IOException {
    String one =
        "{\"fileNumber\": 17, \"familyName\": \"Pérez\", \"crimes\": [\"RAPE\", \"STALKING\"]}";

    assertThat(read("[" + one + "," + one + "]")).hasSize(2);
    var lines = read(one + "\n" + one);
    assertThat(lines).extracting(Cells::number).containsExactly(1, 2);
    assertThat(lines.get(0).text(Column.FILE_NUMBER)).isEqualTo("17");
    assertThat(lines.get(0).text(Column.CRIMES)).isEqualTo("RAPE;STALKING");
  }

  @Test
  void jsonThatIsNoLineIsBadAndTheOthersAreNot() throws IOException {
    var lines =
        read("[{\"name of Zarzamora\": 1}, 7, {\"contact\": {\"a\": 1}}, {\"fileNumber\": \"P\"}]");

    assertThat(lines).extracting(c -> c.problems().size()).containsExactly(1, 1, 1, 0);
    assertThat(lines.get(0).problems().toString()).doesNotContain("Zarzamora").contains("Field 1");
  }

  @Test
  void damagedJsonIsToldWithItsPlaceAndNotQuoted() {
    assertThatThrownBy(() -> read("[{\"fileNumber\": \"P\"}, {\"familyName\": Zarzamora}]"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("Behind line 1")
        .hasMessageNotContaining("Zarzamora");
  }

  @Test
  void readsAPackedFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write((HEADING + "P-1,a,b,c,d,e,f,\n").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read(bytes.toByteArray())).hasSize(1);
  }

  @Test
  void anEmptyFileIsNone() {
    assertThatThrownBy(() -> read("\uFEFF \n")).hasMessageContaining("empty");
  }

  @Test
  void readsAMillionLinesOneByOneWithABadOneInTheMiddle() throws IOException {
    Iterator<InputStream> parts =
        IntStream.rangeClosed(0, 1_000)
            .mapToObj(i -> i == 0 ? HEADING : i == 500 ? "bad\n" + block(999) : block(1000))
            .map(
                text ->
                    (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .iterator();
    int good = 0;
    int bad = 0;
    try (var reader =
        LineReaders.open(
            new SequenceInputStream(Collections.enumeration(new ArrayList<>(listed(parts)))))) {
      for (var cells = reader.next(); cells != null; cells = reader.next()) {
        good += cells.problems().isEmpty() ? 1 : 0;
        bad += cells.problems().isEmpty() ? 0 : 1;
      }
    }

    assertThat(good).isEqualTo(999_999);
    assertThat(bad).isEqualTo(1);
  }

  private static List<InputStream> listed(Iterator<InputStream> parts) {
    var all = new ArrayList<InputStream>();
    parts.forEachRemaining(all::add);
    return all;
  }

  private static String block(int lines) {
    return "P,a,b,c,d,e,f,\n".repeat(lines);
  }

  private static List<Cells> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Cells> read(byte[] bytes) throws IOException {
    var all = new ArrayList<Cells>();
    try (var reader = LineReaders.open(new ByteArrayInputStream(bytes))) {
      for (var cells = reader.next(); cells != null; cells = reader.next()) {
        all.add(cells);
      }
    }
    return all;
  }
}

package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.amparo.kernel.CaseNumber;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

class WorksheetTest {

  private static final CaseNumber NUMBER = new CaseNumber("SFPD-26-000042");

  @Test
  void marksEveryPageAsNotTheOfficialForm() throws IOException {
    try (var document = drawn(Drafts.with(Drafts.narrated("long ".repeat(4000))))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document))
            .contains("NOT THE OFFICIAL FORM")
            .contains(
                "SFPD-26-000042, edition 01/20/25, page %d of %d"
                    .formatted(page, document.getNumberOfPages()));
      }
    }
  }

  @Test
  void showsEveryItemOfTheFormAndItsAnswer() throws IOException {
    String text = body(Drafts.complete());
    FormEdition.current().items().forEach(i -> assertThat(text).contains(squeezed(i.label())));
    for (var crime : QualifyingCriminalActivity.values()) {
      assertThat(text).contains(squeezed(crime.label()));
    }
    assertThat(text).contains("Nguyễn").contains("ThịHương").contains("03/01/2026");
  }

  @Test
  void drawsTheSameDraftToTheSameBytes() {
    assertThat(Worksheet.of(Drafts.complete(), NUMBER))
        .isEqualTo(Worksheet.of(Drafts.complete(), NUMBER));
  }

  @Test
  void drawsAnEmptyDraft() throws IOException {
    assertThat(body(SupplementBDraft.blank())).contains("Part1.Victiminformation");
  }

  @Test
  void continuesWhatTheFormHasNoSlotFor() throws IOException {
    var a = Drafts.acts();
    var days = List.of(1, 2, 3, 4, 5, 6).stream().map(d -> LocalDate.of(2026, 3, d)).toList();
    var acts =
        new SupplementBDraft.CriminalActs(
            a.crimes(),
            days,
            a.citations(),
            true,
            a.where(),
            false,
            null,
            a.activity(),
            a.injury());
    assertThat(body(Drafts.with(acts)))
        .contains("03/04/2026")
        .contains("ContinuesPart3,item203/05/2026,03/06/2026");
  }

  @Test
  void showsTheCodeOfACharacterThatItCannotDraw() throws IOException {
    var chinese = new PersonName("王", "小明");
    var victim = new SupplementBDraft.Victim(null, chinese, null, null, null);
    assertThat(body(Drafts.with(victim))).contains("[U+738B]").contains("[U+5C0F][U+660E]");
  }

  @Test
  void turnsHebrewTheWayItIsRead() {
    assertThat(Typeface.visual("שלום (1)")).isEqualTo("(1) םולש");
    assertThat(Typeface.visual("Nguyễn (1)")).isEqualTo("Nguyễn (1)");
  }

  @Property(tries = 25)
  void cutsNothingOfATextInTheLettersThatItKnows(
      @ForAll("written") @StringLength(min = 1, max = 12_000) String narrative) throws IOException {
    assertThat(body(Drafts.with(Drafts.narrated(narrative)))).contains(squeezed(narrative));
  }

  @Property(tries = 25)
  void drawsAnyTextAtAll(@ForAll @StringLength(max = 3_000) String narrative) throws IOException {
    try (var document = drawn(Drafts.with(Drafts.narrated(narrative)))) {
      assertThat(document.getNumberOfPages()).isPositive();
    }
  }

  @Property(tries = 25)
  void namesEveryCharacterThatItCannotShow(
      @ForAll("foreign") @StringLength(min = 1, max = 400) String narrative) throws IOException {
    var codes = new StringBuilder();
    narrative.codePoints().forEach(c -> codes.append("[U+%04X]".formatted(c)));
    assertThat(body(Drafts.with(Drafts.narrated(narrative)))).contains(codes);
  }

  @Provide
  Arbitrary<String> written() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐơƯñÑçŁšΩЖщя.,;:()'\"\n")
        .withChars("          ");
  }

  @Provide
  Arbitrary<String> foreign() {
    return Arbitraries.strings()
        .withCharRange('\u4e00', '\u9fff')
        .withCharRange('\uac00', '\ud7a3')
        .withCharRange('\u0001', '\u0008')
        .withChars('\u202e', '\u200f', '\u0000');
  }

  private static PDDocument drawn(SupplementBDraft draft) throws IOException {
    return Loader.loadPDF(Worksheet.of(draft, NUMBER));
  }

  /** The text between the marks of each page, without any space, as one string. */
  private static String body(SupplementBDraft draft) throws IOException {
    var all = new StringBuilder();
    try (var document = drawn(draft)) {
      for (PDPage page : document.getPages()) {
        var area = new PDFTextStripperByArea();
        area.addRegion("body", new Rectangle2D.Float(0, 62, 612, 680));
        area.extractRegions(page);
        all.append(area.getTextForRegion("body"));
      }
    }
    return squeezed(all.toString());
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}

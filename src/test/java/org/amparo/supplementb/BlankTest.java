package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.fixture.Bombs;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Test;

class BlankTest {

  @Test
  void reportsFieldByFieldOnACopyThatNobodyKnows() {
    Blank blank = Blank.read(BlankMaker.blank().make());

    assertThat(blank.edition()).isEqualTo("01/20/25");
    assertThat(blank.pages()).isEqualTo(5);
    assertThat(blank.known()).isFalse();
    assertThat(blank.report().passed()).isTrue();
    assertThat(blank.report().rules())
        .extracting(r -> r.sentence())
        .contains(
            "Item 2.5.c has its field form1[0].#subform[0].CityTown[0]",
            "The boxes of item 3.1 tell which answer each one means");
    assertThat(blank.report().rules())
        .filteredOn(r -> r.verdict() == Verdict.WARN)
        .extracting(r -> r.todo())
        .containsExactly(
            "These are left as they are, without text: form1[0].#pageSet[0].Page1[0].PDF417BarCode1[0].");
  }

  @Test
  void saysWhichFieldIsMissing() {
    Blank blank = Blank.read(BlankMaker.blank().without("3.6").make());
    assertThat(blank.report().failures())
        .extracting(r -> r.sentence())
        .containsExactly("Item 3.6 has its field form1[0].#subform[1].Part3_Line6_Explanation[0]");
  }

  @Test
  void willNotGuessWhatABoxMeans() {
    Blank blank = Blank.read(BlankMaker.blank().withoutTooltips().withoutOnValues().make());
    assertThat(blank.report().failures())
        .extracting(r -> r.sentence())
        .contains(
            "The boxes of item 3.1 tell which answer each one means",
            "The boxes of item 4.3 tell which answer each one means");
  }

  @Test
  void takesAFileWithoutAnEditionForTheCurrentOneAndSaysSo() {
    Blank blank = Blank.read(BlankMaker.blank().footer("a scanned footer").make());
    assertThat(blank.edition()).isEqualTo("01/20/25");
    assertThat(blank.report().rules())
        .filteredOn(r -> r.verdict() == Verdict.WARN)
        .extracting(r -> r.sentence())
        .contains("The pages name the edition");
  }

  @Test
  void whatSomebodyTypedBesideTheFieldsIsToldAndIsOnNoForm() throws IOException {
    byte[] scribbled = scribbled(BlankMaker.blank().make());

    assertThat(Blank.read(scribbled).report().passed()).isTrue();
    assertThat(Blank.read(scribbled).report().rules())
        .filteredOn(r -> r.verdict() == Verdict.WARN)
        .extracting(r -> r.todo())
        .contains(
            "Somebody added these, and they are dropped from every form: FreeText on page 2, Widget"
                + " on page 2. Better fetch the blank again.");
    byte[] filled = FilledForm.of(scribbled, Drafts.complete()).pdf();
    try (var document = Loader.loadPDF(filled)) {
      var fields = document.getDocumentCatalog().getAcroForm().getFieldTree();
      long places = 0;
      for (var field : fields) {
        places += field.getWidgets().size();
      }
      long there = 0;
      for (var page : document.getPages()) {
        there += page.getAnnotations().size();
      }
      assertThat(there).isEqualTo(places).isPositive();
    }
  }

  /** A typed text, a link, and a field's place that belongs to no field. */
  private static byte[] scribbled(byte[] blank) throws IOException {
    try (var document = BlankFile.open(blank)) {
      var page = document.getPage(1);
      var typed = new PDAnnotationFreeText();
      typed.setContents("Ana Example");
      typed.setRectangle(new PDRectangle(100, 100, 200, 20));
      var widget = new PDAnnotationWidget();
      widget.setRectangle(new PDRectangle(100, 130, 200, 20));
      var link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(100, 160, 200, 20));
      var notes = new ArrayList<>(page.getAnnotations());
      notes.addAll(List.of(typed, widget, link));
      page.setAnnotations(notes);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void refusesAnotherFormAndAnotherEdition() throws IOException {
    refused(BlankMaker.blank().footer("Form I-765  Edition 01/20/25").make(), "another form");
    refused(
        BlankMaker.blank().footer("Form I-918 Supplement B Edition 04/24/19").make(), "edition");
    refused(
        BlankMaker.blank().footer("Form I-918 Supplement B Edition 04/01/24").make(),
        "edition 04/01/24, which edition 01/20/25 has replaced");
    refused(bare(), "no fields");
  }

  @Test
  void refusesAFileWhosePagesAreOfSeveralEditions() throws IOException {
    byte[] mixed =
        OtherBlanksTest.made(
            blank -> {
              var mode = PDPageContentStream.AppendMode.APPEND;
              try (var pen = new PDPageContentStream(blank, blank.getPage(2), mode, true, true)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                pen.newLineAtOffset(40, 12);
                pen.showText("Form I-918 Supplement B   Edition 04/01/24");
                pen.endText();
              }
            });

    refused(mixed, "more than one edition: 01/20/25, 04/01/24");
  }

  @Test
  void refusesWhatIsNoPdfOrIsDamagedOrLocked() {
    byte[] good = BlankMaker.blank().make();
    assertProblem("GIF89a".getBytes(StandardCharsets.US_ASCII), Problem.UNSUPPORTED_MEDIA_TYPE);
    assertProblem(new byte[0], Problem.UNSUPPORTED_MEDIA_TYPE);
    assertProblem(Arrays.copyOf(good, 300), Problem.UNSUPPORTED_MEDIA_TYPE);
    assertProblem(BlankMaker.blank().lockedWith("secret").make(), Problem.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void refusesAFileThatIsTooLargeOrSwells() {
    assertProblem(new byte[BlankFile.LARGEST + 1], Problem.TOO_LARGE);
    assertProblem(Bombs.page(), Problem.TOO_LARGE);
  }

  private static byte[] bare() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void assertProblem(byte[] file, Problem problem) {
    assertThatThrownBy(() -> Blank.read(file))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.problem()).isEqualTo(problem));
  }

  private static void refused(byte[] file, String word) {
    assertThatThrownBy(() -> Blank.read(file))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(word);
  }
}

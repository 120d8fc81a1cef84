package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.amparo.kernel.Checklist.Verdict;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FilledFormTest {

  private static final byte[] BLANK = BlankMaker.blank().make();
  private static final String BAR_CODE = "form1[0].#pageSet[0].Page1[0].PDF417BarCode1[0]";
  private static final String PAGE_1 = "form1[0].#subform[0].";
  private static final String PAGE_2 = "form1[0].#subform[1].";
  private static final String PAGE_5 = "form1[0].#subform[4].";

  @Test
  void writesEachAnswerIntoTheFieldOfItsName() throws IOException {
    read(
        filled(Drafts.complete()),
        form -> {
          assertThat(value(form, PAGE_1 + "Pt1Line2a_FamilyName[0]")).isEqualTo("Nguyễn");
          assertThat(value(form, PAGE_1 + "Pt1Line2a_GivenName[0]")).isEqualTo("Thị Hương");
          assertThat(value(form, PAGE_1 + "P1_Line4_DateOfBirth[0]")).isEqualTo("02/28/1990");
          assertThat(value(form, PAGE_1 + "Pt2Line2c_FamilyName[0]")).isEqualTo("Okafor");
          assertThat(value(form, PAGE_1 + "Pt2Line5_State[0]")).contains("CA");
          assertThat(value(form, PAGE_2 + "Part3_Line2a_Date[0]")).isEqualTo("03/01/2026");
          assertThat(value(form, PAGE_2 + "Part3_Line2b_Date[0]")).isEmpty();
          assertThat(value(form, PAGE_2 + "Part3_Line3_Citations[0]"))
              .isEqualTo("Cal. Penal Code 273.5; Cal. Penal Code 245(a)(1)");
          assertThat(value(form, PAGE_5 + "Pt1Line2a_FamilyName[1]")).isEqualTo("Nguyễn");
        });
  }

  @Test
  void marksTheBoxesThatTheFileItselfCallsSo() throws IOException {
    for (byte[] blank :
        List.of(
            BLANK,
            BlankMaker.blank().withoutTooltips().make(),
            BlankMaker.blank().withoutOnValues().make())) {
      var marked = marked(FilledForm.of(blank, Drafts.complete()).pdf());
      assertThat(marked)
          .containsExactlyElementsOf(expectedMarks(blank))
          .as("sex, unit, type, status, category, two crimes, five answers")
          .hasSize(13);
    }
  }

  /**
   * Poppler, which many print with, draws nothing where a box's states lie elsewhere in the file.
   */
  @Test
  void saysInEachBoxItselfHowItLooksTickedAndEmpty() throws IOException {
    try (var document = Loader.loadPDF(filled(Drafts.complete()))) {
      var boxes = new ArrayList<COSDictionary>();
      for (var field : document.getDocumentCatalog().getAcroForm().getFieldTree()) {
        if (field instanceof PDCheckBox box) {
          box.getWidgets().forEach(widget -> boxes.add(widget.getCOSObject()));
        }
      }

      assertThat(boxes).hasSizeGreaterThan(40).allMatch(FilledFormTest::hasItsLooks);
    }
  }

  private static boolean hasItsLooks(COSDictionary widget) {
    return widget.getItem(COSName.AP) instanceof COSDictionary looks
        && looks.getItem(COSName.N) instanceof COSDictionary;
  }

  @Test
  void leavesTheSignatureAndItsDateToThePen() throws IOException {
    read(
        filled(Drafts.complete()),
        form -> {
          assertThat(value(form, "form1[0].pg4[0].Pt1Line13_ApplicantSignature[0]")).isEmpty();
          assertThat(value(form, "form1[0].pg4[0].Part6_Line2_Date[0]")).isEmpty();
          assertThat(form.getField("form1[0].pg4[0].Part6_Line2_Date[0]").isReadOnly()).isFalse();
        });
  }

  @Test
  void printsNothingThatSomebodyLeftInTheCopyOfTheBlank() throws IOException {
    byte[] used = OtherBlanksTest.made(FilledFormTest::fillIn);

    byte[] filled = filledOn(used, Drafts.complete());

    assertThat(text(filled)).contains("Nguyễn").doesNotContain("OLD VICTIM");
    read(
        filled,
        form -> {
          assertThat(value(form, "form1[0].pg4[0].Pt1Line13_ApplicantSignature[0]")).isEmpty();
          assertThat(value(form, "form1[0].pg4[0].Part6_Line2_Date[0]")).isEmpty();
          assertThat(form.getField("form1[0].pg4[0].Part6_Line2_Date[0]").isReadOnly()).isFalse();
        });
    assertThat(Blank.read(used).report().rules())
        .filteredOn(rule -> rule.sentence().equals("No field of the file is filled in"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.verdict()).isEqualTo(Verdict.WARN);
              assertThat(rule.todo()).contains("Page1[0].PDF417BarCode1[0]", "Part6_Line2_Date[0]");
            });
  }

  @Test
  void keepsTheBarCodeThatNamesTheForm() throws IOException {
    byte[] coded =
        OtherBlanksTest.made(document -> text(document, BAR_CODE).setValue("I-918B|01/20/25|1"));

    read(
        filledOn(coded, Drafts.complete()),
        form -> assertThat(value(form, BAR_CODE)).isEqualTo("I-918B|01/20/25|1"));
  }

  /** As when a clerk uploads the copy that was filled in for another case. */
  private static void fillIn(PDDocument document) throws IOException {
    for (String name :
        List.of(
            PAGE_1 + "Pt1Line2a_FamilyName[0]",
            "form1[0].pg4[0].Pt1Line13_ApplicantSignature[0]",
            "form1[0].pg4[0].Part6_Line2_Date[0]",
            BAR_CODE)) {
      text(document, name).setValue("OLD VICTIM");
    }
  }

  private static PDTextField text(PDDocument document, String name) {
    return (PDTextField) document.getDocumentCatalog().getAcroForm().getField(name);
  }

  @Test
  void dropsTheSecondFormInsideTheFileAndItsLock() throws IOException {
    try (var document = Loader.loadPDF(filled(Drafts.complete()))) {
      assertThat(document.isEncrypted()).isFalse();
      assertThat(document.getDocumentCatalog().getAcroForm().hasXFA()).isFalse();
      assertThat(document.getDocumentCatalog().getAcroForm().getNeedAppearances()).isFalse();
    }
  }

  @Test
  void continuesAStoryInPartSevenAndOnAttachedSheetsWithoutCuttingAWord() throws IOException {
    var story = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      story.append("word").append(i).append(' ');
    }
    var result = FilledForm.of(BLANK, Drafts.with(Drafts.narrated(story.toString())));

    assertThat(result.fit().moved()).singleElement().asString().startsWith("Part 3, item 6");
    assertThat(result.fit().attachedSheets()).isPositive();
    try (var document = Loader.loadPDF(result.pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(5 + result.fit().attachedSheets());
      var form = document.getDocumentCatalog().getAcroForm();
      String first = value(form, PAGE_2 + "Part3_Line6_Explanation[0]");
      String second = value(form, PAGE_5 + "Part7_Line4d_AdditionalInfo[0]");
      assertThat(first).startsWith("word0 word1 ").endsWith("\nSee Part 7.");
      assertThat(value(form, PAGE_5 + "P8_Line4a_PageNumber[0]")).isEqualTo("2");
      assertThat(value(form, PAGE_5 + "P8_Line4b_PartNumber[0]")).isEqualTo("3");
      assertThat(value(form, PAGE_5 + "P8_Line4c_ItemNumber[0]")).isEqualTo("6");
      assertThat(second).endsWith("Continued on the attached sheet.");
      String all =
          first.replace("See Part 7.", "")
              + " "
              + second.replace("Continued on the attached sheet.", "")
              + " "
              + sheets(document);
      var words =
          java.util.Arrays.stream(all.split("\\s+")).filter(w -> w.matches("word\\d+")).toList();
      assertThat(words).isEqualTo(List.of(story.toString().strip().split(" ")));
    }
  }

  @Test
  void movesANameThatDoesNotFitAsAWhole() throws IOException {
    var name = new PersonName("Wolfeschlegelsteinhausenbergerdorff-Montgomery", "Ana", "N/A");
    var victim = new SupplementBDraft.Victim("N/A", name, null, null, null);
    read(
        filled(Drafts.with(victim)),
        form -> {
          assertThat(value(form, PAGE_1 + "Pt1Line2a_FamilyName[0]")).isEqualTo("See Part 7.");
          assertThat(value(form, PAGE_5 + "Part7_Line4d_AdditionalInfo[0]"))
              .isEqualTo("Wolfeschlegelsteinhausenbergerdorff-Montgomery");
          assertThat(value(form, PAGE_5 + "P8_Line4c_ItemNumber[0]")).isEqualTo("2.a");
          assertThat(value(form, PAGE_5 + "Pt1Line2a_FamilyName[1]"))
              .as("no part of a name at the head of Part 7")
              .isEqualTo("See below.");
        });
  }

  @Test
  void takesOneBlockOfPartSevenForAllFurtherNames() throws IOException {
    var v = Drafts.victim();
    var others =
        List.of("Zarzamora", "Paloma", "Encina").stream()
            .map(family -> new PersonName(family, "Luz"))
            .toList();
    var victim = new SupplementBDraft.Victim("N/A", v.name(), others, v.birthDate(), v.sex());
    read(
        filled(Drafts.with(victim)),
        form -> {
          assertThat(value(form, PAGE_5 + "Part7_Line4d_AdditionalInfo[0]"))
              .contains("Paloma", "; ", "Encina");
          assertThat(value(form, PAGE_5 + "Part7_Line5d_AdditionalInfo[0]")).isEmpty();
        });
  }

  /** A sheet more has to be signed and dated too. */
  @Test
  void takesOneBlockOfPartSevenForAllFurtherRelatives() throws IOException {
    var relatives =
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                i ->
                    new SupplementBDraft.Relative(
                        new PersonName("Kin" + i, "A"), "cousin", "saw it"))
            .toList();
    var draft = Drafts.with(new SupplementBDraft.CulpableFamily(true, relatives));

    read(
        filled(draft),
        form -> {
          assertThat(value(form, PAGE_5 + "Part7_Line4d_AdditionalInfo[0]"))
              .contains("Kin4", "Kin5", "Kin6");
          assertThat(value(form, PAGE_5 + "Part7_Line5d_AdditionalInfo[0]")).isEmpty();
        });
  }

  @Test
  void usesAllThreeBoxesOfPartSevenBeforeASheet() throws IOException {
    var days = new ArrayList<LocalDate>();
    for (int d = 1; d <= 6; d++) {
      days.add(LocalDate.of(2026, 3, d));
    }
    var a = Drafts.acts();
    String tale = "He came back and struck again. ".repeat(60);
    var acts =
        new SupplementBDraft.CriminalActs(
            a.crimes(), days, a.citations(), true, a.where(), false, null, tale, tale);
    var result = FilledForm.of(BLANK, Drafts.with(acts));
    read(
        result.pdf(),
        form -> {
          assertThat(value(form, PAGE_5 + "P8_Line4c_ItemNumber[0]")).isEqualTo("2");
          assertThat(value(form, PAGE_5 + "Part7_Line5a_ItemNumber[0]")).isEqualTo("6");
          assertThat(value(form, PAGE_5 + "P8_Line6c_ItemNumber[0]")).isEqualTo("7");
          assertThat(value(form, PAGE_5 + "Part7_Line4d_AdditionalInfo[0]"))
              .isEqualTo("03/05/2026, 03/06/2026");
        });
  }

  @Test
  void saysWhereAnotherTypefaceStandsIn() {
    var result = FilledForm.of(BLANK, Drafts.complete());
    assertThat(result.fit().otherTypeface())
        .containsExactly(
            "Part 1, item 2.a (Family name (last name))",
            "Part 1, item 2.b (Given name (first name))");
    assertThat(result.fit().moved()).isEmpty();
  }

  @Test
  void drawsNamesInManyScriptsAndCodesForTheRest() throws IOException {
    for (String family : List.of("Nguyễn", "Đặng", "Щербаков", "Παπάς", "Muñoz-Ärger")) {
      assertThat(text(filled(named(family)))).as(family).contains(family);
    }
    assertThat(text(filled(named("王")))).contains("[U+738B]");
    assertThat(text(filled(named("כהן")))).contains("כהן");
  }

  @Test
  void givesTheSameBytesForTheSameDraft() {
    assertThat(filled(Drafts.complete())).isEqualTo(filled(Drafts.complete()));
  }

  @Test
  void fillsABlankWhoseTypeSizeIsLeftToTheWriter() throws IOException {
    byte[] blank = BlankMaker.blank().typeSize(0).make();
    var result = FilledForm.of(blank, Drafts.with(Drafts.narrated("It hurt. ".repeat(70))));
    read(
        result.pdf(),
        form ->
            assertThat(value(form, PAGE_2 + "Part3_Line6_Explanation[0]")).startsWith("It hurt."));
    assertThat(text(result.pdf())).contains("It hurt.");
  }

  private static SupplementBDraft named(String family) {
    return Drafts.with(
        new SupplementBDraft.Victim(null, new PersonName(family, "A", null), null, null, null));
  }

  private static byte[] filledOn(byte[] blank, SupplementBDraft draft) {
    return FilledForm.of(blank, draft).pdf();
  }

  private static byte[] filled(SupplementBDraft draft) {
    return FilledForm.of(BLANK, draft).pdf();
  }

  private static void read(byte[] pdf, Consumer<PDAcroForm> look) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      look.accept(document.getDocumentCatalog().getAcroForm());
    }
  }

  private static String value(PDAcroForm form, String name) {
    return form.getField(name).getValueAsString();
  }

  private static List<String> marked(byte[] pdf) throws IOException {
    var names = new ArrayList<String>();
    read(
        pdf,
        form -> {
          for (var field : form.getFieldTree()) {
            if (field instanceof PDCheckBox box && box.isChecked()) {
              names.add(field.getFullyQualifiedName());
            }
          }
        });
    return names;
  }

  /** The boxes by what the maker of the blank wrote beside them, found without our own reading. */
  private static List<String> expectedMarks(byte[] blank) throws IOException {
    var answers =
        List.of(
            "Part1_5_checkboxes Female",
            "P3_Line4c_Unit Flr",
            "Part2_Line6_checkboxes Local",
            "Part2_Line7_checkboxes On-going",
            "Part2_Line8_checkboxes Law Enforcement",
            "Part3_Line1_checkboxes Domestic Violence",
            "Part3_Line1_checkboxes Felonious Assault",
            "Part3_Line4a_chbxyesno Yes",
            "Part3_Line5a_chbxyesno No",
            "Part4_Line1_chbxyesno Yes",
            "Part4_Line2_chbxyesno Yes",
            "Part4_Line3_chbxyesno No",
            "Part5_Line1_chbxyesno No");
    var names = new ArrayList<String>();
    read(
        blank,
        form -> {
          for (var field : form.getFieldTree()) {
            if (field instanceof PDCheckBox box) {
              String tip = String.valueOf(field.getAlternateFieldName());
              String group = field.getPartialName().replaceAll("\\[.*", "");
              for (String answer : answers) {
                String label = answer.substring(answer.indexOf(' ') + 1);
                boolean same =
                    tip.endsWith("Select " + label + ".") || box.getOnValue().strip().equals(label);
                if (answer.startsWith(group + " ") && same) {
                  names.add(field.getFullyQualifiedName());
                }
              }
            }
          }
        });
    return names;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().getAcroForm().flatten();
      return new PDFTextStripper().getText(document);
    }
  }

  private static String sheets(PDDocument document) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(6);
    return stripper.getText(document);
  }
}

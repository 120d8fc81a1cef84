package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.rules.SupplementBRules;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Blanks in shapes that a later printing could have. */
class StrangeBlanksTest {

  private static final String TURNED = "The text of each field reads the way its page does";

  private static final String STORY = "form1[0].#subform[1].Part3_Line6_Explanation[0]";
  private static final String STATE = "form1[0].#subform[0].Pt2Line5_State[0]";
  private static final String BORN = "form1[0].#subform[0].P1_Line4_DateOfBirth[0]";
  private static final String PHONE = "form1[0].pg4[0].Part6_Line3_DaytimePhoneNumber[0]";
  private static final String FAMILY = "form1[0].#subform[0].Pt1Line2a_FamilyName[0]";
  private static final String GIVEN = "form1[0].#subform[0].Pt1Line2a_GivenName[0]";
  private static final String CITY = "form1[0].#subform[0].CityTown[0]";
  private static final String TRIAL = "A trial form can be filled, read back and drawn";
  private static final String MARKS = "The paper shows which boxes are ticked";
  private static final String BLACK = "0 g 0 0 10 10 re f";
  private static final String FRAMED = "1 w 1 1 8 8 re S";
  private static final String GREY = "0.9 g 0 0 10 10 re f";

  @Test
  void partSevenNamesThePageOnWhichTheFileHasTheItem() throws IOException {
    byte[] blank = OtherBlanksTest.made(StrangeBlanksTest::addPageForTheStory);

    var form = FilledForm.of(blank, Drafts.with(Drafts.narrated("She ran. ".repeat(300))));

    try (var document = Loader.loadPDF(form.pdf())) {
      assertThat(value(document, "7.4.page")).isEqualTo("6");
      assertThat(value(document, "7.4.item")).isEqualTo("6");
    }
  }

  @Test
  void partSevenIsTakenUpInTheOrderOfTheForm() throws IOException {
    var day = LocalDate.of(2026, 3, 1);
    var a = Drafts.narrated("She ran. ".repeat(300));
    var acts =
        new SupplementBDraft.CriminalActs(
            a.crimes(),
            List.of(day, day, day, day, day.plusDays(1)),
            a.citations(),
            true,
            a.where(),
            false,
            null,
            a.activity(),
            a.injury());
    var v = Drafts.victim();
    var name = new PersonName("Zarzamora", "Luz", "N/A");
    var victim =
        new SupplementBDraft.Victim("N/A", v.name(), List.of(name, name), v.birthDate(), v.sex());
    var d = Drafts.with(acts);
    var draft =
        new SupplementBDraft(
            d.edition(), victim, d.part2(), d.part3(), d.part4(), d.part5(), d.part6());

    try (var document = Loader.loadPDF(FilledForm.of(BlankMaker.blank().make(), draft).pdf())) {
      assertThat(List.of("7.4.part", "7.4.item", "7.5.part", "7.5.item", "7.6.part", "7.6.item"))
          .extracting(code -> value(document, code))
          .containsExactly("1", "3", "3", "2", "3", "6");
    }
  }

  @Test
  void anItemNumberIsShortenedAndNotLeftOutWhereItsBoxIsShort() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> {
              for (String name : names("3.2")) {
                text(document, name).setMaxLen(5);
              }
              text(document, names("7.4.item").get(0)).setMaxLen(4);
            });

    try (var document = Loader.loadPDF(FilledForm.of(blank, Drafts.complete()).pdf())) {
      assertThat(value(document, "7.4.item")).isEqualTo("2.a");
      assertThat(value(document, "7.4.text")).isEqualTo("03/01/2026");
    }
  }

  @Test
  void aDateIsWrittenInDigitsWhereItsBoxCountsEight() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> {
              text(document, BORN).setComb(true);
              text(document, BORN).setMaxLen(8);
            });

    try (var document = Loader.loadPDF(FilledForm.of(blank, Drafts.complete()).pdf())) {
      assertThat(text(document, BORN).getValue()).isEqualTo("02281990");
    }
  }

  @Test
  void aNumberThatFitsNowhereButInPartSevenIsNotSigned() throws IOException {
    byte[] blank = OtherBlanksTest.made(document -> text(document, PHONE).setMaxLen(10));
    var d = Drafts.complete();
    var draft =
        new SupplementBDraft(
            d.edition(),
            d.part1(),
            d.part2(),
            d.part3(),
            d.part4(),
            d.part5(),
            new SupplementBDraft.Contact("+52 55 1234 5678", "N/A"));
    var facts = FormFacts.on(LocalDate.of(2026, 11, 1));

    var list = SupplementBRules.check(draft, facts, FilledForm.of(blank, draft).fit());

    assertThat(list.failures())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.rule()).isEqualTo("Each number and each date fits its own box");
              assertThat(rule.todo()).contains("Part 6, item 3").doesNotContain("1234");
            });
    assertThat(list.warnings())
        .as("what cannot be signed does not continue elsewhere as well")
        .noneMatch(rule -> rule.rule().startsWith("Part 6, item 3"));
  }

  @Test
  void aListThatKeepsAnotherValueThanItShowsIsChosenByWhatItShows() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> list(document).setOptions(List.of("5", "36"), List.of("CA", "NY")));

    var filled = FilledForm.of(blank, Drafts.complete());

    try (var document = Loader.loadPDF(filled.pdf())) {
      assertThat(list(document).getValue()).containsExactly("5");
    }
    assertThat(filled.fit().moved()).isEmpty();
  }

  @Test
  void textOnAPageThatLiesOnItsSideIsReadWithThePage() throws IOException {
    byte[] blank = OtherBlanksTest.made(StrangeBlanksTest::layOnItsSide);

    try (var document = Loader.loadPDF(FilledForm.of(blank, Drafts.complete()).pdf())) {
      document.getDocumentCatalog().getAcroForm().flatten();
      var turns = new HashSet<Float>();
      var reader =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
              if (text.contains("hospital") || text.contains("She called")) {
                letters.forEach(letter -> turns.add(letter.getDir()));
              }
            }
          };
      reader.getText(document);
      assertThat(turns).as("as far as the page").isEqualTo(Set.of(90f));
    }
  }

  @Test
  void aFieldThatTheBlankHidesIsPrintedOnceItIsFilled() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> text(document, CITY).getWidgets().get(0).setAnnotationFlags(2));

    try (var document = Loader.loadPDF(FilledForm.of(blank, Drafts.complete()).pdf())) {
      var widget = text(document, CITY).getWidgets().get(0);
      assertThat(widget.isHidden()).isFalse();
      assertThat(widget.isPrinted()).isTrue();
    }
  }

  @Test
  void aListWhoseTypeTheFileDoesNotHaveIsWrittenLikeAnyText() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> {
              form(document).getCOSObject().setString(COSName.DA, "0.2 g /Nowhere 0 Tf");
              list(document).getCOSObject().removeItem(COSName.DA);
            });

    assertThat(Blank.read(blank).report().failures()).isEmpty();
    try (var document = Loader.loadPDF(FilledForm.of(blank, Drafts.complete()).pdf())) {
      assertThat(list(document).getValue()).containsExactly("CA");
      form(document).flatten();
      assertThat(new PDFTextStripper().getText(document)).containsPattern("(?m)^CA$");
    }
  }

  @Test
  void twoFieldsOnOneSpotAreRefusedAndTwoThatOverlapArePointedOut() throws IOException {
    byte[] upon = OtherBlanksTest.made(d -> shift(text(d, GIVEN), text(d, FAMILY), 0));
    byte[] half =
        OtherBlanksTest.made(
            d -> shift(text(d, GIVEN), text(d, FAMILY), box(d, FAMILY).getHeight() * 0.7f));
    byte[] hair =
        OtherBlanksTest.made(
            d -> shift(text(d, GIVEN), text(d, FAMILY), box(d, FAMILY).getHeight() - 0.5f));
    byte[] ticked =
        OtherBlanksTest.made(
            d ->
                form(d)
                    .getField(names("1.5").get(0))
                    .getWidgets()
                    .get(0)
                    .setRectangle(inside(box(d, GIVEN))));

    for (byte[] refused : List.of(upon, ticked)) {
      assertThat(Blank.read(refused).report().failures())
          .singleElement()
          .satisfies(
              rule -> {
                assertThat(rule.rule()).isEqualTo("No two fields lie upon one another");
                assertThat(rule.todo()).contains("Pt1Line2a_GivenName");
              });
    }
    assertThat(Blank.read(half).report().failures()).isEmpty();
    assertThat(overlaps(half)).singleElement().asString().contains("Pt1Line2a_GivenName");
    assertThat(overlaps(hair)).isEmpty();
    assertThat(overlaps(BlankMaker.blank().make())).isEmpty();
  }

  private static List<String> overlaps(byte[] blank) {
    return Blank.read(blank).report().warnings().stream()
        .filter(rule -> rule.rule().equals("No two fields overlap"))
        .map(Checklist.Rule::todo)
        .toList();
  }

  private static PDRectangle box(PDDocument document, String name) {
    return text(document, name).getWidgets().get(0).getRectangle();
  }

  private static PDRectangle inside(PDRectangle box) {
    return new PDRectangle(box.getLowerLeftX() + 4, box.getLowerLeftY() + 1, 8, 8);
  }

  /** Onto the other, and then up so far. */
  private static void shift(PDTextField field, PDTextField onto, float up) {
    var there = onto.getWidgets().get(0).getRectangle();
    field
        .getWidgets()
        .get(0)
        .setRectangle(
            new PDRectangle(
                there.getLowerLeftX(),
                there.getLowerLeftY() + up,
                there.getWidth(),
                there.getHeight()));
  }

  @Test
  void aFieldThatLeavesItsPageIsPointedOut() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document ->
                text(document, CITY)
                    .getWidgets()
                    .get(0)
                    .setRectangle(new PDRectangle(500, 100, 300, 14)));

    assertThat(Blank.read(blank).report().rules())
        .filteredOn(rule -> rule.rule().equals("Each field lies whole on its page"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.todo()).contains("may run off the paper: " + CITY));
  }

  @Test
  void aBlankWithAFieldInAHiddenLayerIsNotInstalled() throws IOException {
    byte[] off = OtherBlanksTest.made(document -> layered(document, false, false));
    byte[] oneOfTwoOff = OtherBlanksTest.made(document -> layered(document, false, true));
    byte[] shown = OtherBlanksTest.made(document -> layered(document, true, false));

    for (byte[] blank : List.of(off, oneOfTwoOff)) {
      assertThat(Blank.read(blank).report().failures())
          .singleElement()
          .satisfies(
              rule -> {
                assertThat(rule.rule()).contains("layer that is shown and printed");
                assertThat(rule.todo()).contains(CITY);
              });
    }
    assertThat(Blank.read(shown).report().failures()).isEmpty();
  }

  private static void layered(PDDocument document, boolean on, boolean several) {
    var layer = new PDOptionalContentGroup("Answers");
    var other = new PDOptionalContentGroup("Other");
    var layers = new PDOptionalContentProperties();
    layers.addGroup(layer);
    layers.addGroup(other);
    layers.setGroupEnabled(layer, on);
    document.getDocumentCatalog().setOCProperties(layers);
    var both = new PDOptionalContentMembershipDictionary();
    both.setOCGs(List.of(other, layer));
    text(document, CITY).getWidgets().get(0).setOptionalContent(several ? both : layer);
  }

  @Test
  void lettersOfAnUnreadableSizeAreNamedAndWrittenInOneThatCanBeRead() throws IOException {
    for (String size : List.of("1", "40")) {
      byte[] blank =
          OtherBlanksTest.made(
              document -> text(document, CITY).setDefaultAppearance("/Helv " + size + " Tf 0 g"));

      assertThat(Blank.read(blank).report().warnings())
          .filteredOn(rule -> rule.rule().contains("have a size that can be read"))
          .singleElement()
          .satisfies(rule -> assertThat(rule.todo()).contains(CITY).doesNotContain(BORN));
      assertThat(heights(FilledForm.of(blank, Drafts.complete()).pdf()))
          .as(size)
          .allSatisfy(points -> assertThat(points).isBetween(8f, 11f));
    }
    assertThat(Blank.read(BlankMaker.blank().make()).report().warnings())
        .extracting(Checklist.Rule::rule)
        .noneMatch(rule -> rule.contains("size that can be read"));
  }

  /** In which sizes the city is printed. */
  private static Set<Float> heights(byte[] pdf) throws IOException {
    var sizes = new HashSet<Float>();
    try (var document = Loader.loadPDF(pdf)) {
      form(document).flatten();
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> letters) {
          if (text.startsWith("San")) {
            letters.forEach(letter -> sizes.add(letter.getFontSizeInPt()));
          }
        }
      }.getText(document);
    }
    assertThat(sizes).isNotEmpty();
    return sizes;
  }

  @Test
  void aFileThatIsAttachedToTheBlankGoesOutWithNoForm() throws IOException {
    byte[] blank = OtherBlanksTest.made(StrangeBlanksTest::attachSomething);

    byte[] pdf = FilledForm.of(blank, Drafts.complete()).pdf();

    try (var document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog().getCOSObject();
      assertThat(catalog.containsKey("AF") || catalog.containsKey("Collection")).isFalse();
      var names = document.getDocumentCatalog().getNames();
      assertThat(names == null ? null : names.getEmbeddedFiles()).isNull();
      assertThat(document.getPage(0).getAnnotations())
          .noneMatch(note -> note.getSubtype().equals("FileAttachment"))
          .isNotEmpty();
      assertThat(text(document, BORN).getWidgets()).hasSize(1);
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var kept = document.getDocument().getObjectFromPool(key).getObject();
        assertThat(
                kept instanceof COSDictionary d && "EmbeddedFile".equals(d.getNameAsString("Type")))
            .isFalse();
      }
    }
  }

  private static void attachSomething(PDDocument document) {
    try {
      var inside = new PDEmbeddedFile(document, new ByteArrayInputStream("secret".getBytes()));
      var file = new PDComplexFileSpecification();
      file.setFile("notes.txt");
      file.setEmbeddedFile(inside);
      var tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("notes.txt", file));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      var associated = new COSArray();
      associated.add(file.getCOSObject());
      document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
      document.getDocumentCatalog().getCOSObject().setItem("Collection", new COSDictionary());
      var pin = new PDAnnotationFileAttachment();
      pin.setFile(file);
      pin.setRectangle(new PDRectangle(300, 300, 20, 20));
      document.getPage(0).getAnnotations().add(pin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBlankThatCannotBeDrawnIsNotInstalled() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> document.getPage(2).setMediaBox(new PDRectangle(40_000, 40_000)));

    assertThat(Blank.read(blank).report().failures())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.rule()).isEqualTo(TRIAL);
              assertThat(rule.todo()).contains("cannot be written or drawn");
            });
  }

  @Test
  void aLetterThatIsWiderThanItsCellStaysInTheField() throws IOException {
    byte[] blank =
        OtherBlanksTest.made(
            document -> {
              text(document, CITY).setComb(true);
              text(document, CITY).setMaxLen(40);
            });

    try (var document = Loader.loadPDF(FilledForm.of(blank, Drafts.complete()).pdf())) {
      form(document).flatten();
      var lines = new ArrayList<List<TextPosition>>();
      var reader =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
              if (text.startsWith("San") && letters.get(0).getWidth() < 4) {
                lines.add(List.copyOf(letters));
              }
            }
          };
      reader.getText(document);
      assertThat(lines)
          .singleElement()
          .satisfies(
              letters ->
                  assertThat(letters)
                      .allSatisfy(l -> assertThat(l.getWidth()).isLessThan(150f / 40 + 0.01f)));
    }
  }

  @Test
  void boxesThatLookTheSameTickedAndEmptyAreRefusedByTheirItem() throws IOException {
    byte[] alwaysCrossed = OtherBlanksTest.made(d -> crimes(d, (off, on) -> List.of(on, on)));
    byte[] neverCrossed = OtherBlanksTest.made(d -> crimes(d, (off, on) -> List.of(off, off)));
    byte[] turned = OtherBlanksTest.made(d -> crimes(d, (off, on) -> List.of(on, off)));
    byte[] crossedAndFilled =
        OtherBlanksTest.made(d -> crimes(d, (off, on) -> List.of(on, drawn(d, BLACK))));

    for (byte[] blank : List.of(alwaysCrossed, neverCrossed, turned, crossedAndFilled)) {
      assertThat(Blank.read(blank).report().failures())
          .singleElement()
          .satisfies(
              rule -> {
                assertThat(rule.rule()).isEqualTo(MARKS);
                assertThat(rule.todo()).contains("Part 3, item 1 (").doesNotContain("Part 2");
              });
    }
  }

  @Test
  void anEmptyBoxMayHaveAFrameOrAGroundAndItsPageMayLieOnItsSide() throws IOException {
    byte[] framed =
        OtherBlanksTest.made(d -> crimes(d, (off, on) -> List.of(drawn(d, FRAMED), on)));
    byte[] onGrey = OtherBlanksTest.made(d -> crimes(d, (off, on) -> List.of(drawn(d, GREY), on)));
    byte[] across = OtherBlanksTest.made(d -> d.getPage(1).setRotation(90));

    for (byte[] blank : List.of(framed, onGrey, across, BlankMaker.blank().make())) {
      assertThat(Blank.read(blank).report().failures()).isEmpty();
    }
  }

  /** Gives each box of Part 3, item 1 other looks: when it is empty, and when it is ticked. */
  private static void crimes(
      PDDocument document, BiFunction<COSBase, COSBase, List<COSBase>> looks) {
    for (String name : names("3.1")) {
      var widget = form(document).getField(name).getWidgets().get(0);
      var states = widget.getAppearance().getCOSObject().getCOSDictionary(COSName.N);
      var on =
          states.keySet().stream()
              .filter(key -> !key.equals(COSName.Off))
              .findFirst()
              .orElseThrow();
      var drawn = looks.apply(states.getItem(COSName.Off), states.getItem(on));
      states.setItem(COSName.Off, drawn.get(0));
      states.setItem(on, drawn.get(1));
    }
  }

  private static COSBase drawn(PDDocument document, String content) {
    var mark = new PDAppearanceStream(document);
    mark.setBBox(new PDRectangle(10, 10));
    mark.setResources(new PDResources());
    try (var out = mark.getContentStream().createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mark.getCOSObject();
  }

  @Test
  void theUsualBlankPassesItsTrial() {
    assertThat(Blank.read(BlankMaker.blank().make()).report().rules())
        .filteredOn(rule -> rule.rule().equals(TRIAL))
        .singleElement()
        .satisfies(rule -> assertThat(rule.todo()).isNull());
  }

  /** A copy that was filled in and printed ends with the sheets of one person's story. */
  @Test
  void aSheetOfAnotherPaperBehindTheFormIsRefused() throws IOException {
    byte[] withSheet = OtherBlanksTest.made(StrangeBlanksTest::addSheet);

    assertThat(Blank.read(withSheet).report().failures())
        .singleElement()
        .satisfies(rule -> assertThat(rule.rule()).isEqualTo("No page was added to the form"));
  }

  @Test
  void aFieldThatIsTurnedAwayFromItsPageIsRefused() throws IOException {
    for (int turn : List.of(90, 180, 45)) {
      byte[] one = OtherBlanksTest.made(d -> turn(text(d, CITY), turn));
      assertThat(Blank.read(one).report().failures())
          .as(turn + " degrees")
          .anySatisfy(
              rule -> {
                assertThat(rule.rule()).isEqualTo(TURNED);
                assertThat(rule.todo()).contains(CITY);
              });
    }
    byte[] all = OtherBlanksTest.made(StrangeBlanksTest::turnAll);
    assertThat(Blank.read(all).report().failures())
        .as("every field stands on its head")
        .extracting(Checklist.Rule::rule)
        .contains(TURNED);
    byte[] across = OtherBlanksTest.made(StrangeBlanksTest::layOnItsSide);
    assertThat(Blank.read(across).report().failures())
        .as("a page that lies on its side with all its fields")
        .extracting(Checklist.Rule::rule)
        .doesNotContain(TURNED);
    byte[] shown = OtherBlanksTest.made(d -> d.getPages().forEach(page -> page.setRotation(90)));
    assertThat(Blank.read(shown).report().warnings())
        .as("its print is read as it was written")
        .noneMatch(rule -> rule.rule().startsWith("The pages name"));
    assertThat(Blank.read(shown).report().failures())
        .extracting(Checklist.Rule::rule)
        .doesNotContain(TURNED);
  }

  private static void turnAll(PDDocument blank) {
    for (var field : form(blank).getFieldTree()) {
      if (field instanceof PDTextField text) {
        turn(text, 180);
      }
    }
  }

  private static void turn(PDTextField field, int degrees) {
    for (var widget : field.getWidgets()) {
      var looks = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
      looks.setRotation(degrees);
      widget.setAppearanceCharacteristics(looks);
    }
  }

  private static void addSheet(PDDocument blank) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    blank.addPage(page);
    try (var content = new PDPageContentStream(blank, page)) {
      content.addRect(72, 72, 100, 10);
      content.fill();
    }
  }

  /** As if the story had grown onto a page of its own, behind the others. */
  private static void addPageForTheStory(PDDocument blank) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    blank.addPage(page);
    var widget = text(blank, STORY).getWidgets().get(0);
    for (PDPage other : blank.getPages()) {
      var left = new ArrayList<>(other.getAnnotations());
      left.removeIf(a -> a.getCOSObject() == widget.getCOSObject());
      other.setAnnotations(left);
    }
    page.setAnnotations(new ArrayList<>(List.of(widget)));
    widget.setPage(page);
  }

  /** Page 2 is printed across: its boxes lie on their side in the file, and so must their text. */
  private static void layOnItsSide(PDDocument blank) throws IOException {
    var page = blank.getPage(1);
    page.setRotation(90);
    var box = page.getMediaBox();
    for (var annotation : page.getAnnotations()) {
      var r = annotation.getRectangle();
      annotation.setRectangle(
          new PDRectangle(
              box.getWidth() - r.getUpperRightY() * box.getWidth() / box.getHeight(),
              r.getLowerLeftX(),
              r.getHeight(),
              r.getWidth()));
      var looks = annotation.getCOSObject().getCOSDictionary(COSName.MK);
      var turned =
          looks == null
              ? new PDAppearanceCharacteristicsDictionary(new COSDictionary())
              : new PDAppearanceCharacteristicsDictionary(looks);
      turned.setRotation(90);
      annotation.getCOSObject().setItem(COSName.MK, turned);
    }
  }

  private static List<String> names(String code) {
    return FormEdition.of("01/20/25").orElseThrow().fields().get(code);
  }

  private static String value(PDDocument document, String code) {
    return text(document, names(code).get(0)).getValue();
  }

  private static PDTextField text(PDDocument document, String name) {
    return (PDTextField) form(document).getField(name);
  }

  private static PDComboBox list(PDDocument document) {
    return (PDComboBox) form(document).getField(STATE);
  }

  private static PDAcroForm form(PDDocument document) {
    return document.getDocumentCatalog().getAcroForm(null);
  }
}

package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blanks that are made otherwise than the one at hand, with the fields of the same edition. */
class OtherBlanksTest {

  private static final String PAGE_1 = "form1[0].#subform[0].";
  private static final String STORY = "form1[0].#subform[1].Part3_Line6_Explanation[0]";
  private static final byte[] USUAL = BlankMaker.blank().make();

  /** Makes a blank otherwise. */
  interface Change {
    void to(PDDocument blank) throws IOException;
  }

  static Stream<Arguments> blanks() {
    return Stream.of(
        arguments("fields in another order", (Change) OtherBlanksTest::reverseFields),
        arguments(
            "on-values that only count", (Change) blank -> onValues(blank, i -> "" + (i + 1))),
        arguments(
            "the answer before its question",
            (Change) blank -> tooltips(blank, answer -> answer + ". Part X, item 1. Which is it?")),
        arguments("on-values in one word", (Change) OtherBlanksTest::camelCase),
        arguments("pages below other nodes", (Change) OtherBlanksTest::nestPages),
        arguments("locked by AES of 256 bits", (Change) blank -> lock(blank, 256, true)),
        arguments("locked by AES of 128 bits", (Change) blank -> lock(blank, 128, true)),
        arguments("locked by RC4 of 128 bits", (Change) blank -> lock(blank, 128, false)),
        arguments("locked by RC4 of 40 bits", (Change) blank -> lock(blank, 40, false)),
        arguments("rich text", (Change) OtherBlanksTest::enrich),
        arguments("a limit for each story", (Change) OtherBlanksTest::limit));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blanks")
  void isFilledByNamesAndMarkedByMeaning(String what, Change change) throws IOException {
    byte[] blank = made(change);

    var report = Blank.read(blank).report();
    assertThat(report.passed()).as("%s", report.failures()).isTrue();
    var draft = Drafts.with(Drafts.narrated("He struck her. ".repeat(20).strip()));
    var filled = FilledForm.of(blank, draft);

    try (var document = Loader.loadPDF(filled.pdf())) {
      var form = document.getDocumentCatalog().getAcroForm();
      assertThat(document.isEncrypted()).isFalse();
      assertThat(form.hasXFA()).isFalse();
      assertThat(form.getField(PAGE_1 + "P1_Line4_DateOfBirth[0]").getValueAsString())
          .isEqualTo("02/28/1990");
      assertThat(marked(document)).isEqualTo(marked(USUAL, draft)).isNotEmpty();
      form.flatten();
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text.split("He struck her\\.", -1)).as("every sentence").hasSize(21);
    }
  }

  @Test
  void tooltipsThatCanBeReadBothWaysMarkNothing() throws IOException {
    byte[] twofold =
        made(
            blank ->
                tooltips(
                    blank,
                    answer ->
                        switch (answer) {
                          case "Yes" -> "Yes. Or did she say no?";
                          case "No" -> "No. Or did she say yes?";
                          default -> answer;
                        }));

    assertThat(Blank.read(twofold).report().failures())
        .extracting(r -> r.rule())
        .contains("The boxes of item 4.1 tell which answer each one means");
  }

  @Test
  void boxesThatNothingInTheFileCanMarkAreRefused() throws IOException {
    byte[] bare =
        made(
            blank ->
                boxes(blank)
                    .forEach(b -> b.getWidgets().get(0).getCOSObject().removeItem(COSName.AP)));

    assertThat(Blank.read(bare).report().failures())
        .extracting(r -> r.sentence())
        .contains("The boxes of item 3.1 tell which answer each one means");
  }

  static byte[] made(Change change) throws IOException {
    try (var blank = Loader.loadPDF(USUAL)) {
      blank.setAllSecurityToBeRemoved(true);
      var plain = new ByteArrayOutputStream();
      blank.save(plain);
      try (var other = Loader.loadPDF(plain.toByteArray())) {
        change.to(other);
        var bytes = new ByteArrayOutputStream();
        other.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
        return bytes.toByteArray();
      }
    }
  }

  private static void reverseFields(PDDocument blank) {
    reverse(blank.getDocumentCatalog().getAcroForm().getCOSObject().getCOSArray(COSName.FIELDS));
    for (var page : blank.getPages()) {
      reverse(page.getCOSObject().getCOSArray(COSName.ANNOTS));
    }
  }

  private static void reverse(COSArray array) {
    var items = new ArrayList<>(array.toList());
    Collections.reverse(items);
    array.clear();
    items.forEach(array::add);
    for (var item : items) {
      var kids = ((COSDictionary) array.getObject(items.indexOf(item))).getCOSArray(COSName.KIDS);
      if (kids != null) {
        reverse(kids);
      }
    }
  }

  private static List<PDCheckBox> boxes(PDDocument blank) {
    var boxes = new ArrayList<PDCheckBox>();
    for (PDField field : blank.getDocumentCatalog().getAcroForm().getFieldTree()) {
      if (field instanceof PDCheckBox box) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private static void tooltips(PDDocument blank, UnaryOperator<String> tooltip) {
    for (var box : boxes(blank)) {
      box.setAlternateFieldName(tooltip.apply(box.getOnValue().strip()));
    }
    onValues(blank, i -> "" + (i + 1));
  }

  private static void camelCase(PDDocument blank) {
    var values = boxes(blank).stream().map(b -> inOneWord(b.getOnValue())).toList();
    onValues(blank, values::get);
    boxes(blank).forEach(box -> box.setAlternateFieldName("Select one."));
  }

  private static String inOneWord(String value) {
    var word = new StringBuilder();
    for (String part : value.strip().split("[^A-Za-z]+")) {
      word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return word.toString();
  }

  private static void onValues(PDDocument blank, IntFunction<String> name) {
    int i = 0;
    for (var box : boxes(blank)) {
      var states =
          box.getWidgets()
              .get(0)
              .getCOSObject()
              .getCOSDictionary(COSName.AP)
              .getCOSDictionary(COSName.N);
      var mark = states.getItem(box.getOnValue());
      states.removeItem(COSName.getPDFName(box.getOnValue()));
      states.setItem(COSName.getPDFName(name.apply(i)), mark);
      i++;
    }
  }

  /** The size of the paper stands at a node above. */
  private static void nestPages(PDDocument blank) {
    var root = blank.getPages().getCOSObject();
    var node = new COSDictionary();
    node.setItem(COSName.TYPE, COSName.PAGES);
    node.setItem(COSName.KIDS, root.getCOSArray(COSName.KIDS));
    node.setItem(COSName.COUNT, COSInteger.get(5));
    node.setItem(COSName.PARENT, root);
    node.setItem(COSName.MEDIA_BOX, blank.getPage(0).getMediaBox());
    for (var page : blank.getPages()) {
      page.getCOSObject().removeItem(COSName.MEDIA_BOX);
      page.getCOSObject().setItem(COSName.PARENT, node);
    }
    var kids = new COSArray();
    kids.add(node);
    root.setItem(COSName.KIDS, kids);
  }

  private static void lock(PDDocument blank, int bits, boolean aes) throws IOException {
    var may = new AccessPermission();
    may.setCanModify(false);
    may.setCanFillInForm(true);
    var policy = new StandardProtectionPolicy("owner", "", may);
    policy.setEncryptionKeyLength(bits);
    policy.setPreferAES(aes);
    blank.protect(policy);
  }

  private static void enrich(PDDocument blank) {
    for (PDField field : blank.getDocumentCatalog().getAcroForm().getFieldTree()) {
      if (field instanceof PDTextField text) {
        text.setRichText(true);
        text.getCOSObject().setString(COSName.RV, "<body><p>old</p></body>");
      }
    }
  }

  private static void limit(PDDocument blank) {
    ((PDTextField) blank.getDocumentCatalog().getAcroForm().getField(STORY)).setMaxLen(120);
  }

  private static List<String> marked(byte[] blank, SupplementBDraft draft) throws IOException {
    try (var document = Loader.loadPDF(FilledForm.of(blank, draft).pdf())) {
      return marked(document);
    }
  }

  private static List<String> marked(PDDocument filled) {
    return boxes(filled).stream()
        .filter(PDCheckBox::isChecked)
        .map(PDField::getFullyQualifiedName)
        .sorted()
        .toList();
  }
}

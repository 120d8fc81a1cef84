package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

/** Blanks whose fields take little, or stand nowhere. */
class NarrowBlanksTest {

  private static final String NUMBER = "form1[0].#subform[0].Part1_Line1_AlienNumber[0]";
  private static final String NUMBER_AGAIN = "form1[0].#subform[4].Part1_Line1_AlienNumber[1]";
  private static final String ZIP = "form1[0].#subform[0].Pt2Line5_ZipCode[0]";
  private static final String PHONE = "form1[0].pg4[0].Part6_Line3_DaytimePhoneNumber[0]";
  private static final String FAX = "form1[0].pg4[0].P5_Line4_faxNumber[0]";
  private static final String CITY = "form1[0].#subform[0].CityTown[0]";
  private static final String FAMILY_NAME = "form1[0].#subform[0].Pt1Line2a_FamilyName[0]";
  private static final String HEAD = "form1[0].#subform[4].Pt1Line2a_FamilyName[1]";
  private static final String FIRST_BLOCK = "form1[0].#subform[4].P8_Line";
  private static final String TEXT = "form1[0].#subform[4].Part7_Line4d_AdditionalInfo[0]";
  private static final String PLACED = "Each field stands on a page of the file";

  @Test
  void aNumberIsWrittenWithoutItsPunctuationWhereTheFieldHasNoRoomForIt() throws IOException {
    byte[] narrow =
        changed(
            blank -> {
              field(blank, PHONE).setMaxLen(10);
              field(blank, FAX).setMaxLen(10);
            });

    var filled = FilledForm.of(narrow, draft("A123-456-789", "94103-1234", "(415) 555-0000"));

    try (var document = Loader.loadPDF(filled.pdf())) {
      assertThat(List.of(NUMBER, NUMBER_AGAIN, ZIP, PHONE, FAX))
          .extracting(name -> field(document, name).getValueAsString())
          .containsExactly("123456789", "123456789", "94103", "4155550000", "4155550001");
    }
    assertThat(filled.fit().numbersMoved()).isEmpty();
  }

  @Test
  void aTelephoneIsWrittenByItsTenDigitsAndItsExtensionStandsInPartSeven() throws IOException {
    byte[] narrow = changed(blank -> field(blank, PHONE).setMaxLen(10));

    for (String abroad : List.of("+1 415 553 1400", "1-415-553-1400", "+1 (415) 553.1400")) {
      var filled = FilledForm.of(narrow, draft("N/A", "94103", abroad));
      assertThat(filled.fit().moved()).as(abroad).isEmpty();
      assertThat(filled.fit().numbersMoved()).as(abroad).isEmpty();
      try (var document = Loader.loadPDF(filled.pdf())) {
        assertThat(field(document, PHONE).getValueAsString()).isEqualTo("4155531400");
      }
    }
    var extended = FilledForm.of(narrow, draft("N/A", "94103", "(415) 553-1400 x123"));
    assertThat(extended.fit().numbersMoved()).isEmpty();
    assertThat(extended.fit().moved()).singleElement().asString().contains("item 3");
    try (var document = Loader.loadPDF(extended.pdf())) {
      assertThat(field(document, PHONE).getValueAsString()).isEqualTo("4155531400");
      assertThat(field(document, TEXT).getValueAsString()).isEqualTo("(415) 553-1400 x123");
    }
    var foreign = FilledForm.of(narrow, draft("N/A", "94103", "+52 55 1234 5678"));
    assertThat(foreign.fit().numbersMoved()).as("no part of it is a number").hasSize(1);
  }

  @Test
  void aZipCodeOfNineDigitsStandsWholeInPartSevenWhereItsBoxTakesFive() throws IOException {
    byte[] usual = changed(blank -> {});

    var filled = FilledForm.of(usual, draft("N/A", "94103-1234", "4155550000"));

    try (var document = Loader.loadPDF(filled.pdf())) {
      assertThat(List.of(ZIP, FIRST_BLOCK + "4b_PartNumber[0]", FIRST_BLOCK + "4c_ItemNumber[0]"))
          .extracting(name -> field(document, name).getValueAsString())
          .containsExactly("94103", "2", "5.e");
      assertThat(field(document, TEXT).getValueAsString()).isEqualTo("94103-1234");
    }
    assertThat(filled.fit().moved()).singleElement().asString().contains("item 5.e");
    assertThat(filled.fit().numbersMoved()).as("five digits are a ZIP code").isEmpty();
  }

  @Test
  void aNumberIsWrittenAsItWasTypedWhereTheFieldHasRoom() throws IOException {
    byte[] wide = changed(blank -> field(blank, ZIP).setMaxLen(10));

    var filled = FilledForm.of(wide, draft("N/A", "94103-1234", "(415) 555-0000"));

    try (var document = Loader.loadPDF(filled.pdf())) {
      assertThat(List.of(NUMBER, ZIP, PHONE))
          .extracting(name -> field(document, name).getValueAsString())
          .containsExactly("N/A", "94103-1234", "(415) 555-0000");
    }
  }

  @Test
  void aNameThatIsTooLongForTheHeadOfPartSevenAloneStandsWholeBelowIt() throws IOException {
    byte[] narrow = changed(blank -> narrow(field(blank, HEAD)));
    var v = Drafts.victim();
    var name = new PersonName("Fuente y Villanueva", v.name().givenName(), "N/A");
    var victim = new SupplementBDraft.Victim("N/A", name, v.otherNames(), v.birthDate(), v.sex());

    var filled = FilledForm.of(narrow, Drafts.with(victim));

    try (var document = Loader.loadPDF(filled.pdf())) {
      assertThat(List.of(FAMILY_NAME, HEAD, FIRST_BLOCK + "4a_PageNumber[0]"))
          .extracting(at -> field(document, at).getValueAsString())
          .containsExactly("Fuente y Villanueva", "See below.", "5");
      assertThat(List.of(FIRST_BLOCK + "4b_PartNumber[0]", FIRST_BLOCK + "4c_ItemNumber[0]", TEXT))
          .extracting(at -> field(document, at).getValueAsString())
          .containsExactly("7", "1.a", "Fuente y Villanueva");
    }
    assertThat(filled.fit().moved())
        .containsExactly("Part 7, item 1.a (as Part 1, item 2.a (Family name (last name)))");
  }

  private static void narrow(PDTextField field) {
    var box = field.getWidgets().get(0).getRectangle();
    field
        .getWidgets()
        .get(0)
        .setRectangle(new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), 60, 14));
  }

  @Test
  void aBlankWhoseFieldHasNoPlaceOnAPageIsNotInstalled() throws IOException {
    Consumer<PDDocument> nowhere =
        blank -> field(blank, CITY).getWidgets().get(0).getCOSObject().removeItem(COSName.RECT);
    Consumer<PDDocument> flat =
        blank -> {
          var box = field(blank, CITY).getWidgets().get(0);
          var rectangle = box.getRectangle();
          rectangle.setUpperRightY(rectangle.getLowerLeftY());
          box.setRectangle(rectangle);
        };
    Consumer<PDDocument> dot =
        blank ->
            field(blank, CITY).getWidgets().get(0).setRectangle(new PDRectangle(60, 400, 1, 1));
    Consumer<PDDocument> beyondThePaper =
        blank ->
            field(blank, CITY).getWidgets().get(0).setRectangle(new PDRectangle(700, 9, 150, 14));
    Consumer<PDDocument> onNoPage =
        blank -> {
          var box = field(blank, CITY).getWidgets().get(0).getCOSObject();
          for (var page : blank.getPages()) {
            var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            if (annotations != null) {
              annotations.removeObject(box);
            }
          }
        };

    for (var change : List.of(nowhere, flat, dot, beyondThePaper, onNoPage)) {
      assertThat(Blank.read(changed(change)).report().failures())
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.rule()).isEqualTo(PLACED);
                assertThat(r.todo()).contains(CITY);
              });
    }
  }

  @Test
  void aFileThatWasCutOffIsDamaged() throws IOException {
    byte[] whole = changed(blank -> {});

    for (int percent : new int[] {60, 70, 80, 95, 99}) {
      byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
      assertThatThrownBy(() -> Blank.read(cut))
          .as("%d percent", percent)
          .isInstanceOfSatisfying(
              Refused.class,
              r -> assertThat(r.problem()).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE));
    }
  }

  private static SupplementBDraft draft(String number, String zip, String phone) {
    var d = Drafts.complete();
    var v = d.part1();
    var a = d.part2();
    var address =
        new SupplementBDraft.Address(
            "1 Example Street", null, null, "Example", "CA", zip, null, null, "USA");
    return new SupplementBDraft(
        d.edition(),
        new SupplementBDraft.Victim(
            number, v.name(), v.otherNames(), LocalDate.of(1990, 2, 28), v.sex()),
        new SupplementBDraft.Agency(
            a.agencyName(),
            a.official(),
            a.title(),
            a.head(),
            address,
            a.agencyType(),
            a.caseStatus(),
            null,
            a.category(),
            null,
            a.caseNumber(),
            a.fbiOrSid()),
        d.part3(),
        d.part4(),
        d.part5(),
        new SupplementBDraft.Contact(phone, "415-555-0001"));
  }

  private static PDTextField field(PDDocument blank, String name) {
    return (PDTextField) blank.getDocumentCatalog().getAcroForm(null).getField(name);
  }

  private static byte[] changed(Consumer<PDDocument> change) throws IOException {
    try (var blank = Loader.loadPDF(BlankMaker.blank().make())) {
      blank.setAllSecurityToBeRemoved(true);
      change.accept(blank);
      var bytes = new ByteArrayOutputStream();
      blank.save(bytes);
      return bytes.toByteArray();
    }
  }
}

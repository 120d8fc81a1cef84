package org.amparo.notice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PressTest {

  private static final Path PICTURES = Path.of("target", "letters");

  /** All kinds in one document: each print loads the typefaces anew. */
  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void printsEverySignOfEveryLetterInEachLanguage(LetterLanguage language) throws IOException {
    var letters = letters(language);
    var parts = letters.stream().flatMap(l -> LetterPart.of(l, language.tag()).stream()).toList();

    byte[] pdf = Press.print(new LetterPage(SampleLetters.templates()).forPrint(parts));

    keep(pdf, "letters-" + language.tag());
    assertThat(signs(text(pdf)))
        .isEqualTo(signs(letters.stream().map(PressTest::onThePage).collect(joining(" "))));
  }

  private static List<String> letters(LetterLanguage language) {
    return Arrays.stream(LetterKind.values())
        .filter(kind -> kind.isTranslated() || language.isOriginal())
        .map(kind -> SampleLetters.letter(kind, language, Map.of()))
        .toList();
  }

  @Test
  void theEnglishTextFollowsOnAPageOfItsOwn() throws IOException {
    String kept =
        LetterPart.behind(
            SampleLetters.letter(
                LetterKind.ACKNOWLEDGEMENT, LetterLanguage.RUSSIAN, Map.of("unreviewed", true)),
            SampleLetters.letter(
                LetterKind.ACKNOWLEDGEMENT, LetterLanguage.ENGLISH, Map.of("unreviewed", true)));
    var parts = LetterPart.of(kept, "ru");

    byte[] pdf = Press.print(new LetterPage(SampleLetters.templates()).forPrint(parts));

    assertThat(parts).extracting(LetterPart::language).containsExactly("ru", "en");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(text(pdf))
        .contains("перевод, который ещё никто не проверил")
        .contains("This is its English text.");
  }

  /** USCIS takes sheets apart: the one with the ink must say what was signed. */
  @Test
  void whatIsSignedStaysTogetherAndEachFurtherSheetHasTheNumber() throws IOException {
    for (int lines = 0; lines < 12; lines++) {
      String more =
          IntStream.range(0, lines).mapToObj(i -> "Line " + i + ".\n\n").collect(joining());
      String statement =
          SampleLetters.letter(LetterKind.WITHDRAWAL_STATEMENT, LetterLanguage.ENGLISH, Map.of())
              .replace("The rule under which", more + "The rule under which");
      var parts = LetterPart.of(statement, "en");

      byte[] pdf = Press.print(new LetterPage(SampleLetters.templates()).forPrint(parts));

      try (var document = Loader.loadPDF(pdf)) {
        var sheets = new ArrayList<String>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          var stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          sheets.add(stripper.getText(document));
        }
        assertThat(sheets).allMatch(sheet -> sheet.contains("CP-26-000001"));
        assertThat(sheets)
            .filteredOn(sheet -> sheet.contains("Signature: "))
            .singleElement(STRING)
            .contains("Name: Pat Doe", "Title: Captain", "Agency: ", "Date: ");
      }
    }
  }

  @Test
  void embedsEachTypefaceAndNamesTitleAndLanguage() throws IOException {
    byte[] pdf =
        print(
            SampleLetters.letter(LetterKind.DENIAL, LetterLanguage.SPANISH, Map.of()),
            LetterLanguage.SPANISH);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("City Police");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Chinese, 陳美玲 陈晓明",
    "Cyrillic, Анна Щербакова",
    "Vietnamese, Nguyễn Thị Thùy Dương",
    "Korean, 김지민",
    "Greek, Ελένη Παπαδοπούλου",
    "Ethiopic, አበበ ቢቂላ",
    "Armenian, Արամ Խաչատրյան",
    "Georgian, ნინო",
    "Thai, สมหญิง ใจดี",
    "Filipino, Niña Ñuñez-Dela Peña",
    "composed of letter and mark, Jose\u0301 Nguye\u0302\u0303n"
  })
  void printsNamesOfManyScripts(String script, String name) throws IOException {
    byte[] pdf = asking(name);
    keepPicture(pdf, "name-" + script);
    assertThat(text(pdf)).contains(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  @ParameterizedTest
  @CsvSource({"Hebrew, שרה כהן", "Arabic, فاطمة الزهراء"})
  void printsNamesThatAreReadFromRightToLeft(String script, String name) throws IOException {
    byte[] pdf = asking("the name " + name + " (as spoken) of 2026");
    keepPicture(pdf, "name-" + script);
    String letters = Normalizer.normalize(text(pdf), Normalizer.Form.NFKC);
    assertThat(letters).contains("the name").contains("(as spoken) of 2026");
    for (String word : name.split(" ")) {
      String backwards = new StringBuilder(word).reverse().toString();
      assertThat(letters.contains(word) || letters.contains(backwards)).as(word).isTrue();
    }
  }

  @Test
  void drawsTheFirstHebrewLetterRightmost() throws IOException {
    try (var document = Loader.loadPDF(asking("\u05D0\u05D1\u05D2"))) {
      var places = new java.util.HashMap<String, Float>();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
          places.put(at.getUnicode(), at.getX());
        }
      }.getText(document);
      assertThat(places.get("\u05D0")).isGreaterThan(places.get("\u05D1"));
      assertThat(places.get("\u05D1")).isGreaterThan(places.get("\u05D2"));
    }
  }

  @Test
  void joinsArabicLetters() throws IOException {
    // heh, meem, dal: initial, medial and final forms, not three letters on their own
    assertThat(text(asking("\u0647\u0645\u062F"))).containsAnyOf("\uFEEB", "\u0647");
    try (var document = Loader.loadPDF(asking("\u0628\u0628\u0628"))) {
      var widths = new java.util.ArrayList<Float>();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
          if (at.getUnicode()
              .codePoints()
              .anyMatch(c -> c == 0x628 || c >= 0xFE8F && c <= 0xFE92)) {
            widths.add(at.getWidth());
          }
        }
      }.getText(document);
      assertThat(widths).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({"Devanagari, अनिता", "Tamil, அனிதா", "Khmer, សុខា", "some signs, \uD83D\uDE00"})
  void saysWhichScriptItCannotPrintAndDoesNotSpellTheName(String script, String name) {
    assertThatThrownBy(() -> asking(name))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(Problem.RULE_REFUSED);
              assertThat(refused.sentence())
                  .contains("no typeface for " + script + ".", "print it from the browser")
                  .doesNotContain(name);
            });
  }

  @Test
  void dropsInvisibleMarksInsteadOfPrintingABox() throws IOException {
    assertThat(text(asking("Ana\u00ADMaria \u2060Lopez"))).contains("Lopez").doesNotContain("#");
  }

  @Test
  void breaksAWordThatIsWiderThanThePage() throws IOException {
    String word = "Q".repeat(400);
    try (var document = Loader.loadPDF(asking(word))) {
      assertThat(letters(document, 'Q')).isEqualTo(400);
      assertThat(rightmost(document)).isLessThan(8.5f * 72 - 60);
    }
  }

  @Test
  void hasAFaceForEveryFormOfTheArabicAlphabetAndForEveryPlaceOfItsFamily() {
    BitSet arabic =
        Typefaces.ALL.stream()
            .filter(face -> face.family().equals("Noto Sans Arabic"))
            .map(Typefaces::of)
            .findFirst()
            .orElseThrow();
    assertThat(arabic.nextClearBit(0xFE80)).isGreaterThan(0xFEFC);
  }

  @Test
  void printsWhatSomebodyWroteAsTextAndNeverAsMarkup() throws IOException {
    assertThat(text(asking("<b>Is</b> &amp; <script>this</script> meant?")))
        .contains("<b>Is</b> &amp; <script>this</script> meant?");
  }

  private static byte[] asking(String ask) {
    return print(
        SampleLetters.letter(
            LetterKind.INFORMATION_REQUEST,
            LetterLanguage.ENGLISH,
            Map.of("asks", List.of(Phrases.oneLine(ask)))),
        LetterLanguage.ENGLISH);
  }

  private static byte[] print(String letter, LetterLanguage language) {
    var page = new LetterPage(SampleLetters.templates());
    return Press.print(page.forPrint(LetterPart.of(letter, language.tag())));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The text as a page has it: without the marks of headings and items. */
  private static String onThePage(String letter) {
    return LetterSheet.of(letter).blocks().stream()
        .flatMap(block -> block.lines().stream())
        .collect(joining(" "));
  }

  /** Every letter, digit and stop in its order; blanks, bullets and page numbers are the page's. */
  private static String signs(String text) {
    return text.replaceAll("(?m)^(\\d+ / \\d+|CP-26-000001)\\s*$", "")
        .replaceAll("[\\s\u2022]+", "");
  }

  private static long letters(PDDocument document, char letter) throws IOException {
    return new PDFTextStripper().getText(document).chars().filter(c -> c == letter).count();
  }

  private static float rightmost(PDDocument document) throws IOException {
    var edges = new java.util.ArrayList<Float>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
        edges.add(at.getX() + at.getWidth());
      }
    }.getText(document);
    return edges.stream().max(Float::compare).orElseThrow();
  }

  private static void keep(byte[] pdf, String name) throws IOException {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".pdf"), pdf);
  }

  /** The first page as a picture, for people to look at. */
  private static void keepPicture(byte[] pdf, String name) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 60);
      Files.createDirectories(PICTURES);
      ImageIO.write(picture, "png", PICTURES.resolve(name.replace(' ', '-') + ".png").toFile());
    }
  }
}

package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.referral.NoticeLanguage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticePapersTest {

  private static final URI TRACKER = URI.create("https://certify.example.gov/track");
  private static final Path PICTURES = Path.of("target", "letters");
  private static final String CONTACT =
      "San Francisco Police Department, Special Victims Unit, 850 Bryant Street, San Francisco, CA"
          + " 94103; 415-555-0100";
  private static final String HOTLINE = "Example Shelter, 415-555-0111";

  /** Shared: a sheet is printed once. */
  private static final NoticePapers PAPERS =
      new NoticePapers(SampleLetters.templates(), () -> Optional.of(TRACKER));

  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void standsOnOneSideInLargeTypeInEachLanguage(NoticeLanguage language) throws IOException {
    try (var document =
        Loader.loadPDF(PAPERS.sheet(Notice.in(language), false, CONTACT, HOTLINE))) {
      keepPicture(document, "notice-" + language.tag());
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(commonSize(document)).as("type of the text").isGreaterThanOrEqualTo(14f);
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void aSheetForStrangersOnWhichTheContactIsWrittenIsInLargeTypeToo(NoticeLanguage language)
      throws IOException {
    try (var document = Loader.loadPDF(PAPERS.sheet(Notice.in(language), false, "", ""))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(commonSize(document)).as("type of the text").isGreaterThanOrEqualTo(14f);
    }
  }

  @OnlyInFullRun
  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void knowsBeforehandWhetherALongContactMakesTheTypeSmall(NoticeLanguage language)
      throws IOException {
    var notice = Notice.in(language);
    String full = CONTACT.repeat(5).substring(0, 400);
    for (String contact : java.util.List.of(CONTACT, full)) {
      try (var document = Loader.loadPDF(PAPERS.sheet(notice, false, contact, HOTLINE))) {
        assertThat(commonSize(document) >= 14f).isEqualTo(PAPERS.isLarge(notice, contact, HOTLINE));
      }
    }
    assertThat(PAPERS.isLarge(notice, CONTACT, HOTLINE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void tellsEveryCrimeBenefitAndNeedAndThatUscisDecides(NoticeLanguage language)
      throws IOException {
    var notice = Notice.in(language);
    String text = text(PAPERS.sheet(notice, true, CONTACT, HOTLINE));
    Stream.of(notice.crimes(), notice.benefits())
        .flatMap(java.util.List::stream)
        .forEach(word -> assertThat(text).contains(squeezed(word.label())));
    notice.needs().forEach(word -> assertThat(text).contains(squeezed(word.plain())));
    assertThat(text).contains(squeezed(notice.headings().notUs()), squeezed(CONTACT), "USCIS");
  }

  /** What the bulletin promises stands beside what it does not. */
  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void saysThatNothingIsGuaranteedThatALawyerIsAdvisableAndWhoElseHelps(NoticeLanguage language)
      throws IOException {
    var notice = Notice.in(language);
    var words = notice.headings();
    String text = text(PAPERS.sheet(notice, true, CONTACT, HOTLINE));
    assertThat(text)
        .contains(squeezed(words.noPromise()), squeezed(words.lawyer()))
        .contains(squeezed(words.hotline() + HOTLINE));
    assertThat(text(PAPERS.sheet(notice, true, "", ""))).doesNotContain(squeezed(words.hotline()));
  }

  @OnlyInFullRun
  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void theLongestContactAndHelpLineStillFitOnOneSide(NoticeLanguage language) throws IOException {
    String contact = "Domestic Violence Unit, 415-555-0100; ".repeat(11).substring(0, 400);
    String hotline = "Example Shelter, 415-555-0111; ".repeat(4).substring(0, 120);
    try (var document =
        Loader.loadPDF(PAPERS.sheet(Notice.in(language), false, contact, hotline))) {
      keepPicture(document, "notice-full-" + language.tag());
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void marksATranslationThatNobodyHasReviewed(NoticeLanguage language) throws IOException {
    var notice = Notice.in(language);
    boolean original = notice.headings().original();
    assertThat(original).isEqualTo(language == NoticeLanguage.ENGLISH);
    assertThat(text(PAPERS.sheet(notice, original, "", "")))
        .contains(squeezed(notice.version()))
        .matches(t -> t.contains("(translationnotyetreviewed)") == !original);
    assertThat(text(PAPERS.sheet(notice, true, "", ""))).doesNotContain("notyetreviewed");
  }

  @ParameterizedTest
  @EnumSource(NoticeLanguage.class)
  void theCardsSayNothingOfPoliceVisaOrCrime(NoticeLanguage language) throws IOException {
    var notice = Notice.in(language);
    byte[] cards = PAPERS.cards(notice);
    try (var document = Loader.loadPDF(cards)) {
      keepPicture(document, "cards-" + language.tag());
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(notice.headings().call());
    }
    String expected =
        (squeezed(notice.headings().ask()) + squeezed(notice.headings().call())).repeat(10);
    assertThat(text(cards).chars().sorted().toArray())
        .isEqualTo(expected.chars().sorted().toArray());
  }

  @Test
  void thePictureLeadsToTheTrackerAndHoldsNoCode() throws Exception {
    for (byte[] paper :
        java.util.List.of(
            PAPERS.sheet(Notice.in(NoticeLanguage.SPANISH), true, "", ""),
            PAPERS.cards(Notice.in(NoticeLanguage.ENGLISH)))) {
      try (var document = Loader.loadPDF(paper)) {
        assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(0, 300)))
            .isEqualTo("https://certify.example.gov/track");
      }
    }
  }

  @Test
  void thereIsNoPictureWhereNobodyToldTheTrackersAddress() throws IOException {
    var bare = new NoticePapers(SampleLetters.templates(), Optional::empty);
    try (var document =
        Loader.loadPDF(bare.sheet(Notice.in(NoticeLanguage.ENGLISH), true, "", ""))) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void everyWordIsPartOfTheVersion() {
    var versions = Stream.of(NoticeLanguage.values()).map(l -> Notice.in(l).version()).distinct();
    assertThat(versions).hasSize(6).allMatch(v -> v.matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}"));
  }

  private static String scanned(BufferedImage page) throws Exception {
    int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
    return new QRCodeMultiReader()
            .decodeMultiple(
                new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true))[0]
            .getText();
  }

  /** The size of most of the letters on the page. */
  private static float commonSize(PDDocument document) throws IOException {
    var counts = new HashMap<Float, Integer>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition at) {
        // the press sets to a twentieth of a pixel: 14 points come out as 13.99
        counts.merge(Math.round(at.getYScale() * 10) / 10f, 1, Integer::sum);
      }
    }.getText(document);
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  /** Lines break where there is room, in Chinese between any two signs. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "").replace("\u00A0", "");
  }

  private static void keepPicture(PDDocument document, String name) throws IOException {
    Files.createDirectories(PICTURES);
    var picture = new PDFRenderer(document).renderImageWithDPI(0, 70);
    ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
  }
}

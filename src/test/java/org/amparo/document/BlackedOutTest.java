package org.amparo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A copy that leaves shows what can be seen of it and holds nothing else. */
class BlackedOutTest {

  private static final String NAME = "Rosalinda Quispe";

  @Test
  void nothingUnderABlackBoxIsInTheCopyNorInWhatTheFileTellsOfItself() throws IOException {
    byte[] brought = boxed();
    assertThat(text(brought)).contains(NAME);

    byte[] kept = BlackedOut.of(Upload.ofPdf(brought)).content();

    try (var copy = Loader.loadPDF(kept)) {
      assertThat(copy.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(copy)).isBlank();
      assertThat(copy.getDocumentInformation().getCOSObject().size()).isZero();
      assertThat(copy.getDocumentCatalog().getMetadata()).isNull();
      assertThat(copy.getDocumentCatalog().getNames()).isNull();
      var images = copy.getPage(0).getResources().getXObjectNames();
      assertThat(StreamSupport.stream(images.spliterator(), false)).hasSize(1);
      var drawn = new PDFRenderer(copy).renderImage(0);
      assertThat(dark(drawn, 100, 792 - 710)).as("the box over the text").isTrue();
      assertThat(dark(drawn, 150, 792 - 450)).as("the box over the picture").isTrue();
      assertThat(dark(drawn, 400, 400)).as("the rest of the sheet").isFalse();
    }
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Quispe");
  }

  @Test
  void takesPicturesAsTheyLookAndTextAsItReads() throws IOException {
    var bytes = new ByteArrayOutputStream();
    javax.imageio.ImageIO.write(red(), "png", bytes);

    assertThat(BlackedOut.of(new Upload(bytes.toByteArray(), "image/png")).mediaType())
        .isEqualTo(Upload.PDF);
    assertThat(BlackedOut.of(Upload.ofText("XXXXX")).content()).asString().isEqualTo("XXXXX");
    assertThatThrownBy(() -> BlackedOut.of(new Upload(new byte[1], "image/tiff")))
        .isInstanceOf(Refused.class);
  }

  /** Scanners write JPEG 2000 and JBIG2, which nothing here reads. */
  @Test
  void refusesAPictureThatCannotBeDrawnInsteadOfKeepingBlankPaper() throws IOException {
    for (var filter : List.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.DCT_DECODE)) {
      byte[] brought = withPicture(filter, 50);

      assertThatThrownBy(() -> BlackedOut.of(Upload.ofPdf(brought)))
          .as(filter.getName())
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Print it and scan it");
    }
  }

  @Test
  void refusesAPictureThatTheMemoryMayNotHold() throws IOException {
    byte[] brought = withPicture(COSName.DCT_DECODE, 8_000);

    assertThatThrownBy(() -> BlackedOut.of(Upload.ofPdf(brought)))
        .hasMessageContaining("50 million dots");
  }

  /** An editor's eraser may leave the colours below. */
  @Test
  void whatAPictureHidesByBeingTransparentIsNotInTheCopy() throws IOException {
    var picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 200; x++) {
      for (int y = 0; y < 200; y++) {
        picture.setRGB(x, y, 0x00FF0000);
      }
    }
    var bytes = new ByteArrayOutputStream();
    javax.imageio.ImageIO.write(picture, "png", bytes);

    byte[] kept = BlackedOut.of(new Upload(bytes.toByteArray(), "image/png")).content();

    try (var copy = Loader.loadPDF(kept)) {
      var resources = copy.getPage(0).getResources();
      for (var name : resources.getXObjectNames()) {
        var image = (PDImageXObject) resources.getXObject(name);
        assertThat(image.getSoftMask()).isNull();
        assertThat(new Color(image.getImage().getRGB(50, 50))).isEqualTo(Color.WHITE);
      }
    }
  }

  @Test
  void isCalledWhatItIs() {
    var pdf = Upload.ofPdf(new byte[0]);

    assertThat(BlackedOut.named("statement.PNG", pdf)).isEqualTo("statement.pdf");
    assertThat(BlackedOut.named("statement", pdf)).isEqualTo("statement.pdf");
    assertThat(BlackedOut.named("statement.txt", Upload.ofText("x"))).isEqualTo("statement.txt");
  }

  @Test
  void refusesWhatWouldBeDrawnForTooLong() throws IOException {
    try (var long31 = new PDDocument()) {
      for (int i = 0; i < 31; i++) {
        long31.addPage(new PDPage());
      }
      var bytes = new ByteArrayOutputStream();
      long31.save(bytes);

      assertThatThrownBy(() -> BlackedOut.of(Upload.ofPdf(bytes.toByteArray())))
          .hasMessageContaining("30 pages");
    }
  }

  @Test
  void aHugeSheetIsDrawnCoarsely() throws IOException {
    try (var wide = new PDDocument()) {
      wide.addPage(new PDPage(new PDRectangle(14_400, 14_400)));
      var bytes = new ByteArrayOutputStream();
      wide.save(bytes);

      assertThat(BlackedOut.of(Upload.ofPdf(bytes.toByteArray())).content()).isNotEmpty();
    }
  }

  private static byte[] boxed() throws IOException {
    try (var file = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      file.addPage(page);
      try (var pen = new PDPageContentStream(file, page)) {
        pen.beginText();
        pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        pen.newLineAtOffset(72, 705);
        pen.showText(NAME);
        pen.endText();
        pen.drawImage(LosslessFactory.createFromImage(file, red()), 100, 400, 100, 100);
        pen.addRect(60, 695, 200, 30);
        pen.addRect(90, 390, 120, 120);
        pen.fill();
      }
      file.getDocumentInformation().setTitle("Statement of " + NAME);
      attach(file);
      var bytes = new ByteArrayOutputStream();
      file.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] withPicture(COSName filter, int side) throws IOException {
    try (var file = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      file.addPage(page);
      var picture =
          new PDImageXObject(
              file,
              new java.io.ByteArrayInputStream(new byte[] {1, 2, 3, 4}),
              filter,
              side,
              side,
              8,
              PDDeviceGray.INSTANCE);
      try (var pen = new PDPageContentStream(file, page)) {
        pen.drawImage(picture, 100, 400, 100, 100);
      }
      var bytes = new ByteArrayOutputStream();
      file.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void attach(PDDocument file) throws IOException {
    var attached = new PDComplexFileSpecification();
    attached.setFile("quispe.txt");
    attached.setEmbeddedFile(
        new PDEmbeddedFile(file, new java.io.ByteArrayInputStream(NAME.getBytes())));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("quispe.txt", attached));
    var names = new PDDocumentNameDictionary(file.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    file.getDocumentCatalog().setNames(names);
  }

  private static BufferedImage red() {
    var picture = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 50, 50);
    pen.dispose();
    return picture;
  }

  private static boolean dark(BufferedImage drawn, int x, int y) {
    return new Color(drawn.getRGB(x, y)).getRed() < 40;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

package org.amparo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of one paper as somebody photographed them, one by one, made into one scan. */
final class Pictures {

  private static final Set<String> KINDS = Set.of("image/jpeg", "image/png");

  /** A legal sheet at 600 dots per inch has 43 million. */
  private static final long MOST_DOTS = 50_000_000;

  private Pictures() {}

  /**
   * One PDF with a page for each picture.
   *
   * @throws Refused when one is no picture, is damaged, or all together are too large
   */
  static Upload asOneScan(List<Upload> pictures) {
    if (pictures.stream().anyMatch(one -> !KINDS.contains(one.mediaType()))) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "Several files are taken together only where each is a JPEG or PNG of one page. Add other"
              + " files one by one.");
    }
    try (var scan = new PDDocument()) {
      for (Upload picture : pictures) {
        refuseUnlessDrawable(picture);
        page(scan, picture);
      }
      scan.setDocumentId(0L);
      var bytes = new ByteArrayOutputStream();
      scan.save(bytes);
      return Upload.ofPdf(bytes.toByteArray());
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static void page(PDDocument scan, Upload picture) throws IOException {
    var image = PDImageXObject.createFromByteArray(scan, bare(picture), "page");
    var upright = Upright.of(picture.mediaType(), picture.content());
    int width = upright.isTurned() ? image.getHeight() : image.getWidth();
    int height = upright.isTurned() ? image.getWidth() : image.getHeight();
    var sheet = PDRectangle.LETTER;
    var paper =
        width > height
            ? new PDRectangle(sheet.getHeight(), sheet.getWidth())
            : new PDRectangle(sheet.getWidth(), sheet.getHeight());
    var page = new PDPage(paper);
    scan.addPage(page);
    float scale = Math.min(paper.getWidth() / width, paper.getHeight() / height);
    try (var pen = new PDPageContentStream(scan, page)) {
      pen.drawImage(image, upright.into(width * scale, height * scale));
    }
  }

  /** A PNG's dots are read anyway, without what else stands in the file. */
  private static byte[] bare(Upload picture) {
    return picture.mediaType().equals("image/jpeg")
        ? BareJpeg.of(picture.content())
        : picture.content();
  }

  /**
   * The dots of a JPEG are taken over as they are; a PNG may have to be drawn anew, in the memory.
   */
  private static void refuseUnlessDrawable(Upload picture) {
    boolean png = picture.mediaType().equals("image/png");
    if (png && PictureSize.dots(picture.mediaType(), picture.content()) > MOST_DOTS) {
      throw new Refused(
          Problem.TOO_LARGE,
          "A PNG of one page may have 50 million dots at most. Scan it at 300 dots per inch, or all"
              + " pages into one PDF.");
    }
  }

  private static Refused unreadable() {
    return new Refused(
        Problem.UNSUPPORTED_MEDIA_TYPE,
        "One of the pictures cannot be read. Take it again, or scan all pages into one PDF.");
  }
}

package org.amparo.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.amparo.kernel.BoundedPdf;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/**
 * A copy with parts blacked out, as nothing but a picture of what can be seen of it. What lies
 * under a black box, in a scanner's own reading of the page, in an earlier state of the file or in
 * its properties would leave with it.
 */
final class BlackedOut {

  private static final int DOTS_PER_INCH = 200;
  private static final int POINTS_PER_INCH = 72;

  /** A legal sheet has 4.8 million at this resolution. */
  private static final double MOST_DOTS = 8_000_000;

  /** They are drawn while somebody waits, with the case locked. */
  private static final int MOST_PAGES = 30;

  /** A letter sheet at 600 dots per inch has 34 million. */
  private static final long MOST_DOTS_OF_A_PICTURE = 50_000_000;

  private BlackedOut() {}

  static Upload of(Upload upload) {
    return switch (upload.mediaType()) {
      case Upload.PDF -> drawn(upload.content());
      case "image/jpeg", "image/png" -> drawn(Pictures.asOneScan(List.of(upload)).content());
      case "text/plain" -> upload;
      default ->
          throw new Refused(
              Problem.UNSUPPORTED_MEDIA_TYPE,
              "Add a copy with parts blacked out as PDF, JPEG, PNG or plain text.");
    };
  }

  /** What it is called once it is kept. */
  static String named(String fileName, Upload kept) {
    return kept.mediaType().equals(Upload.PDF) && !fileName.isBlank()
        ? fileName.replaceFirst("(?i)(\\.[a-z0-9]{1,5})?$", ".pdf")
        : fileName;
  }

  /** One at a time: each needs the memory of its largest picture. */
  private static synchronized Upload drawn(byte[] pdf) {
    try (var document = BoundedPdf.open(pdf)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new Refused(
            Problem.RULE_REFUSED,
            "A copy with parts blacked out may have 30 pages at most. Add it in parts.");
      }
      return Pictures.asOneScan(pages(document));
    } catch (Refused told) {
      throw told;
    } catch (IOException | RuntimeException e) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "The copy cannot be drawn page by page. Print it and scan it, without a password.");
    }
  }

  private static List<Upload> pages(PDDocument document) throws IOException {
    var renderer = new Whole(document);
    var pages = new ArrayList<Upload>();
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      float scale = scale(document.getPage(page));
      pages.add(picture(renderer.renderImage(page, scale, ImageType.GRAY)));
    }
    return pages;
  }

  private static float scale(PDPage page) {
    var sheet = page.getCropBox();
    double points = Math.max(1, (double) sheet.getWidth() * sheet.getHeight());
    return (float)
        Math.min((double) DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_DOTS / points));
  }

  private static Upload picture(BufferedImage drawn) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn, "jpeg", bytes);
    return new Upload(bytes.toByteArray(), "image/jpeg");
  }

  /**
   * Draws all of a page or nothing: what cannot be drawn would be blank, and nobody would know. A
   * picture is read no finer than it is drawn.
   */
  private static final class Whole extends PDFRenderer {

    Whole(PDDocument document) {
      super(document);
      setSubsamplingAllowed(true);
      setDefaultDestination(RenderDestination.VIEW);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        public void drawImage(PDImage picture) throws IOException {
          if ((long) picture.getWidth() * picture.getHeight() > MOST_DOTS_OF_A_PICTURE) {
            throw new Refused(
                Problem.TOO_LARGE,
                "A picture in the copy has more than 50 million dots. Scan it at 300 dots per inch.");
          }
          super.drawImage(picture);
        }

        @Override
        protected void operatorException(
            Operator operator, List<COSBase> operands, IOException exception) throws IOException {
          throw exception;
        }
      };
    }
  }
}

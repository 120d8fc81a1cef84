package org.amparo.supplementb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a paper as a picture, for whoever writes it beside the boxes on a screen. */
public final class PageImage {

  /** A line of a form is legible, and a page has some 60 KB. */
  private static final int DOTS_PER_INCH = 90;

  private PageImage() {}

  /** How many pages a paper has. */
  public static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("a paper cannot be read", e);
    }
  }

  /**
   * The page as PNG.
   *
   * @param page from 1
   * @throws Refused when the paper has no such page
   */
  public static byte[] of(byte[] pdf, int page) {
    try (var document = Loader.loadPDF(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw Refused.notFound();
      }
      var drawn =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY);
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(drawn, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be drawn", e);
    }
  }
}

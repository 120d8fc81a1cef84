package org.amparo.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * How many dots a picture says that it has: whoever draws it needs room for all of them, and a few
 * bytes can ask for gigabytes. Only its head is read.
 */
final class PictureSize {

  /** A Letter page at 1200 dots per inch has 135 million. */
  private static final long MOST = 200_000_000;

  private PictureSize() {}

  static void refuseUnlessBounded(String mediaType, byte[] content) {
    if (dots(mediaType, content) > MOST) {
      throw new Refused(
          Problem.TOO_LARGE,
          "The picture has more than 200 million dots. Scan it at 300 to 600 dots per inch.");
    }
  }

  static long dots(String mediaType, byte[] content) {
    try {
      return switch (mediaType) {
        case "image/png" -> head("png", content);
        case "image/jpeg" -> head("jpeg", content);
        case "image/tiff" -> TiffPages.dots(content);
        default -> 0;
      };
    } catch (IOException | RuntimeException e) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "The file begins like a picture and cannot be read as one. Scan or save it again.");
    }
  }

  private static long head(String format, byte[] content) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      return (long) reader.getWidth(0) * reader.getHeight(0);
    } finally {
      reader.dispose();
    }
  }
}

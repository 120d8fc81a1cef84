package org.amparo.notice;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture for a phone's camera (QR code). It never holds a receipt code. */
final class ScanPicture {

  private static final int SIZE = 400;

  private ScanPicture() {}

  /** The picture as an address of its own, as a page embeds it. */
  static String of(URI address) {
    try {
      var hints =
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
      var dots =
          new QRCodeWriter().encode(address.toString(), BarcodeFormat.QR_CODE, SIZE, SIZE, hints);
      var picture =
          new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < dots.getWidth(); x++) {
        for (int y = 0; y < dots.getHeight(); y++) {
          picture.setRGB(x, y, dots.get(x, y) ? 0x000000 : 0xFFFFFF);
        }
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException e) {
      throw new IllegalStateException("the tracker's address is too long for a picture", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.amparo.identity.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code, drawn in the page itself: what it holds is no address that a log keeps.
 *
 * @param size of the picture in squares
 * @param path its dark squares, as SVG writes a path
 */
record QrPicture(int size, String path) {

  /** ISO/IEC 18004 asks for four light squares around. */
  private static final int MARGIN = 4;

  static QrPicture of(String text) {
    var squares = squares(text);
    var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y) == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        }
      }
    }
    return new QrPicture(squares.getWidth() + 2 * MARGIN, path.toString());
  }

  private static ByteMatrix squares(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("the text is too long for a QR code", e);
    }
  }

  @Override
  public String toString() {
    return "QrPicture";
  }
}

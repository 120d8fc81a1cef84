package org.amparo.journey;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;

/** Reads the picture in a page as a phone would. */
final class QrReading {

  private static final int MARGIN = 4;
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

  private QrReading() {}

  static String of(String page) throws Exception {
    var size = SIZE.matcher(page);
    if (!size.find()) {
      throw new AssertionError("there is no picture in the page");
    }
    var squares = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
    SQUARE
        .matcher(page)
        .results()
        .forEach(
            m ->
                squares.set(
                    Integer.parseInt(m.group(1)) - MARGIN, Integer.parseInt(m.group(2)) - MARGIN));
    return new Decoder().decode(squares).getText();
  }
}

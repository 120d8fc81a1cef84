package org.amparo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that somebody photographed, one by one. */
class PicturesTest {

  private static final int LONG = 400;
  private static final int SHORT = 200;

  /** Each corner as Exif 2.3 says that it is shown, from the upper left one with the clock. */
  @ParameterizedTest
  @CsvSource({
    "1, RED GREEN BLUE BLACK, true",
    "2, GREEN RED BLACK BLUE, true",
    "3, BLUE BLACK RED GREEN, true",
    "4, BLACK BLUE GREEN RED, true",
    "5, RED BLACK BLUE GREEN, false",
    "6, BLACK RED GREEN BLUE, false",
    "7, BLUE GREEN RED BLACK, false",
    "8, GREEN BLUE BLACK RED, false"
  })
  void aPictureStandsUprightHoweverThePhoneWasHeld(int held, String corners, boolean across)
      throws IOException {
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      var page = page(heldLike(held, order));

      assertThat(page.getWidth() > page.getHeight()).isEqualTo(across);
      assertThat(corners(page)).containsExactly(corners.split(" "));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65535})
  void whatNoPhoneWritesTurnsNothing(int held) throws IOException {
    assertThat(corners(page(heldLike(held, ByteOrder.BIG_ENDIAN)))).startsWith("RED", "GREEN");
  }

  @Test
  void aPictureThatSaysNothingOrCannotSayItStaysAsItIs() throws IOException {
    byte[] plain = jpeg();
    assertThat(corners(page(plain))).startsWith("RED", "GREEN");
    byte[] torn = withExif(plain, new byte[] {'M', 'M', 0, 42, 0, 0, 1, 0});
    assertThat(corners(page(torn))).startsWith("RED", "GREEN");
  }

  /** A phone writes down where it was, and may hang more behind the end of its picture. */
  @Test
  void whereAndWhenAPictureWasTakenStaysOutOfTheScan() throws IOException {
    byte[] secret = "GPS 37.7793 N 122.4193 W".getBytes(StandardCharsets.US_ASCII);
    byte[] plain = jpeg();
    byte[] told = withSegment(withSegment(withExif(plain, secret), 0xFE, secret), 0xED, secret);
    byte[] trailed = Arrays.copyOf(told, told.length + secret.length);
    System.arraycopy(secret, 0, trailed, told.length, secret.length);

    byte[] bare = BareJpeg.of(trailed);

    assertThat(bare).as("not one dot is coded anew").isEqualTo(plain);
    var upload = Upload.read(new ByteArrayInputStream(trailed));
    var scan = Upload.together(List.of(upload, upload));
    assertThat(new String(scan.content(), StandardCharsets.ISO_8859_1)).doesNotContain("37.7793");
  }

  @Test
  void aProgressivePictureIsTakenOverDotByDot() throws IOException {
    byte[] plain = progressive();
    assertThat(BareJpeg.of(withSegment(plain, 0xE1, new byte[] {1, 2}))).isEqualTo(plain);
    byte[] torn = Arrays.copyOf(plain, plain.length - 2);
    assertThat(BareJpeg.of(torn)).as("without its end").isEqualTo(plain);
  }

  private static byte[] progressive() throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(
          null, new IIOImage(ImageIO.read(new ByteArrayInputStream(jpeg())), null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    var whole = ByteBuffer.allocate(jpeg.length + body.length + 4);
    whole.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    whole.putShort((short) (body.length + 2)).put(body);
    whole.put(Arrays.copyOfRange(jpeg, 2, jpeg.length));
    return whole.array();
  }

  private static BufferedImage page(byte[] picture) throws IOException {
    var upload = Upload.read(new ByteArrayInputStream(picture));
    var scan = Upload.together(List.of(upload, upload));
    try (var document = Loader.loadPDF(scan.content())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      return new PDFRenderer(document).renderImage(0);
    }
  }

  /** Of the picture, which begins in the lower left corner of the paper. */
  private static List<String> corners(BufferedImage page) {
    boolean across = page.getWidth() > page.getHeight();
    int side = 30;
    int width = across ? page.getWidth() : Math.min(page.getWidth(), page.getHeight() / 2);
    int height = across ? Math.min(page.getHeight(), page.getWidth() / 2) : page.getHeight();
    int right = width - side;
    int top = page.getHeight() - height + side;
    int bottom = page.getHeight() - side;
    return List.of(
        color(page.getRGB(side, top)),
        color(page.getRGB(right, top)),
        color(page.getRGB(right, bottom)),
        color(page.getRGB(side, bottom)));
  }

  private static String color(int rgb) {
    var seen = new Color(rgb);
    if (seen.getRed() > 150) {
      return "RED";
    }
    return seen.getGreen() > 150 ? "GREEN" : seen.getBlue() > 150 ? "BLUE" : "BLACK";
  }

  private static byte[] heldLike(int orientation, ByteOrder order) throws IOException {
    var exif = ByteBuffer.allocate(26).order(order);
    exif.put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation);
    return withExif(jpeg(), exif.array());
  }

  private static byte[] withExif(byte[] jpeg, byte[] exif) {
    var whole = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    whole.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(exif);
    whole.put(Arrays.copyOfRange(jpeg, 2, jpeg.length));
    return whole.array();
  }

  private static byte[] jpeg() throws IOException {
    var picture = new BufferedImage(LONG, SHORT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    List<Color> corners = List.of(Color.RED, Color.GREEN, Color.BLACK, Color.BLUE);
    for (int i = 0; i < corners.size(); i++) {
      pen.setColor(corners.get(i));
      pen.fillRect(i % 2 * LONG / 2, i / 2 * SHORT / 2, LONG / 2, SHORT / 2);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }
}

package org.amparo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.amparo.fixture.Bombs;
import org.amparo.fixture.Paper;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.supplementb.BlankMaker;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "tiff, image/tiff"})
  void takesImages(String format, String mediaType) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);

    assertThat(read(out.toByteArray()).mediaType()).isEqualTo(mediaType);
  }

  @Test
  void takesPdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
    }

    assertThat(read(out.toByteArray()).mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void takesPlainTextAndHashesIt() {
    Upload upload = read("abc".getBytes(UTF_8));

    assertThat(upload.mediaType()).isEqualTo("text/plain");
    assertThat(upload.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><script>alert(1)</script></body></html>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "PK\u0003\u0004 a zip",
        "MZ\u0090\u0000 a program",
        "#!/bin/sh\necho",
        "\u0000\u0001\u0002\u0003",
        ""
      })
  void takesNothingElse(String content) {
    assertThatThrownBy(() -> read(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE));
  }

  @Test
  void takesTwentyMegabytesAndNotAByteMore() {
    byte[] most = "a".repeat(20 * 1024 * 1024).getBytes(UTF_8);
    byte[] more = "a".repeat(20 * 1024 * 1024 + 1).getBytes(UTF_8);

    assertThat(read(most).content()).hasSize(20 * 1024 * 1024);
    assertThatThrownBy(() -> read(more))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.TOO_LARGE));
  }

  @Test
  void whatOnlyBeginsLikeAPdfIsNone() throws IOException {
    for (String garbage :
        List.of("%PDF-", "%PDF-1.7 and nothing more", "%PDF-1.7\n" + "x".repeat(5000))) {
      assertProblem(
          () -> ScanPages.refuseUnlessPdf(garbage.getBytes(UTF_8)), Problem.UNSUPPORTED_MEDIA_TYPE);
    }
    ScanPages.refuseUnlessPdf(BlankMaker.blank().lockedWith("secret").make());
    ScanPages.refuseUnlessPdf(Paper.scan(1, "a page"));
    assertProblem(() -> ScanPages.refuseUnlessPdf(Bombs.page()), Problem.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "tiff, image/tiff"})
  void aPictureThatCannotBeReadIsNone(String format, String mediaType) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, out);
    PictureSize.refuseUnlessBounded(mediaType, out.toByteArray());
    byte[] torn = Arrays.copyOf(out.toByteArray(), 9);
    assertProblem(
        () -> PictureSize.refuseUnlessBounded(mediaType, torn), Problem.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void aPictureThatNobodyCouldOpenIsRefusedByItsHead() throws IOException {
    assertProblem(
        () -> PictureSize.refuseUnlessBounded("image/png", Bombs.picture()), Problem.TOO_LARGE);
    assertProblem(
        () -> PictureSize.refuseUnlessBounded("image/tiff", tiff(20_000, 20_000)),
        Problem.TOO_LARGE);
    PictureSize.refuseUnlessBounded("image/tiff", tiff(10_200, 13_200));
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    byte[] jpeg = bytes.toByteArray();
    int frame = 0;
    while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC0) {
      frame++;
    }
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 20_000).putShort(frame + 7, (short) 20_000);
    assertProblem(() -> PictureSize.refuseUnlessBounded("image/jpeg", jpeg), Problem.TOO_LARGE);
  }

  private static byte[] tiff(int width, int height) {
    var file = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN);
    file.put("II".getBytes(UTF_8)).putShort((short) 42).putInt(8).putShort((short) 2);
    file.putShort((short) 256).putShort((short) 4).putInt(1).putInt(width);
    file.putShort((short) 257).putShort((short) 3).putInt(1).putInt(height);
    return file.array();
  }

  private static void assertProblem(ThrowingCallable read, Problem problem) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.problem()).isEqualTo(problem));
  }

  private static Upload read(byte[] content) {
    return Upload.read(new ByteArrayInputStream(content));
  }
}

package org.amparo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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

  private static Upload read(byte[] content) {
    return Upload.read(new ByteArrayInputStream(content));
  }
}

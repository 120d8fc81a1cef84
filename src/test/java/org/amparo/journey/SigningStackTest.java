package org.amparo.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.PageCaller;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What an official prints to sign in one sitting. */
@QuarkusTest
class SigningStackTest {

  @Inject BehindTheWall wall;

  @Test
  void holdsEachFormThatWaitsForThisOfficialsInkAndNoOther() throws IOException {
    var first = CaseWalk.withOfficial().decided(Bodies.sign());
    var second = CaseWalk.withOfficial().decided(Bodies.sign());
    var undecided = CaseWalk.withOfficial();
    var signed = CaseWalk.withOfficial().decided(Bodies.sign()).signed();

    Response stack = Caller.as("official").get("/api/signing-stack");

    assertThat(stack.statusCode()).isEqualTo(200);
    int forms = Integer.parseInt(stack.header("Amparo-Forms"));
    String text = text(stack.asByteArray());
    assertThat(forms).isGreaterThanOrEqualTo(2);
    assertThat(text)
        .contains("Form 1 of " + forms, "Form " + forms + " of " + forms)
        .contains(first.number(), second.number())
        .doesNotContain(undecided.number(), signed.number());
    Response others = Caller.as("official2").get("/api/signing-stack");
    if (others.statusCode() != 204) {
      assertThat(text(others.asByteArray())).doesNotContain(first.number(), second.number());
    }
    assertThat(
            Caller.as("auditor")
                .get(first.at("/api/audit/%s?size=200"))
                .<List<String>>path("entries.findAll { it.actor == 'official' }.kind"))
        .contains("READ");
  }

  @OnlyInFullRun
  @Test
  void liesInTheOrderInWhichItIsDueAndThenByCaseNumberAndThePageSaysSo() throws Exception {
    var numbers =
        IntStream.range(0, 5)
            .mapToObj(i -> CaseWalk.withOfficial().decided(Bodies.sign()).number())
            .toList();
    String overdue = numbers.get(3);
    wall.asOwner(
        "update queue_task set due_at = due_at - interval '20 days' where case_number = '%s'"
            .formatted(overdue));

    var page = PageCaller.as("official", Caller.PASSWORD, null).get("/signing-stack").asString();
    String sheets = text(Caller.as("official").get("/api/signing-stack").asByteArray());

    var expected = new ArrayList<>(numbers);
    expected.remove(overdue);
    expected.add(0, overdue);
    for (String shown : List.of(page, sheets)) {
      assertThat(expected.stream().map(shown::indexOf))
          .as("each is there, and in this order")
          .isSorted()
          .doesNotContain(-1);
    }
    assertThat(page).contains("in the order in which they are due");
  }

  @Test
  void tellsHowFarItIsWhileItComes() {
    CaseWalk.withOfficial().decided(Bodies.sign());
    String progress = "/api/signing-stack/progress?since=" + Instant.now();
    var before = Caller.as("official").get(progress);
    int waiting = before.path("waiting");
    assertThat(before.<Integer>path("printed")).isZero();
    assertThat(before.<Boolean>path("done")).isFalse();
    String page = progress.substring("/api".length());
    assertThat(Caller.as("official").get(page).asString())
        .contains("hx-get=\"" + page)
        .doesNotContain("<progress");

    Caller.as("official").get("/api/signing-stack").asByteArray();

    var after = Caller.as("official").get(progress);
    assertThat(after.<Integer>path("printed")).isEqualTo(waiting);
    assertThat(after.<Boolean>path("done")).isTrue();
    assertThat(Caller.as("official").get(page).asString())
        .contains("All %d are on record as printed.".formatted(waiting))
        .doesNotContain("hx-get");
    assertThat(Caller.as("official").get("/api/signing-stack/progress").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aScanWithTooFewPagesIsNoCopyOfTheSignedForm() throws IOException {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());
    String onePage = scan(walk, 1);
    String allPages = scan(walk, 5);

    var refused =
        walk.claimAnd(
            "official", "RECORD_SIGNATURE", "/api/certifications/%s/signature", signed(onePage));
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("detail")).contains("Scan all 5 pages");
    var taken =
        Caller.as("official").post(walk.at("/api/certifications/%s/signature"), signed(allPages));
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
  }

  @Test
  void picturesOfAllPagesThatAreAddedTogetherAreOneScan() throws IOException {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());

    var added =
        add(walk, picture("jpg"), picture("png"), picture("jpg"), picture("png"), picture("jpg"));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    assertThat(added.<String>path("mediaType")).isEqualTo("application/pdf");
    var taken =
        walk.claimAnd(
            "official",
            "RECORD_SIGNATURE",
            "/api/certifications/%s/signature",
            signed(added.path("id")));

    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    var kept =
        Caller.as("reviewer").get(added.header("Location").replaceFirst("^https?://[^/]*", ""));
    assertThat(kept.header("Content-Disposition")).endsWith("scan.pdf");
    try (var scan = Loader.loadPDF(kept.asByteArray())) {
      for (var page : scan.getPages()) {
        assertThat(page.getMediaBox().getHeight()).isGreaterThan(page.getMediaBox().getWidth());
        assertThat(page.getResources().getXObjectNames()).hasSize(1);
      }
    }
  }

  @Test
  void filesThatAreNotAllPicturesAreAddedOneByOne() throws IOException {
    var walk = CaseWalk.referral();
    byte[] torn = Arrays.copyOf(picture("png"), 60);
    byte[] huge = picture("png");
    // the width in the picture's head
    ByteBuffer.wrap(huge).putInt(16, 1 << 30);

    for (byte[] other : List.of("words".getBytes(UTF_8), torn, huge)) {
      var refused = add(walk, picture("jpg"), other);
      assertThat(refused.statusCode()).as(refused.asString()).isIn(413, 415);
      assertThat(refused.<String>path("detail")).isNotBlank();
    }
    assertThat(add(walk).statusCode()).isEqualTo(400);
    assertThat(
            Caller.as("reviewer")
                .get(walk.at("/api/cases/%s/documents"))
                .<List<String>>path("documents.findAll { it.kind == 'SIGNED_SUPPLEMENT_B' }"))
        .isEmpty();
  }

  private static Response add(CaseWalk walk, byte[]... pictures) {
    var call = Caller.as("reviewer").call().multiPart("kind", "SIGNED_SUPPLEMENT_B");
    for (byte[] picture : pictures) {
      call.multiPart("file", "scan.jpg", picture);
    }
    return call.post(walk.at("/api/cases/%s/documents"));
  }

  private static byte[] picture(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(85, 110, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static Object signed(String scan) {
    return Bodies.signature().put("scan", scan);
  }

  private static String scan(CaseWalk walk, int pages) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.save(bytes);
    }
    return Caller.as("reviewer")
        .call()
        .multiPart("file", "scan.pdf", bytes.toByteArray())
        .multiPart("kind", "SIGNED_SUPPLEMENT_B")
        .post(walk.at("/api/cases/%s/documents"))
        .path("id");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

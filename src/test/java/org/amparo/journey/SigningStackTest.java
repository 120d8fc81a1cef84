package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What an official prints to sign in one sitting. */
@QuarkusTest
class SigningStackTest {

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
